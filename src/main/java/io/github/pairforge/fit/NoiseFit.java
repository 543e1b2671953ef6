package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.fit.FitDiagnostics.NoiseChoice;
import io.github.pairforge.fit.NoiseSource.Kind;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.raster.Progress;

/**
 * Which noise the model gets: one that follows the scene, or one that follows reflectance, whichever brings held-out
 * pairs nearer to LR's noise table; or what the user asked for.
 *
 * @param learnt per band, for the model
 * @param own per band, for images that are harmonized to their own LR
 * @param choice in numbers and words
 */
record NoiseFit(List<NoiseModel> learnt, List<NoiseModel> own, NoiseChoice choice) {

    private static final int DRAWS = 4;

    /** @param radiometry which relation the model has */
    static NoiseFit of(final List<LoopPair> pairs, final Contender kernels, final RadiometryKind radiometry,
        final DegradationFitSettings settings, final Progress progress) throws IOException
    {
        final NoiseSearch own = NoiseSearch.of(pairs, kernels.images(), DRAWS, settings.seed(), progress);
        final List<LoopImage> images = Contender.images(pairs, kernels.kernels(), kernels.score().resampling(),
            removal(radiometry), progress);
        final NoiseSearch learnt = NoiseSearch.of(pairs, images, DRAWS, settings.seed(), progress);
        final double[] distance = distances(pairs, kernels.images(), own, settings.seed(), progress);
        final Kind taken = settings.noise().kind() != Kind.AUTO ? settings.noise().kind()
            : distance[1] < distance[0] ? Kind.REFLECTANCE : Kind.SCENE;
        final List<GaussianNoise> law = ResidualLaw.all(pairs, kernels.images());
        final SceneLaw best = learnt.best();
        final SceneLaw bestOwn = own.best();
        final List<SceneLaw> drawn = learnt.replicates(settings.replicates(), settings.seed());
        double lag = 0;
        double cross = 0;
        for (int p = 0; p < pairs.size(); p++) {
            final double[] c = ResidualLaw.correlations(pairs.get(p), kernels.images().get(p));
            lag += c[0] / pairs.size();
            cross += c[1] / pairs.size();
        }
        final NoiseComparison given = taken == Kind.GIVEN
            ? new GivenNoise(settings.noise(), pairs, kernels.images(), DRAWS, settings.seed()).compare(law, progress)
            : null;
        final NoiseChoice choice = new NoiseChoice(taken, best.floor(), best.share(),
            Interval.of(drawn.stream().mapToDouble(SceneLaw::floor).toArray(), settings.confidence()),
            Interval.of(drawn.stream().mapToDouble(SceneLaw::share).toArray(), settings.confidence()),
            bestOwn.floor(), bestOwn.share(), law, distance[0], distance[1], lag, cross,
            given, words(taken, given, settings.noise().kind() != Kind.AUTO) + text(best, distance, pairs.size(), lag,
                cross));
        return new NoiseFit(models(taken, best, law, settings), models(taken, bestOwn, law, settings), choice);
    }

    private static List<NoiseModel> models(final Kind kind, final SceneLaw scene, final List<GaussianNoise> law,
        final DegradationFitSettings settings)
    {
        return switch (kind) {
            case GIVEN -> settings.noise().models();
            case NONE -> Collections.nCopies(law.size(), new NoNoise());
            case REFLECTANCE -> List.copyOf(law);
            case AUTO, SCENE -> same(scene, law.size());
        };
    }

    private static List<NoiseModel> same(final SceneLaw law, final int bands) {
        return Collections.nCopies(bands, new SceneNoise(law.floor(), law.share()));
    }

    /** What takes a pair's radiometry away as far as the model's relation would on its own ground. */
    private static Removal removal(final RadiometryKind kind) {
        return switch (kind) {
            case MATRIX, HALF_MATRIX -> Removal.MATRIX;
            case TABLES -> Removal.LOCAL;
            default -> Removal.MOMENTS;
        };
    }

    /** Mean noise distance with the scene's law and with that of reflectance, on pairs that were not learnt from. */
    private static double[] distances(final List<LoopPair> pairs, final List<LoopImage> images,
        final NoiseSearch search, final long seed, final Progress progress) throws IOException
    {
        final double[][] parts = new double[pairs.size()][];
        final boolean single = pairs.size() == 1;
        KernelFit.parallel(parts.length, "Comparing noise laws", progress, p -> {
            final List<LoopPair> others = new ArrayList<>(pairs);
            final List<LoopImage> otherImages = new ArrayList<>(images);
            if (!single) {
                others.remove(p);
                otherImages.remove(p);
            }
            parts[p] = new double[] { search.distance(p, single ? search.best() : search.without(p)),
                ResidualLaw.distance(pairs.get(p), images.get(p), ResidualLaw.all(others, otherImages),
                    DRAWS, seed) };
        });
        final double[] mean = new double[2];
        for (final double[] part : parts) {
            LoopCurves.add(mean, part, 1.0 / parts.length);
        }
        return mean;
    }

    private static String words(final Kind kind, final NoiseComparison given, final boolean asked) {
        return switch (kind) {
            case GIVEN -> given.text() + ", ";
            case NONE -> "none, as asked for: noise distance ";
            case REFLECTANCE -> "follows reflectance" + (asked ? ", as asked for" : "") + ": noise distance ";
            case AUTO, SCENE -> "follows the scene" + (asked ? ", as asked for" : "") + ": noise distance ";
        };
    }

    private static String text(final SceneLaw law, final double[] distance, final int pairs,
        final double lag, final double cross)
    {
        return String.format(Locale.ROOT, "%.3f octaves with the scene's law (floor %.2g, share"
            + " %.2f), %.3f with the residual's by reflectance, on %s; residuals correlate %.2f with neighbours and"
            + " %.2f between bands", distance[0], law.floor(), law.share(), distance[1],
            pairs > 1 ? "held-out pairs" : "the pair itself", lag, cross);
    }
}
