package io.github.pairforge.align;

/**
 * Cross-power spectrum {@code A·conj(B)} of two real images a (the reference) and b (the moving one).
 *
 * <p>Its inverse transform {@code c(s) = Σ_k A_k·conj(B_k)·exp(2πi·k·s)} is their periodic cross-correlation
 * {@code Σ_x a(x + s)·b(x)}, greatest at the shift that is to be added to positions in b. Channels add up.
 */
final class CrossSpectrum {

    /** What is this far below the strongest frequency has no phase but that of rounding. */
    private static final double NO_PHASE = 1e-12;

    private final int width;
    private final int height;
    private final Fft2D fft;
    private final double[] values;
    private final double[] packed;

    CrossSpectrum(final int width, final int height) {
        this(width, height, new Fft2D(width, height), new double[2 * width * height], new double[2 * width * height]);
    }

    private CrossSpectrum(final int width, final int height, final Fft2D fft, final double[] values,
        final double[] packed)
    {
        this.width = width;
        this.height = height;
        this.fft = fft;
        this.values = values;
        this.packed = packed;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Room for the next channel: fill it with a at even and b at odd indices, then {@link #add}. */
    double[] input() {
        return packed;
    }

    /** Adds what {@link #input} holds; both real images are transformed as one complex one. */
    void add() {
        fft.forward(packed);
        // The spectrum of what is real at k and −k is conjugate: half of the columns tell all.
        for (int y = 0; y < height; y++) {
            final int my = y == 0 ? 0 : height - y;
            for (int x = 0; x <= width / 2; x++) {
                final int mx = x == 0 ? 0 : width - x;
                final int k = 2 * (y * width + x);
                final int m = 2 * (my * width + mx);
                final double ar = packed[k] + packed[m];
                final double ai = packed[k + 1] - packed[m + 1];
                final double br = packed[k + 1] + packed[m + 1];
                final double bi = packed[m] - packed[k];
                final double re = (ar * br + ai * bi) / 4;
                final double im = (ai * br - ar * bi) / 4;
                values[k] += re;
                values[k + 1] += im;
                if (mx > width / 2) {
                    values[m] += re;
                    values[m + 1] -= im;
                }
            }
        }
    }

    /** The same phases, all of weight 1 but those of frequencies without any signal. */
    CrossSpectrum whitened() {
        double strongest = 0;
        for (int k = 0; k < values.length; k += 2) {
            strongest = Math.max(strongest, values[k] * values[k] + values[k + 1] * values[k + 1]);
        }
        final double least = NO_PHASE * Math.sqrt(strongest);
        final double[] phases = new double[values.length];
        for (int k = 0; k < values.length; k += 2) {
            final double modulus = Math.sqrt(values[k] * values[k] + values[k + 1] * values[k + 1]);
            if (modulus > least) {
                phases[k] = values[k] / modulus;
                phases[k + 1] = values[k + 1] / modulus;
            }
        }
        return new CrossSpectrum(width, height, fft, phases, packed);
    }

    /** Real and imaginary parts, interleaved, row by row; not a copy. */
    double[] values() {
        return values;
    }

    /**
     * Two correlations by one transform.
     *
     * @return {@code c} of this spectrum at even, of the other one at odd indices; lag 0 first, negative lags from the
     *         end
     */
    double[] correlationsWith(final double[] other) {
        for (int k = 0; k < values.length; k += 2) {
            packed[k] = values[k] - other[k + 1];
            packed[k + 1] = values[k + 1] + other[k];
        }
        fft.inverse(packed);
        return packed;
    }

    /** Frequency of an index along an axis of n samples, radians per pixel, −π to π. */
    static double frequency(final int index, final int n) {
        return 2 * Math.PI * (index < (n + 1) / 2 ? index : index - n) / n;
    }
}
