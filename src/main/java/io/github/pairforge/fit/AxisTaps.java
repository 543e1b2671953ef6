package io.github.pairforge.fit;

import java.util.HashMap;
import java.util.Map;

import io.github.pairforge.blur.AxisWeights;

/**
 * For consecutive LR samples of an axis, the HR pixels they are made of.
 *
 * @param starts first HR pixel of each
 * @param weights of it and its successors
 */
record AxisTaps(int[] starts, float[][] weights) {

    /** What is dropped at a kernel's ends, relative to its sum: a thousandth of a file's step of reflectance. */
    private static final double NEGLIGIBLE = 1e-6;

    private static final double PHASES = 1L << 24;

    /**
     * Blur and resampling with one candidate.
     *
     * @param origin left edge of LR sample 0 in HR pixels
     * @param first LR sample to begin with
     */
    static AxisTaps of(final Candidate candidate, final double sigma, final int size, final double factor,
        final double origin, final int in, final int first, final int count)
    {
        final int[] starts = new int[count];
        final float[][] weights = new float[count][];
        if (candidate.resampling().isCentred()) {
            final AxisWeights axis = AxisWeights.of(candidate.shape().kernel(sigma, size), candidate.resampling(),
                factor, origin + factor * first, in, count);
            for (int i = 0; i < count; i++) {
                put(axis.start(i), axis.weights(i), i, starts, weights);
            }
        }
        else {
            final Map<Double, double[]> phases = new HashMap<>();
            for (int i = 0; i < count; i++) {
                final double centre = Math.rint((origin + factor * (first + i + 0.5) - 0.5) * PHASES) / PHASES;
                final double base = Math.rint(centre);
                final double[] taps = phases.computeIfAbsent(centre - base,
                    offset -> candidate.shape().taps(sigma, size, offset));
                put((int) base - size / 2, taps, i, starts, weights);
            }
        }
        return new AxisTaps(starts, weights);
    }

    private static void put(final int start, final double[] taps, final int i, final int[] starts,
        final float[][] weights)
    {
        int from = 0;
        int to = taps.length;
        while (from + 1 < to && Math.abs(taps[from]) < NEGLIGIBLE) {
            from++;
        }
        while (to - 1 > from && Math.abs(taps[to - 1]) < NEGLIGIBLE) {
            to--;
        }
        starts[i] = start + from;
        weights[i] = new float[to - from];
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += taps[k];
        }
        for (int k = from; k < to; k++) {
            weights[i][k - from] = (float) (taps[k] / sum);
        }
    }

    /** (b − a)·scale, sample by sample. */
    static AxisTaps difference(final AxisTaps a, final AxisTaps b, final double scale) {
        final int count = a.starts.length;
        final int[] starts = new int[count];
        final float[][] weights = new float[count][];
        for (int i = 0; i < count; i++) {
            starts[i] = Math.min(a.starts[i], b.starts[i]);
            weights[i] = new float[Math.max(a.end(i), b.end(i)) - starts[i]];
            add(a, i, -scale, starts[i], weights[i]);
            add(b, i, scale, starts[i], weights[i]);
        }
        return new AxisTaps(starts, weights);
    }

    private static void add(final AxisTaps a, final int i, final double scale, final int start, final float[] out) {
        for (int k = 0; k < a.weights[i].length; k++) {
            out[a.starts[i] + k - start] += (float) (scale * a.weights[i][k]);
        }
    }

    int size() {
        return starts.length;
    }

    int end(final int i) {
        return starts[i] + weights[i].length;
    }
}
