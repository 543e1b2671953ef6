package io.github.pairforge.service;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.denoise.DenoiseSettings;
import io.github.pairforge.denoise.Denoiser;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;

/**
 * The middle of a scene, to look at.
 *
 * @param scene as it is
 * @param clean without its noise
 * @param residual scene − clean
 * @param drawn what the same denoiser takes out of {@code clean} with noise of the model
 */
public record NoiseExcerpt(Raster scene, Raster clean, Raster residual, Raster drawn) {

    private static final long EDGE = 160;

    /** Empty where no denoiser is installed. */
    static Optional<NoiseExcerpt> of(final RasterSource source, final List<NoiseModel> models,
        final Optional<Denoiser> denoiser, final long seed, final Progress progress) throws IOException
    {
        if (denoiser.isEmpty()) {
            return Optional.empty();
        }
        final long w = Math.min(EDGE, source.grid().width());
        final long h = Math.min(EDGE, source.grid().height());
        final Raster scene = RasterLoading.load(
            source.crop((source.grid().width() - w) / 2, (source.grid().height() - h) / 2, w, h), progress);
        final Raster clean = denoised(denoiser.get(), scene, progress);
        final float[][] noisy = new float[models.size()][];
        for (int b = 0; b < noisy.length; b++) {
            noisy[b] = clean.plane(b);
            models.get(b).add(seed, b, new Tile(0, 0, 0, (int) w, (int) h), noisy[b]);
        }
        final Raster drawn = Raster.wrap(noisy, scene.grid(), scene.bands(), "noise of the model");
        return Optional.of(new NoiseExcerpt(scene, clean, difference(scene, clean, "residual"),
            difference(drawn, denoised(denoiser.get(), drawn, progress), "residual of the model's noise")));
    }

    private static Raster denoised(final Denoiser denoiser, final Raster image, final Progress progress)
        throws IOException
    {
        return RasterLoading.load(denoiser.denoise(image, DenoiseSettings.DEFAULT, progress), progress);
    }

    private static Raster difference(final Raster a, final Raster b, final String name) {
        final float[][] planes = new float[a.bands().size()][];
        for (int k = 0; k < planes.length; k++) {
            planes[k] = a.plane(k);
            final float[] other = b.plane(k);
            for (int i = 0; i < other.length; i++) {
                planes[k][i] -= other[i];
            }
        }
        return Raster.wrap(planes, a.grid(), a.bands(), name);
    }
}
