package io.github.pairforge.fit;

/** Figures of kernel and resampling together: means over the phases that LR pixels have on HR pixels. */
final class Composite {

    private static final int PHASES = 16;

    private Composite() {
    }

    private static AxisTaps taps(final Candidate candidate, final double sigma, final int size, final double factor) {
        final int margin = (int) Math.ceil(size / factor) + 4;
        final int in = (int) Math.ceil((2 * margin + PHASES) * factor) + 1;
        return AxisTaps.of(candidate, sigma, size, factor, 0, in, margin, PHASES);
    }

    /** Standard deviation, HR pixels. */
    static double deviation(final Candidate candidate, final double sigma, final int size, final double factor) {
        final AxisTaps taps = taps(candidate, sigma, size, factor);
        double variance = 0;
        for (int i = 0; i < PHASES; i++) {
            double mean = 0;
            double square = 0;
            for (int k = 0; k < taps.weights()[i].length; k++) {
                mean += taps.weights()[i][k] * k;
                square += taps.weights()[i][k] * (double) k * k;
            }
            variance += square - mean * mean;
        }
        return Math.sqrt(Math.max(0, variance / PHASES));
    }

    /** Modulation at the LR Nyquist frequency. */
    static double transfer(final Candidate candidate, final double sigma, final int size, final double factor) {
        return transfer(candidate, sigma, size, factor, 0.5);
    }

    /** Modulation along an axis at a frequency in cycles per LR pixel. */
    static double transfer(final Candidate candidate, final double sigma, final int size, final double factor,
        final double frequency)
    {
        final AxisTaps taps = taps(candidate, sigma, size, factor);
        double sum = 0;
        for (int i = 0; i < PHASES; i++) {
            double re = 0;
            double im = 0;
            for (int k = 0; k < taps.weights()[i].length; k++) {
                re += taps.weights()[i][k] * Math.cos(2 * Math.PI * frequency * k / factor);
                im += taps.weights()[i][k] * Math.sin(2 * Math.PI * frequency * k / factor);
            }
            sum += Math.hypot(re, im);
        }
        return sum / PHASES;
    }
}
