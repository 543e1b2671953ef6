package io.github.pairforge.fit;

import java.util.Arrays;

/**
 * Weighted least squares of an LR band on the functions of a {@link Basis}, reweighted for the loss.
 *
 * @param coefficients one for each function
 * @param residual LR − prediction, pixel by pixel
 */
record Regression(double[] coefficients, float[] residual) {

    private static final float[][] IDENTITY = {};

    /** Values that tell a median to about one per cent. */
    private static final int ENOUGH = 4000;

    /**
     * Fits and reweights a given number of times.
     *
     * @param x the blurred band itself, the prediction when there is no function
     * @param start residual that gives the first weights, or null for equal ones
     */
    static Regression of(final float[][] functions, final float[] x, final float[] y, final Loss loss,
        final double scale, final float[] start, final int rounds)
    {
        Regression fit = weighted(functions, x, y, weights(start, y.length, loss, scale));
        for (int round = 1; round < rounds && functions.length > 0 && loss != Loss.RMSE; round++) {
            fit = weighted(functions, x, y, weights(fit.residual, y.length, loss, scale));
        }
        return fit;
    }

    /** Fits with given weights of the pixels. */
    static Regression weighted(final float[][] functions, final float[] x, final float[] y, final float[] w) {
        if (functions.length == 0) {
            return new Regression(new double[0], residual(IDENTITY, new double[0], x, y));
        }
        final int n = y.length;
        final float[] wf = new float[n];
        final double[][] h = new double[functions.length][functions.length];
        final double[] g = new double[functions.length];
        for (int j = 0; j < functions.length; j++) {
            for (int i = 0; i < n; i++) {
                wf[i] = w[i] * functions[j][i];
            }
            for (int k = 0; k <= j; k++) {
                h[j][k] = Dot.of(wf, functions[k], 0, n);
            }
            g[j] = Dot.of(wf, y, 0, n);
        }
        final double[] c = Elimination.solve(h, g);
        return new Regression(c, residual(functions, c, x, y));
    }

    /** Weights of pixels for a loss by their residuals; all 1 without. */
    static float[] weights(final float[] residual, final int n, final Loss loss, final double scale) {
        final float[] w = new float[n];
        if (residual == null || loss == Loss.RMSE) {
            Arrays.fill(w, 1);
            return w;
        }
        for (int i = 0; i < n; i++) {
            w[i] = (float) loss.weight(residual[i] / scale);
        }
        return w;
    }

    private static float[] residual(final float[][] functions, final double[] c, final float[] x, final float[] y) {
        final float[] r = new float[y.length];
        final double[] row = new double[256];
        for (int from = 0; from < r.length; from += row.length) {
            final int m = Math.min(row.length, r.length - from);
            for (int i = 0; i < m; i++) {
                row[i] = y[from + i];
            }
            for (int j = 0; j < c.length; j++) {
                final float[] f = functions[j];
                final double cj = c[j];
                for (int i = 0; i < m; i++) {
                    row[i] -= cj * f[from + i];
                }
            }
            for (int i = 0; i < m; i++) {
                r[from + i] = (float) (c.length == 0 ? row[i] - x[from + i] : row[i]);
            }
        }
        return r;
    }

    /** Robust standard deviation: 1.4826 times the median modulus, of some thousand values; never 0. */
    static double robustDeviation(final float[] residual) {
        final int stride = 1 + residual.length / ENOUGH;
        final float[] modulus = new float[(residual.length - 1) / stride + 1];
        for (int i = 0; i < modulus.length; i++) {
            modulus[i] = Math.abs(residual[i * stride]);
        }
        Arrays.sort(modulus);
        return Math.max(1e-7, 1.4826 * modulus[modulus.length / 2]);
    }
}
