package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Philox;

/**
 * Block bootstrap from cached sums: every replicate draws pairs, then blocks of each, with replacement, and solves one
 * linear system (the one-step bootstrap, Davison and Hinkley 1997, section 7.2, on blocks).
 *
 * <p>With few pairs, drawing them understates their scatter by (P−1)/P; deviations are widened by the root of it.
 */
final class Bootstrap {

    private static final int STREAM = 42;

    private Bootstrap() {
    }

    /**
     * How often each block counts.
     *
     * @param blocks per pair, how many there are
     * @return replicate, pair, block
     */
    static double[][][] weights(final int[] blocks, final int replicates, final long seed) {
        final double[][][] weights = new double[replicates][blocks.length][];
        for (int r = 0; r < replicates; r++) {
            for (int p = 0; p < blocks.length; p++) {
                weights[r][p] = new double[blocks[p]];
            }
            for (int draw = 0; draw < blocks.length; draw++) {
                final int p = blocks.length == 1 ? 0
                    : (int) (blocks.length * Philox.uniform(seed, STREAM, 0, r, draw));
                for (int k = 0; k < blocks[p]; k++) {
                    weights[r][p][(int) (blocks[p] * Philox.uniform(seed, STREAM, 1 + draw, r, k))]++;
                }
            }
        }
        return weights;
    }

    /** How the parameters of all replicates differ from those of the sample. */
    static List<Step> steps(final List<List<Scores>> scores, final double[][][] weights) {
        final List<Step> steps = new ArrayList<>();
        final Step whole = Step.of(scores, JointFit.ones(scores));
        for (final double[][] w : weights) {
            steps.add(Step.of(scores, w).minus(whole));
        }
        return steps;
    }

    /** By how much deviations of replicates are too small. */
    static double widening(final int[] blocks) {
        int all = 0;
        for (final int b : blocks) {
            all += b;
        }
        final int n = blocks.length > 1 ? blocks.length : all;
        return n > 1 ? Math.sqrt(n / (n - 1.0)) : 1;
    }
}
