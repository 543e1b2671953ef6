package io.github.pairforge.io.imagej;

import java.util.Arrays;

/**
 * The values to show as black and white.
 *
 * @param max larger than {@code min}
 */
record DisplayRange(double min, double max) {

    private static final int SAMPLES = 1 << 16;
    private static final double CLIPPED = 0.02;

    /**
     * From the 2nd to the 98th percentile of the finite values, so that a few clouds do not make the rest black.
     * Percentiles come from about 65 000 values spread over the band.
     */
    static DisplayRange of(final float[] values) {
        // An odd stride does not keep hitting the same column of an image with an even width.
        final int stride = Math.max(1, values.length / SAMPLES) | 1;
        final float[] sample = new float[(values.length + stride - 1) / stride];
        int n = 0;
        for (int i = 0; i < values.length; i += stride) {
            if (Float.isFinite(values[i])) {
                sample[n++] = values[i];
            }
        }
        if (n == 0) {
            return new DisplayRange(0, 1);
        }
        Arrays.sort(sample, 0, n);
        final double min = sample[(int) (CLIPPED * (n - 1))];
        final double max = sample[(int) Math.ceil((1 - CLIPPED) * (n - 1))];
        return max > min ? new DisplayRange(min, max) : new DisplayRange(min, min + Math.max(1e-6, Math.abs(min)));
    }
}
