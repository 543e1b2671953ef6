package io.github.pairforge.degrade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.github.pairforge.evaluate.NoiseByReflectance;
import io.github.pairforge.evaluate.Quantiles;
import io.github.pairforge.harmonize.ContrastHarmonization;
import io.github.pairforge.harmonize.Distribution;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.harmonize.StyleHarmonization;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;

/**
 * Gives the parts of a model that depend on the scene or the seed their numbers, from the image that the model makes of
 * it: first λ from the blurred image, then the noise from the harmonized one.
 *
 * @param model one entry per band of the image
 * @param seed of the image, for a λ that is drawn
 * @param degraded what a model makes of the HR image
 */
record SceneResolution(DegradationModel model, long seed, Function<DegradationModel, RasterSource> degraded) {

    static boolean isNeeded(final DegradationModel model) {
        return model.harmonization() instanceof ContrastHarmonization
            || model.harmonization() instanceof StyleHarmonization || needsDetail(model);
    }

    private static boolean needsDetail(final DegradationModel model) {
        return model.bands().stream().anyMatch(b -> b.noise() instanceof SceneNoise);
    }

    DegradationModel resolve(final Progress progress) throws IOException {
        final DegradationModel clean = model.withNoise(new NoNoise());
        final Harmonization general = model.harmonization();
        final Raster blurred = measures(general) ? sample(clean.withHarmonization(new NoHarmonization()), progress)
            : null;
        final Harmonization lambda = resolve(general, blurred, progress);
        if (!needsDetail(model)) {
            return model.withHarmonization(lambda);
        }
        // The same curve everywhere: no need to degrade again, as long as harmonizing comes last.
        final Raster harmonized = blurred != null && model.order() == StageOrder.BLUR_FIRST ? apply(lambda, blurred)
            : sample(clean.withHarmonization(lambda), progress);
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

    private static boolean measures(final Harmonization lambda) {
        return lambda instanceof ContrastHarmonization
            || lambda instanceof final StyleHarmonization style && style.prior().needsScene();
    }

    /** @param blurred null when nothing is measured */
    private Harmonization resolve(final Harmonization lambda, final Raster blurred, final Progress progress)
        throws IOException
    {
        if (lambda instanceof final ContrastHarmonization contrast) {
            return resolve(contrast, blurred);
        }
        if (lambda instanceof final StyleHarmonization style) {
            return style.on(seed, model.bands().size(), blurred == null ? List.of() : distributions(blurred, progress));
        }
        return lambda;
    }

    /** Where the sampled windows of a large image hold no valid pixel of a band, all of it is read. */
    private List<Distribution> distributions(final Raster blurred, final Progress progress) throws IOException {
        final List<Distribution> out = new ArrayList<>();
        for (int b = 0; b < blurred.bands().size(); b++) {
            final float[] plane = blurred.plane(b);
            boolean any = false;
            for (int i = 0; i < plane.length && !any; i++) {
                any = Float.isFinite(plane[i]);
            }
            out.add(any ? Distribution.of(plane, plane.length) : Distribution.of(
                degraded.apply(model.withNoise(new NoNoise()).withHarmonization(new NoHarmonization())), b, progress));
        }
        return out;
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
