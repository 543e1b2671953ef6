package io.github.pairforge.evaluate;

import io.github.pairforge.raster.Threads;

/** Variances of two images where both are valid. */
public final class Spread {

    private Spread() {
    }

    /**
     * Population variances over the pixels that are finite in both (Welford 1962).
     *
     * @param first reflectance, NaN = nodata
     * @param second as many values
     * @return of the first and of the second; {@code NaN} where no pixel is finite in both
     */
    public static double[] of(final float[] first, final float[] second) {
        long n = 0;
        final double[] mean = new double[2];
        final double[] squares = new double[2];
        Threads.check();
        for (int k = 0; k < first.length; k++) {
            if (Float.isFinite(first[k]) && Float.isFinite(second[k])) {
                n++;
                for (int i = 0; i < 2; i++) {
                    final double v = i == 0 ? first[k] : second[k];
                    final double d = v - mean[i];
                    mean[i] += d / n;
                    squares[i] += d * (v - mean[i]);
                }
            }
        }
        return new double[] { squares[0] / n, squares[1] / n };
    }
}
