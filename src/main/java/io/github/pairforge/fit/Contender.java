package io.github.pairforge.fit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.fit.FitDiagnostics.CriterionScore;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.raster.Progress;

/**
 * Kernels that one criterion asks for, as the closed loop sees them.
 *
 * @param score what is reported of it
 * @param kernels one per band
 * @param removal of the radiometric difference to a pair's own LR
 * @param images one per pair
 * @param replicates J of every replicate of the bootstrap
 */
record Contender(CriterionScore score, List<BlurKernel> kernels, Removal removal, List<LoopImage> images,
    double[] replicates)
{

    private static final int DRAWS = 3;

    /** @param weights replicate, pair, block */
    static Contender of(final KernelCriterion criterion, final List<LoopPair> pairs, final List<BlurKernel> kernels,
        final Resampling resampling, final double[] sigma, final List<Interval> intervals, final Removal removal,
        final double[][][] weights, final long seed, final Progress progress) throws IOException
    {
        final List<LoopImage> images = images(pairs, kernels, resampling, removal, progress);
        final NoiseSearch noise = NoiseSearch.of(pairs, images, DRAWS, seed, progress);
        final SceneLaw scene = noise.best();
        final List<GaussianNoise> byReflectance = ResidualLaw.all(pairs, images);
        double better = 0;
        for (int p = 0; p < pairs.size(); p++) {
            better += noise.distance(p, scene)
                - ResidualLaw.distance(pairs.get(p), images.get(p), byReflectance, 1, seed);
        }
        // The loop is closed with the noise that suits the images: the wrong one would count as wrong blur.
        final boolean residual = better > 0;
        final SceneLaw law = residual ? new SceneLaw(0, 1) : scene;
        final LoopStats[][] stats = new LoopStats[pairs.size()][];
        KernelFit.parallel(stats.length, "Closing the loop", progress, p -> stats[p] =
            LoopStats.of(pairs.get(p), residual ? images.get(p).with(byReflectance) : images.get(p)));
        double loop = 0;
        double error = 0;
        final double[] replicates = new double[weights.length];
        for (int p = 0; p < stats.length; p++) {
            for (int b = 0; b < sigma.length; b++) {
                loop += stats[p][b].loop(law, pairs.get(p).real()[b]) / stats.length / sigma.length;
                error += stats[p][b].error() / stats.length / sigma.length;
            }
        }
        for (int r = 0; r < weights.length; r++) {
            replicates[r] = replicate(pairs, stats, law, weights[r]);
        }
        final CriterionScore score = new CriterionScore(criterion, resampling,
            Arrays.stream(sigma).boxed().toList(), intervals, loop, error);
        return new Contender(score, kernels, removal, images, replicates);
    }

    private static double replicate(final List<LoopPair> pairs, final LoopStats[][] stats, final SceneLaw law,
        final double[][] weights)
    {
        double sum = 0;
        double total = 0;
        for (int p = 0; p < stats.length; p++) {
            final double weight = Arrays.stream(weights[p]).sum() / weights[p].length;
            for (int b = 0; weight > 0 && b < stats[p].length; b++) {
                sum += weight * stats[p][b].loop(law, pairs.get(p).real()[b], weights[p]);
                total += weight;
            }
        }
        return sum / total;
    }

    static List<LoopImage> images(final List<LoopPair> pairs, final List<BlurKernel> kernels,
        final Resampling resampling, final Removal removal, final Progress progress) throws IOException
    {
        final LoopImage[] images = new LoopImage[pairs.size()];
        KernelFit.parallel(images.length, "Degrading", progress,
            p -> images[p] = LoopImage.of(pairs.get(p), kernels, resampling, removal));
        return List.of(images);
    }

    double[] sigma() {
        return score.sigma().stream().mapToDouble(s -> s).toArray();
    }

    /** Interval of the difference of J from another's. */
    Interval minus(final Contender other, final double confidence) {
        return Interval.of(IntStream.range(0, replicates.length).mapToDouble(r -> replicates[r] - other.replicates[r])
            .toArray(), confidence);
    }
}
