package io.github.pairforge.blur;

import java.util.Arrays;

/** Weighted sums of source rows, and their weighted sums along the row. Scratch of one tile. */
final class RowSums {

    private final RowRing ring;

    private final double[] sum;

    /** Weight of the nodata pixels per column, used for rows that have some. */
    private final double[] missing;

    private final double[] line;

    /**
     * @param width source columns of the widest strip
     * @param outWidth output columns of the widest strip
     */
    RowSums(final RowRing ring, final int width, final int outWidth) {
        this.ring = ring;
        sum = new double[width];
        missing = new double[width];
        line = new double[outWidth];
    }

    /** The weighted sum of rows {@code start…} per column; NaN where any of them is. */
    void vertical(final int start, final double[] weights, final int n) {
        Arrays.fill(sum, 0, n, 0);
        int k = 0;
        for (; k + 3 < weights.length; k += 4) {
            add(sum, n, ring.row(start + k), 0, weights[k], ring.row(start + k + 1), 0, weights[k + 1],
                ring.row(start + k + 2), 0, weights[k + 2], ring.row(start + k + 3), 0, weights[k + 3]);
        }
        for (; k < weights.length; k++) {
            add(sum, n, ring.row(start + k), 0, weights[k]);
        }
    }

    /** The same without nodata, and the weight that went missing. */
    void verticalWithoutNodata(final int start, final double[] weights, final int n) {
        Arrays.fill(sum, 0, n, 0);
        Arrays.fill(missing, 0, n, 0);
        for (int k = 0; k < weights.length; k++) {
            final double[] row = ring.row(start + k);
            for (int i = 0; i < n; i++) {
                final boolean valid = !Double.isNaN(row[i]);
                sum[i] += valid ? weights[k] * row[i] : 0;
                missing[i] += valid ? 0 : weights[k];
            }
        }
    }

    /** Weighted sum along the row. */
    double horizontal(final int start, final double[] weights) {
        return dot(sum, start, weights);
    }

    /** Weight of the nodata pixels. */
    double missing(final int start, final double[] weights) {
        return dot(missing, start, weights);
    }

    /** {@link #horizontal} at n consecutive starts with the same weights, in the same order of additions. */
    double[] sliding(final int start, final double[] weights, final int n) {
        Arrays.fill(line, 0, n, 0);
        int k = 0;
        for (; k + 3 < weights.length; k += 4) {
            add(line, n, sum, start + k, weights[k], sum, start + k + 1, weights[k + 1], sum, start + k + 2,
                weights[k + 2], sum, start + k + 3, weights[k + 3]);
        }
        for (; k < weights.length; k++) {
            add(line, n, sum, start + k, weights[k]);
        }
        return line;
    }

    private static double dot(final double[] values, final int start, final double[] weights) {
        double s = 0;
        for (int k = 0; k < weights.length; k++) {
            s += weights[k] * values[start + k];
        }
        return s;
    }

    private static void add(final double[] sum, final int n, final double[] a, final int ia, final double wa) {
        for (int i = 0; i < n; i++) {
            sum[i] += wa * a[ia + i];
        }
    }

    /** Four rows at once, which saves three of four loads and stores of the sum; added in order, as one by one. */
    private static void add(final double[] sum, final int n, final double[] a, final int ia, final double wa,
        final double[] b, final int ib, final double wb, final double[] c, final int ic, final double wc,
        final double[] d, final int id, final double wd)
    {
        for (int i = 0; i < n; i++) {
            sum[i] = sum[i] + wa * a[ia + i] + wb * b[ib + i] + wc * c[ic + i] + wd * d[id + i];
        }
    }
}
