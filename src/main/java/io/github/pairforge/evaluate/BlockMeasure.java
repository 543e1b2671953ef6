package io.github.pairforge.evaluate;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Threads;

/** A difference of two images that is computed from sums over blocks, so that blocks can be exchanged between them. */
interface BlockMeasure {

    int blocks();

    /**
     * The difference.
     *
     * @param exchanged per block, whether the images have swapped roles there
     */
    double value(boolean[] exchanged);

    /**
     * Share of random exchanges that make the difference at least as large as it is: a two-sample permutation test for
     * images of the same ground, in which each block's two views may be swapped when both come from one sensor (Good
     * 2005, Permutation, Parametric and Bootstrap Tests of Hypotheses, chapter 3). {@code NaN} with too few blocks.
     */
    static double probability(final BlockMeasure measure, final int draws, final long seed) {
        final int blocks = measure.blocks();
        final double seen = measure.value(new boolean[blocks]);
        // 2^5 exchanges, half of which are mirror images, could not reach 5 %.
        if (blocks < 6 || Double.isNaN(seen)) {
            return Double.NaN;
        }
        final int[] words = new int[blocks];
        final boolean[] exchanged = new boolean[blocks];
        int atLeast = 1;
        for (int i = 0; i < draws; i++) {
            Threads.check();
            Philox.fillBits(seed, STREAM, 0, i, 0, blocks, words);
            for (int k = 0; k < blocks; k++) {
                exchanged[k] = words[k] < 0;
            }
            atLeast += measure.value(exchanged) >= seen * (1 - 1e-12) ? 1 : 0;
        }
        return atLeast / (draws + 1.0);
    }

    /** Of {@link Philox}. */
    int STREAM = 23;

    /** Sums over blocks with exchanges: per image (first, second) the total of what its blocks hold. */
    static double[][] totals(final double[][][] perBlock, final boolean[] exchanged) {
        final double[][] totals = new double[2][perBlock[0][0].length];
        for (int k = 0; k < perBlock.length; k++) {
            for (int image = 0; image < 2; image++) {
                final double[] from = perBlock[k][exchanged[k] ? 1 - image : image];
                for (int i = 0; i < from.length; i++) {
                    totals[image][i] += from[i];
                }
            }
        }
        return totals;
    }

    /** A measure that is a function of both images' totals. */
    static BlockMeasure ofTotals(final double[][][] perBlock,
        final ToDoubleBiFunction<double[], double[]> f)
    {
        final double[][][] used = Arrays.stream(perBlock)
            .filter(b -> Arrays.stream(b[0]).anyMatch(v -> v != 0) || Arrays.stream(b[1]).anyMatch(v -> v != 0))
            .toArray(double[][][]::new);
        return new BlockMeasure() {

            @Override
            public int blocks() {
                return used.length;
            }

            @Override
            public double value(final boolean[] exchanged) {
                if (used.length == 0) {
                    return Double.NaN;
                }
                final double[][] totals = totals(used, exchanged);
                return f.applyAsDouble(totals[0], totals[1]);
            }
        };
    }
}
