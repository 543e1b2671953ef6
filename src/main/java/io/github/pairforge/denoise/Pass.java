package io.github.pairforge.denoise;

import java.io.IOException;

import io.github.pairforge.raster.RasterSource;

/** Networks that denoise, run once over an image of values that fill 0 to 1. */
interface Pass {

    /** The image without its noise; computed when it is read. */
    RasterSource of(RasterSource image) throws IOException;

    /** The same as if the strongest noise found anywhere in the image were everywhere: smoother. */
    RasterSource strongest(RasterSource image) throws IOException;
}
