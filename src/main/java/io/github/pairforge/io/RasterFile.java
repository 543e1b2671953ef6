package io.github.pairforge.io;

import java.io.IOException;
import java.util.Optional;

import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;

/**
 * An opened image file: its stored values as they are (no scale applied), nodata as NaN.
 *
 * <p>Integers up to 2²⁴ are exact in {@code float}; larger ones and doubles are rounded to the nearest float.
 */
public interface RasterFile extends RasterSource {

    /**
     * Scale and offset the file declares (GDAL's, or its sensor's metadata), or empty when it says nothing.
     *
     * @throws IOException when the declaration is unusable, for example differs between bands
     */
    Optional<Reflectance> declaredReflectance() throws IOException;

    /** Format, sample type, compression, blocks, overviews and the like. */
    RasterInfo info();

    /**
     * A reduced-resolution copy stored in the file.
     *
     * @param level 0 is the largest
     * @throws IndexOutOfBoundsException when the file has fewer
     */
    RasterSource overview(int level);
}
