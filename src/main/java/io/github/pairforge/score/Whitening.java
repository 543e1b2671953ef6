package io.github.pairforge.score;

/**
 * Symmetric inverse square roots of correlation matrices: ZCA-cor whitening (Kessy, Lewin and Strimmer 2018, "Optimal
 * Whitening and Decorrelation", eq. 15), which takes out of each band what it shares with the others and leaves it as
 * near to itself as can be.
 */
final class Whitening {

    /** Smaller eigenvalues are noise of nearly equal bands. */
    private static final double SMALLEST = 1e-3;

    private static final int SWEEPS = 30;
    private static final double CONVERGED = 1e-20;

    private Whitening() {
    }

    /**
     * The matrix that whitens variables.
     *
     * @param covariance symmetric; not changed
     * @return W with W·C·Wᵀ = 1; rows of variables that do not vary are 0
     */
    static double[][] of(final double[][] covariance) {
        final int n = covariance.length;
        final double[] inverse = new double[n];
        for (int i = 0; i < n; i++) {
            inverse[i] = covariance[i][i] > 0 ? 1 / Math.sqrt(covariance[i][i]) : 0;
        }
        final double[][] r = new double[n][n];
        final double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
            for (int j = 0; j < n; j++) {
                r[i][j] = covariance[i][j] * inverse[i] * inverse[j];
            }
        }
        diagonalize(r, v);
        final double[][] out = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    out[i][j] += v[i][k] * v[j][k] / Math.sqrt(Math.max(r[k][k], SMALLEST));
                }
                out[i][j] *= inverse[j] * Math.signum(inverse[i]);
            }
        }
        return out;
    }

    /** Jacobi's rotations: a becomes diagonal, v collects the eigenvectors in its columns. */
    private static void diagonalize(final double[][] a, final double[][] v) {
        final int n = a.length;
        for (int sweep = 0; sweep < SWEEPS && offDiagonal(a) > CONVERGED; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (a[p][q] != 0) {
                        final double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
                        final double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
                        final double c = 1 / Math.sqrt(t * t + 1);
                        rotateColumns(a, p, q, c, t * c);
                        rotateRows(a, p, q, c, t * c);
                        rotateColumns(v, p, q, c, t * c);
                    }
                }
            }
        }
    }

    private static double offDiagonal(final double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    private static void rotateColumns(final double[][] m, final int p, final int q, final double c, final double s) {
        for (final double[] row : m) {
            final double x = row[p];
            row[p] = c * x - s * row[q];
            row[q] = s * x + c * row[q];
        }
    }

    private static void rotateRows(final double[][] m, final int p, final int q, final double c, final double s) {
        for (int k = 0; k < m.length; k++) {
            final double x = m[p][k];
            m[p][k] = c * x - s * m[q][k];
            m[q][k] = s * x + c * m[q][k];
        }
    }
}
