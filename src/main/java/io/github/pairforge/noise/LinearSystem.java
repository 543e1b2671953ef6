package io.github.pairforge.noise;

/** Gaussian elimination with row pivots. */
final class LinearSystem {

    private LinearSystem() {
    }

    /** @param rows n rows of n coefficients and the right side; destroyed */
    static double[] solve(final double[][] rows) {
        final int n = rows.length;
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int r = c + 1; r < n; r++) {
                best = Math.abs(rows[r][c]) > Math.abs(rows[best][c]) ? r : best;
            }
            final double[] pivot = rows[best];
            rows[best] = rows[c];
            rows[c] = pivot;
            for (int r = c + 1; r < n; r++) {
                final double f = pivot[c] == 0 ? 0 : rows[r][c] / pivot[c];
                for (int k = c; k <= n; k++) {
                    rows[r][k] -= f * pivot[k];
                }
            }
        }
        final double[] x = new double[n];
        for (int r = n - 1; r >= 0; r--) {
            double sum = rows[r][n];
            for (int k = r + 1; k < n; k++) {
                sum -= rows[r][k] * x[k];
            }
            x[r] = rows[r][r] == 0 ? 0 : sum / rows[r][r];
        }
        return x;
    }
}
