package io.github.pairforge.denoise;

import io.github.pairforge.raster.RasterSource;

/** The refusal of infinite pixels. */
final class Infinite {

    private Infinite() {
    }

    static IllegalArgumentException in(final RasterSource image, final int band) {
        return new IllegalArgumentException(image.name() + ", " + image.bands().get(band).label(band)
            + ": some pixels are infinite, which would spread; make them nodata (NaN) first.");
    }
}
