package io.github.pairforge.denoise;

import java.io.IOException;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/** A denoiser that needs no map: what it takes out is what it was trained on, everywhere. */
record PlainPass(DenoisingNetwork denoiser, Progress progress) implements Pass {

    @Override
    public RasterSource of(final RasterSource image) throws IOException {
        return denoiser.predict(progress, image);
    }

    @Override
    public RasterSource strongest(final RasterSource image) throws IOException {
        return of(image);
    }
}
