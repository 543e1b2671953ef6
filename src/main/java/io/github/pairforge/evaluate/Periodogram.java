package io.github.pairforge.evaluate;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Squared modulus of the Fourier transform of one windowed segment.
 *
 * <p>Rows and columns are transformed one by one: at this length JTransforms starts no threads of its own.
 */
final class Periodogram {

    private final int width;
    private final int height;
    private final DoubleFFT_1D alongX;
    private final DoubleFFT_1D alongY;
    private final double[] windowX;
    private final double[] windowY;
    private final double[] spectrum;
    private final double[] column;

    Periodogram(final int width, final int height) {
        this.width = width;
        this.height = height;
        alongX = new DoubleFFT_1D(width);
        alongY = new DoubleFFT_1D(height);
        windowX = hann(width);
        windowY = hann(height);
        spectrum = new double[2 * width * height];
        column = new double[2 * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Hann window without its two zeros. */
    private static double[] hann(final int n) {
        final double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 1) / (n + 1));
        }
        return w;
    }

    /**
     * Adds {@code |FFT|²/Σw²} of a segment to {@code power}; false, and nothing added, when less than half of it is
     * valid.
     */
    boolean add(final float[] segment, final double[] power) {
        if (!fill(segment)) {
            return false;
        }
        transform();
        double norm = 0;
        for (final double wy : windowY) {
            for (final double wx : windowX) {
                norm += wx * wx * wy * wy;
            }
        }
        for (int i = 0; i < power.length; i++) {
            power[i] += (spectrum[2 * i] * spectrum[2 * i] + spectrum[2 * i + 1] * spectrum[2 * i + 1]) / norm;
        }
        return true;
    }

    /** Windowed deviations from the windowed mean, 0 at nodata. */
    private boolean fill(final float[] segment) {
        double sum = 0;
        double weight = 0;
        int valid = 0;
        for (int i = 0; i < segment.length; i++) {
            if (Float.isFinite(segment[i])) {
                final double w = windowX[i % width] * windowY[i / width];
                sum += w * segment[i];
                weight += w;
                valid++;
            }
        }
        if (2L * valid < segment.length) {
            return false;
        }
        for (int i = 0; i < segment.length; i++) {
            spectrum[2 * i] = Float.isFinite(segment[i])
                ? (segment[i] - sum / weight) * windowX[i % width] * windowY[i / width] : 0;
            spectrum[2 * i + 1] = 0;
        }
        return true;
    }

    private void transform() {
        for (int y = 0; y < height; y++) {
            alongX.complexForward(spectrum, 2 * y * width);
        }
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                System.arraycopy(spectrum, 2 * (y * width + x), column, 2 * y, 2);
            }
            alongY.complexForward(column);
            for (int y = 0; y < height; y++) {
                System.arraycopy(column, 2 * y, spectrum, 2 * (y * width + x), 2);
            }
        }
    }
}
