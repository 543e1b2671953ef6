package io.github.pairforge.fit;

/** Symmetric positive definite systems, eliminated from the last unknown to the first (L·D·Lᵀ from below), in place. */
final class Elimination {

    /** A pivot this small relative to its diagonal element carries no information: the unknown stays 0. */
    private static final double SINGULAR = 1e-10;

    private Elimination() {
    }

    /**
     * Eliminates unknowns {@code keep} and up: the leading block becomes the Schur complement.
     *
     * @param h matrix; rows {@code keep} and up afterwards hold what {@link #substitute} needs
     * @param g right-hand side
     */
    static void eliminate(final double[][] h, final double[] g, final int keep) {
        final double[] diagonal = new double[h.length];
        for (int k = 0; k < h.length; k++) {
            diagonal[k] = h[k][k];
        }
        for (int k = h.length - 1; k >= keep; k--) {
            final double pivot = h[k][k];
            if (!(pivot > SINGULAR * diagonal[k])) {
                h[k][k] = 0;
                continue;
            }
            for (int i = 0; i < k; i++) {
                final double f = h[k][i] / pivot;
                for (int j = 0; j <= i; j++) {
                    h[i][j] -= f * h[k][j];
                }
                g[i] -= f * g[k];
            }
        }
        for (int i = 0; i < keep; i++) {
            for (int j = i + 1; j < keep; j++) {
                h[i][j] = h[j][i];
            }
        }
    }

    /** Computes unknowns {@code keep} and up of {@code x}, whose first {@code keep} are known. */
    static void substitute(final double[][] h, final double[] g, final int keep, final double[] x) {
        for (int k = keep; k < h.length; k++) {
            if (h[k][k] == 0) {
                x[k] = 0;
                continue;
            }
            double sum = g[k];
            for (int j = 0; j < k; j++) {
                sum -= h[k][j] * x[j];
            }
            x[k] = sum / h[k][k];
        }
    }

    /** Solves a whole system; destroys it. */
    static double[] solve(final double[][] h, final double[] g) {
        eliminate(h, g, 0);
        final double[] x = new double[g.length];
        substitute(h, g, 0, x);
        return x;
    }
}
