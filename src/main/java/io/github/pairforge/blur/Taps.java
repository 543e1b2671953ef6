package io.github.pairforge.blur;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** What the kernel families share: checking, sampling and normalising. */
final class Taps {

    private Taps() {
    }

    /** @throws IllegalArgumentException for an even size or one outside 1..{@link BlurKernel#MAX_SIZE} */
    static void checkSize(final String family, final int size) {
        if (size < 1 || size > BlurKernel.MAX_SIZE || size % 2 == 0) {
            throw new IllegalArgumentException("Blur kernel " + family + ": size " + size
                + " is not an odd number from 1 to " + BlurKernel.MAX_SIZE + "; for example, use "
                + BlurKernel.sizeFor(Math.max(0, (size - 1) / 6.0)) + ".");
        }
    }

    /** @throws IllegalArgumentException for a width that is not positive and finite */
    static void checkWidth(final String family, final String name, final double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "Blur kernel %s: %s %s is not a positive number of pixels; use the kernel \"none\" for no blur.",
                family, name, value));
        }
    }

    /**
     * Samples a density at −r..r and normalises the sum to 1.
     *
     * @param logDensity its logarithm, up to a constant: narrow kernels would underflow otherwise
     */
    static double[] sample(final int size, final DoubleUnaryOperator logDensity) {
        final double[] taps = new double[size];
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            taps[i] = logDensity.applyAsDouble(i - size / 2);
            max = Math.max(max, taps[i]);
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            taps[i] = Math.exp(taps[i] - max);
            sum += taps[i];
        }
        for (int i = 0; i < size; i++) {
            taps[i] /= sum;
        }
        return taps;
    }

    static double centroid(final double[] taps) {
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            sum += taps[i] * (i - taps.length / 2);
        }
        return sum;
    }
}
