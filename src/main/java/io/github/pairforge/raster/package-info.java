/**
 * Values every stage shares: rasters, grids, bands, pairs, reflectance units, tiles, progress and random numbers.
 *
 * <p>Pixels are reflectance (1.0 = 100 %), stored as {@code float}; {@code NaN} is nodata. Axes are {@code x, y, band}.
 */
package io.github.pairforge.raster;
