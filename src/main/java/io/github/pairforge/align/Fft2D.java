package io.github.pairforge.align;

import org.jtransforms.fft.DoubleFFT_1D;

import io.github.pairforge.raster.Threads;

/**
 * Complex Fourier transform of a row-major image, real and imaginary parts interleaved.
 *
 * <p>Rows and columns are transformed one by one: at these lengths JTransforms starts no threads of its own.
 */
final class Fft2D {

    private static final int FEW = 4;

    private final int width;
    private final int height;
    private final DoubleFFT_1D alongX;
    private final DoubleFFT_1D alongY;
    private final double[][] columns;

    Fft2D(final int width, final int height) {
        this.width = width;
        this.height = height;
        alongX = new DoubleFFT_1D(width);
        alongY = width == height ? alongX : new DoubleFFT_1D(height);
        columns = new double[FEW][2 * height];
    }

    /**
     * A length of at least {@code n} that is fast: a power of two when it is near, or the smallest even product of 2, 3
     * and 5.
     */
    static int fastLength(final int n) {
        final int power = Integer.highestOneBit(Math.max(1, n - 1)) * 2;
        if (power <= 1.2 * n) {
            return power;
        }
        for (int length = n + n % 2;; length += 2) {
            int rest = length;
            for (final int prime : new int[] { 2, 3, 5 }) {
                while (rest % prime == 0) {
                    rest /= prime;
                }
            }
            if (rest == 1) {
                return length;
            }
        }
    }

    void forward(final double[] image) {
        for (int y = 0; y < height; y++) {
            alongX.complexForward(image, 2 * y * width);
        }
        alongColumns(image, true);
    }

    /** With the factor 1/(width·height). */
    void inverse(final double[] spectrum) {
        alongColumns(spectrum, false);
        for (int y = 0; y < height; y++) {
            alongX.complexInverse(spectrum, 2 * y * width, true);
        }
    }

    /** A few columns at a time: neighbours share their cache lines. */
    private void alongColumns(final double[] image, final boolean forward) {
        for (int x = 0; x < width; x += FEW) {
            Threads.check();
            final int n = Math.min(FEW, width - x);
            for (int y = 0; y < height; y++) {
                final int from = 2 * (y * width + x);
                for (int j = 0; j < n; j++) {
                    columns[j][2 * y] = image[from + 2 * j];
                    columns[j][2 * y + 1] = image[from + 2 * j + 1];
                }
            }
            for (int j = 0; j < n; j++) {
                if (forward) {
                    alongY.complexForward(columns[j]);
                }
                else {
                    alongY.complexInverse(columns[j], true);
                }
            }
            for (int y = 0; y < height; y++) {
                final int to = 2 * (y * width + x);
                for (int j = 0; j < n; j++) {
                    image[to + 2 * j] = columns[j][2 * y];
                    image[to + 2 * j + 1] = columns[j][2 * y + 1];
                }
            }
        }
    }
}
