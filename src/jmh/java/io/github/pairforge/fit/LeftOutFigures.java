package io.github.pairforge.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.harmonize.LocalHistogramHarmonization;
import io.github.pairforge.harmonize.LocalMatching;
import io.github.pairforge.noise.BandNoise;
import io.github.pairforge.noise.FittedNoise;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.noise.NoiseFitting;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;

/**
 * Prints how two candidates do on held-out pairs that the fit therefore does not have: LR's own blind noise, and the
 * local map of another pair. Argument: a folder whose sub-folders hold hr.tif and lr.tif.
 */
public final class LeftOutFigures {

    private static final int DRAWS = 4;

    private LeftOutFigures() {
    }

    public static void main(final String[] args) throws IOException {
        final DegradationFitSettings settings = DegradationFitSettings.DEFAULT;
        final List<PairData> data =
            LeaveOneOutFigures.items(Path.of(args[0])).stream().map(LeaveOneOut.Item::data).toList();
        final double widest = SigmaGrid.forFactor(data.get(0).relation().factor()).highest();
        final Registration[] registered =
            data.stream().map(d -> Registration.of(d, settings.kernels(), widest)).toArray(Registration[]::new);
        final KernelFitResult least = DegradationFit.byError(registered, settings, Progress.NONE);
        for (int p = 0; p < registered.length; p++) {
            registered[p] = registered[p].refined(least.bestFit().shifts().get(p), widest);
        }
        final List<LoopPair> pairs = Arrays.stream(registered).map(Registration::pair).toList();
        final Contender kernels = KernelCompetition.of(pairs, least, settings, widest, Progress.NONE).taken();
        noise(pairs, kernels.images(), settings);
        localMaps(pairs, kernels);
    }

    private static void noise(final List<LoopPair> pairs, final List<LoopImage> images,
        final DegradationFitSettings settings) throws IOException
    {
        final NoiseSearch search = NoiseSearch.of(pairs, images, DRAWS, settings.seed(), Progress.NONE);
        final List<GaussianNoise> law = ResidualLaw.all(pairs, images);
        System.out.println("Noise distance of held-out pairs, octaves");
        for (int p = 0; p < pairs.size(); p++) {
            final List<LoopPair> others = new ArrayList<>(pairs);
            others.remove(p);
            System.out.printf(Locale.ROOT,
                "%s: scene's law %.3f, none %.3f, blind of the other LRs %.3f, of its own %.3f%n",
                pairs.get(p).data().name(), search.distance(p, search.without(p)),
                distance(pairs.get(p), images.get(p), Collections.nCopies(law.size(), new NoNoise()), law),
                distance(pairs.get(p), images.get(p), blind(others), law),
                distance(pairs.get(p), images.get(p), blind(List.of(pairs.get(p))), law));
        }
        System.out.println("blocks without texture, per band: " + fitted(pairs).bands().stream()
            .map(BandNoise::blocks).toList());
        final long start = System.nanoTime();
        fitted(pairs);
        System.out.printf(Locale.ROOT, "takes %.2f s%n", (System.nanoTime() - start) * 1e-9);
    }

    private static double distance(final LoopPair pair, final LoopImage image, final List<NoiseModel> models,
        final List<GaussianNoise> law) throws IOException
    {
        return new GivenNoise(NoiseSource.given(models, "blind"), List.of(pair), List.of(image), DRAWS, 1)
            .compare(law, Progress.NONE).distance();
    }

    private static List<NoiseModel> blind(final List<LoopPair> pairs) throws IOException {
        return fitted(pairs).models();
    }

    private static FittedNoise fitted(final List<LoopPair> pairs) throws IOException {
        final List<Raster> lr = new ArrayList<>();
        for (final LoopPair p : pairs) {
            lr.add(p.raster(p.lr(), p.data().name()));
        }
        return NoiseFitting.fit(lr, null, 1, Progress.NONE);
    }

    /** Mean absolute error of every pair with the local map of every pair, laid corner on corner. */
    private static void localMaps(final List<LoopPair> pairs, final Contender kernels) throws IOException {
        System.out.println("Mean absolute error, reflectance: without a map, then with the local map of each pair");
        final List<LocalHistogramHarmonization> maps = new ArrayList<>();
        final List<float[][]> degraded = new ArrayList<>();
        for (final LoopPair p : pairs) {
            final float[][] planes = p.degrade(kernels.kernels(), kernels.score().resampling());
            degraded.add(planes);
            maps.add(LocalHistogramHarmonization.between(p.raster(copy(planes), p.data().name()),
                p.raster(p.lr(), p.data().name()), LocalMatching.DEFAULT.withEqualSharpness(false), Progress.NONE));
        }
        for (int p = 0; p < pairs.size(); p++) {
            final StringBuilder row = new StringBuilder(pairs.get(p).data().name());
            row.append(String.format(Locale.ROOT, ": %.4f |", error(pairs.get(p), degraded.get(p))));
            for (final LocalHistogramHarmonization map : maps) {
                final float[][] planes = copy(degraded.get(p));
                map.apply(Removal.tile(pairs.get(p)), planes);
                row.append(String.format(Locale.ROOT, " %.4f", error(pairs.get(p), planes)));
            }
            System.out.println(row);
        }
    }

    private static float[][] copy(final float[][] planes) {
        return Arrays.stream(planes).map(float[]::clone).toArray(float[][]::new);
    }

    private static double error(final LoopPair pair, final float[][] planes) throws IOException {
        final LoopImage image = LoopImage.of(pair, planes);
        double sum = 0;
        for (int b = 0; b < planes.length; b++) {
            sum += image.error(pair, b) / planes.length;
        }
        return sum;
    }
}
