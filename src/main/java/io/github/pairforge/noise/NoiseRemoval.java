package io.github.pairforge.noise;

import java.io.IOException;

import io.github.pairforge.raster.RasterSource;

/** Gives an image without its noise; what it removes is looked at. */
@FunctionalInterface
public interface NoiseRemoval {

    /**
     * @param image reflectance, NaN = nodata
     * @return same grid and bands
     * @throws IOException when the image cannot be read
     */
    RasterSource of(RasterSource image) throws IOException;
}
