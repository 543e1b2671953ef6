package io.github.pairforge.evaluate;

import java.util.Arrays;

/**
 * Weighted means of two images, of their squares together and of their product, in all windows of a row: scratch memory
 * of one thread.
 *
 * <p>Vertically first, then horizontally. A pixel that is not finite makes every window that holds it {@code NaN}.
 */
final class WindowMoments {

    /** Where rows come from. */
    @FunctionalInterface
    interface RowReader {

        void read(int row, float[] to);
    }

    private final double[] taps;
    private final float[][] x;
    private final float[][] y;
    private final double[][] vertical;
    private final double[][] means;
    private int first = -1;

    WindowMoments(final double[] taps, final int width) {
        this.taps = taps;
        x = new float[taps.length][width];
        y = new float[taps.length][width];
        vertical = new double[4][width];
        means = new double[4][Math.max(0, width - taps.length + 1)];
    }

    /** Computes the windows whose first row is {@code row}; going down row by row reads each row once. */
    void read(final int row, final RowReader image, final RowReader reference) {
        for (int k = first >= 0 && row == first + 1 ? taps.length - 1 : 0; k < taps.length; k++) {
            image.read(row + k, x[(row + k) % taps.length]);
            reference.read(row + k, y[(row + k) % taps.length]);
        }
        first = row;
        for (final double[] sums : vertical) {
            Arrays.fill(sums, 0);
        }
        for (int k = 0; k < taps.length; k++) {
            final int slot = (row + k) % taps.length;
            accumulate(taps[k], x[slot], y[slot]);
        }
        for (int m = 0; m < means.length; m++) {
            slide(vertical[m], means[m]);
        }
    }

    private void accumulate(final double tap, final float[] a, final float[] b) {
        final double[] meanX = vertical[0];
        final double[] meanY = vertical[1];
        final double[] squares = vertical[2];
        final double[] product = vertical[3];
        for (int i = 0; i < a.length; i++) {
            final double v = a[i];
            final double w = b[i];
            meanX[i] += tap * v;
            meanY[i] += tap * w;
            squares[i] += tap * (v * v + w * w);
            product[i] += tap * v * w;
        }
    }

    private void slide(final double[] from, final double[] to) {
        Arrays.fill(to, 0);
        for (int k = 0; k < taps.length; k++) {
            final double tap = taps[k];
            for (int i = 0; i < to.length; i++) {
                to[i] += tap * from[i + k];
            }
        }
    }

    double x(final int window) {
        return means[0][window];
    }

    double y(final int window) {
        return means[1][window];
    }

    /** Mean of x² + y²: only the sum of both variances is needed. */
    double squares(final int window) {
        return means[2][window];
    }

    double product(final int window) {
        return means[3][window];
    }
}
