package io.github.pairforge.align;

/** Weighted means, variances and correlation of two images; each pixel counts by the square of its window. */
record Moments(double meanA, double meanB, double varianceA, double varianceB, double covariance) {

    static Moments of(final float[] a, final float[] b, final float[] window, final int width, final int height) {
        // Sums down the columns first: they are independent of each other, so that the loop can be vectorised.
        final float[][] s = new float[6][width];
        final double[] sum = new double[6];
        final float a0 = a[a.length / 2];
        final float b0 = b[b.length / 2];
        for (int y = 0; y < height; y++) {
            addRow(a, b, window, y * width, a0, b0, s);
            if (y % ShiftEquations.BLOCK == ShiftEquations.BLOCK - 1 || y == height - 1) {
                for (int k = 0; k < sum.length; k++) {
                    for (int x = 0; x < width; x++) {
                        sum[k] += s[k][x];
                        s[k][x] = 0;
                    }
                }
            }
        }
        final double w = sum[0];
        if (!(w > 0)) {
            return new Moments(0, 0, 0, 0, 0);
        }
        final double ma = sum[1] / w;
        final double mb = sum[2] / w;
        return new Moments(ma + a0, mb + b0, sum[3] / w - ma * ma, sum[4] / w - mb * mb, sum[5] / w - ma * mb);
    }

    private static void addRow(final float[] a, final float[] b, final float[] window, final int row, final float a0,
        final float b0, final float[][] s)
    {
        final float[] sw = s[0];
        final float[] sa = s[1];
        final float[] sb = s[2];
        final float[] saa = s[3];
        final float[] sbb = s[4];
        final float[] sab = s[5];
        for (int x = 0; x < sw.length; x++) {
            final float w = window[row + x] * window[row + x];
            final float va = a[row + x] - a0;
            final float vb = b[row + x] - b0;
            sw[x] += w;
            sa[x] += w * va;
            sb[x] += w * vb;
            saa[x] += w * va * va;
            sbb[x] += w * vb * vb;
            sab[x] += w * va * vb;
        }
    }

    /** −1..1; 0 when one of them is constant. */
    double correlation() {
        return varianceA > 0 && varianceB > 0
            ? Math.max(-1, Math.min(1, covariance / Math.sqrt(varianceA * varianceB))) : 0;
    }
}
