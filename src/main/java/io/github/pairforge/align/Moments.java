package io.github.pairforge.align;

import java.util.Arrays;

/** Weighted means, variances and correlation of two images; each pixel counts by the square of its window. */
record Moments(double meanA, double meanB, double varianceA, double varianceB, double covariance) {

    private static final int FEW = 8;

    static Moments of(final float[][] a, final float[][] b, final float[][] window) {
        // Sums down the columns first: they are independent of each other, so that the loops can be vectorised. Few
        // rows at a time, then those: it loses less to rounding.
        final int width = a[0].length;
        final float[][] few = new float[6][width];
        final float[][] all = new float[6][width];
        final float[][] row = new float[5][width];
        final float a0 = a[a.length / 2][width / 2];
        final float b0 = b[b.length / 2][width / 2];
        for (int y = 0; y < a.length; y++) {
            addRow(a[y], b[y], window[y], a0, b0, row, few);
            if (y % FEW == FEW - 1 || y == a.length - 1) {
                for (int k = 0; k < all.length; k++) {
                    Rows.add(few[k], all[k]);
                    Arrays.fill(few[k], 0);
                }
            }
        }
        final double[] sum = Arrays.stream(all).mapToDouble(Moments::sum).toArray();
        final double w = sum[0];
        if (!(w > 0)) {
            return new Moments(0, 0, 0, 0, 0);
        }
        final double ma = sum[1] / w;
        final double mb = sum[2] / w;
        return new Moments(ma + a0, mb + b0, sum[3] / w - ma * ma, sum[4] / w - mb * mb, sum[5] / w - ma * mb);
    }

    private static double sum(final float[] row) {
        double sum = 0;
        for (final float v : row) {
            sum += v;
        }
        return sum;
    }

    private static void addRow(final float[] a, final float[] b, final float[] window, final float a0, final float b0,
        final float[][] row, final float[][] s)
    {
        final float[] w = row[0];
        final float[] va = row[1];
        final float[] vb = row[2];
        final float[] wa = row[3];
        final float[] wb = row[4];
        Rows.square(window, w);
        Rows.deviation(a, a0, w, va, wa);
        Rows.deviation(b, b0, w, vb, wb);
        Rows.add(w, s[0]);
        Rows.add(wa, s[1]);
        Rows.add(wb, s[2]);
        Rows.addProduct(wa, va, s[3]);
        Rows.addProduct(wb, vb, s[4]);
        Rows.addProduct(wa, vb, s[5]);
    }

    /** −1..1; 0 when one of them is constant. */
    double correlation() {
        return varianceA > 0 && varianceB > 0
            ? Math.max(-1, Math.min(1, covariance / Math.sqrt(varianceA * varianceB))) : 0;
    }
}
