package io.github.pairforge.blur;

import java.util.Arrays;

/**
 * Weights of consecutive pixels.
 *
 * @param first index of the first one
 * @param weights at least one; not to be changed
 */
record Run(long first, double[] weights) {

    /** What a blurred pixel at 0 is made of: the kernel turned round, so that a bright point becomes the kernel. */
    static Run ofKernel(final BlurKernel kernel) {
        final double[] taps = kernel.taps();
        final double[] weights = new double[taps.length];
        for (int i = 0; i < taps.length; i++) {
            weights[i] = taps[taps.length - 1 - i];
        }
        return new Run(-(taps.length / 2), weights);
    }

    /** Full convolution of both: the weights of sampling what was blurred. */
    Run convolve(final Run other) {
        final double[] out = new double[weights.length + other.weights.length - 1];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < other.weights.length; j++) {
                out[i + j] += weights[i] * other.weights[j];
            }
        }
        return new Run(first + other.first, out);
    }

    Run shifted(final long by) {
        return by == 0 ? this : new Run(first + by, weights);
    }

    /** Without zeros at either end: what is not needed must not be read. */
    Run trimmed() {
        int from = 0;
        int to = weights.length;
        while (from < to - 1 && weights[from] == 0) {
            from++;
        }
        while (to > from + 1 && weights[to - 1] == 0) {
            to--;
        }
        return new Run(first + from, Arrays.copyOfRange(weights, from, to));
    }

    /** The pixel after the last. */
    long end() {
        return first + weights.length;
    }
}
