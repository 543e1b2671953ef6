/** Reading through the system's GDAL library, when there is one: JPEG 2000, SAFE products, VRT and many more. */
package io.github.pairforge.io.gdal;
