package io.github.pairforge.degrade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.github.pairforge.evaluate.NoiseByReflectance;
import io.github.pairforge.evaluate.Quantiles;
import io.github.pairforge.harmonize.ContrastHarmonization;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;

/**
 * Gives the parts of a model that depend on the scene their numbers, from the image that the model makes of it: first
 * λ from the blurred image, then the noise from the harmonized one.
 *
 * @param model one entry per band of the image
 * @param degraded what a model makes of the HR image
 */
record SceneResolution(DegradationModel model, Function<DegradationModel, RasterSource> degraded) {

    static boolean isNeeded(final DegradationModel model) {
        return model.harmonization() instanceof ContrastHarmonization || needsDetail(model);
    }

    private static boolean needsDetail(final DegradationModel model) {
        return model.bands().stream().anyMatch(b -> b.noise() instanceof SceneNoise);
    }

    DegradationModel resolve(final Progress progress) throws IOException {
        final DegradationModel clean = model.withNoise(new NoNoise());
        Harmonization lambda = model.harmonization();
        Raster harmonized = null;
        if (lambda instanceof final ContrastHarmonization contrast) {
            final Raster blurred = sample(clean.withHarmonization(new NoHarmonization()), progress);
            lambda = resolve(contrast, blurred);
            // The same gain everywhere: no need to degrade again, as long as harmonizing comes last.
            harmonized = model.order() == StageOrder.BLUR_FIRST ? apply(lambda, blurred) : null;
        }
        if (!needsDetail(model)) {
            return model.withHarmonization(lambda);
        }
        if (harmonized == null) {
            harmonized = sample(clean.withHarmonization(lambda), progress);
        }
        final List<BandDegradation> bands = new ArrayList<>();
        final double[][] edges = NoiseByReflectance.edges(harmonized.pixels(), SceneNoise.BINS);
        final double[][] detail = NoiseByReflectance.of(harmonized.pixels(), edges).deviation();
        for (int b = 0; b < edges.length; b++) {
            final BandDegradation band = model.bands().get(b);
            bands.add(band.noise() instanceof final SceneNoise noise ? band.withNoise(noise.on(edges[b], detail[b]))
                : band);
        }
        return model.withHarmonization(lambda).withBands(bands);
    }

    private Raster sample(final DegradationModel stages, final Progress progress) throws IOException {
        return SceneSample.of(degraded.apply(stages), progress);
    }

    private static Harmonization resolve(final ContrastHarmonization contrast, final Raster image) {
        final int bands = image.bands().size();
        final double[] mean = new double[bands];
        final double[] dark = new double[bands];
        for (int b = 0; b < bands; b++) {
            double sum = 0;
            long count = 0;
            for (final float v : image.plane(b)) {
                if (Float.isFinite(v)) {
                    sum += v;
                    count++;
                }
            }
            mean[b] = sum / count;
            dark[b] = Quantiles.of(image.pixels(), b, contrast.darkQuantile())[0];
        }
        return contrast.on(mean, dark);
    }

    private static Raster apply(final Harmonization lambda, final Raster image) {
        final float[][] planes = new float[image.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = image.plane(b);
        }
        lambda.apply(new Tile(0, 0, 0, (int) image.grid().width(), (int) image.grid().height()), planes);
        return Raster.wrap(planes, image.grid(), image.bands(), image.name());
    }
}
