/**
 * A small GeoTIFF codec: TIFF 6.0, BigTIFF, the GeoTIFF keys of OGC 19-008r4 and GDAL's private tags.
 *
 * <p>Whatever it does not know is an error that names the feature; GDAL reads the rest.
 */
package io.github.pairforge.io.tiff;
