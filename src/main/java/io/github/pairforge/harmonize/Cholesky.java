package io.github.pairforge.harmonize;

import java.util.Arrays;

/** The lower triangular L with {@code L Lᵀ} a covariance; Golub and Van Loan, Matrix Computations, algorithm 4.2.1. */
final class Cholesky {

    /** Of the diagonal: what rounding of printed figures may leave. */
    private static final double ROUNDING = 1e-12;

    private final double[][] lower;

    private Cholesky(final double[][] lower) {
        this.lower = lower;
    }

    /** @throws IllegalArgumentException when the matrix is not n × n, symmetric and positive definite */
    static Cholesky of(final int n, final double[][] a) {
        if (a.length != n || Arrays.stream(a).anyMatch(row -> row.length != n)) {
            throw new IllegalArgumentException("The gamma prior's covariance needs " + n + " rows of " + n
                + " numbers, one per band; got " + Arrays.deepToString(a) + ".");
        }
        final double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (!(Math.abs(a[i][j] - a[j][i]) <= ROUNDING * Math.abs(a[i][i] + a[j][j]))) {
                    throw new IllegalArgumentException("The gamma prior's covariance of bands " + (j + 1) + " and "
                        + (i + 1) + " is given as " + a[j][i] + " and as " + a[i][j] + "; give a symmetric matrix.");
                }
                double rest = a[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                if (i == j && !(rest > ROUNDING * a[i][i] && a[i][i] < Double.MAX_VALUE)) {
                    throw new IllegalArgumentException("The gamma prior's covariance " + Arrays.deepToString(a)
                        + " is not positive definite: it fails at band " + (i + 1)
                        + ". Variances are above 0 and correlations between -1 and 1.");
                }
                l[i][j] = i == j ? Math.sqrt(rest) : rest / l[j][j];
            }
        }
        return new Cholesky(l);
    }

    double[] times(final double... z) {
        final double[] out = new double[z.length];
        for (int i = 0; i < out.length; i++) {
            for (int k = 0; k <= i; k++) {
                out[i] += lower[i][k] * z[k];
            }
        }
        return out;
    }
}
