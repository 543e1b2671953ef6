package io.github.pairforge.fit;

import java.util.Arrays;
import java.util.List;

/**
 * The change of all parameters that one linear system asks for.
 *
 * @param sigma per band
 * @param shift per pair x and y, LR pixels
 * @param coefficients pair, band, function
 */
record Step(double[] sigma, double[][] shift, double[][][] coefficients) {

    /**
     * Solves for kernels shared by all pairs, shifts shared by all bands of a pair, and coefficients of their own.
     *
     * @param scores pair, LR band
     * @param weights pair, block: how often each block counts
     */
    static Step of(final List<List<Scores>> scores, final double[][] weights) {
        final int bands = scores.get(0).size();
        final int pairs = scores.size();
        final double[][] total = new double[bands][bands];
        final double[] totalGradient = new double[bands];
        final double[][][] pairH = new double[pairs][bands + 2][bands + 2];
        final double[][] pairG = new double[pairs][bands + 2];
        final double[][][][] localH = new double[pairs][bands][][];
        final double[][][] localG = new double[pairs][bands][];
        for (int p = 0; p < pairs; p++) {
            for (int b = 0; b < bands; b++) {
                final Scores s = scores.get(p).get(b);
                localH[p][b] = s.curvature(weights[p]);
                localG[p][b] = s.gradient(weights[p]);
                final int kept = s.active().length + 2;
                Elimination.eliminate(localH[p][b], localG[p][b], kept);
                for (int i = 0; i < kept; i++) {
                    final int gi = place(s, i, bands);
                    pairG[p][gi] += localG[p][b][i];
                    for (int j = 0; j < kept; j++) {
                        pairH[p][gi][place(s, j, bands)] += localH[p][b][i][j];
                    }
                }
            }
            Elimination.eliminate(pairH[p], pairG[p], bands);
            for (int i = 0; i < bands; i++) {
                totalGradient[i] += pairG[p][i];
                for (int j = 0; j < bands; j++) {
                    total[i][j] += pairH[p][i][j];
                }
            }
        }
        final double[] sigma = Elimination.solve(total, totalGradient);
        final double[][] shift = new double[pairs][];
        final double[][][] coefficients = new double[pairs][bands][];
        for (int p = 0; p < pairs; p++) {
            final double[] upper = Arrays.copyOf(sigma, bands + 2);
            Elimination.substitute(pairH[p], pairG[p], bands, upper);
            shift[p] = new double[] { upper[bands], upper[bands + 1] };
            for (int b = 0; b < bands; b++) {
                final Scores s = scores.get(p).get(b);
                final int kept = s.active().length + 2;
                final double[] x = new double[s.unknowns()];
                for (int i = 0; i < kept; i++) {
                    x[i] = upper[place(s, i, bands)];
                }
                Elimination.substitute(localH[p][b], localG[p][b], kept, x);
                coefficients[p][b] = Arrays.copyOfRange(x, kept, x.length);
            }
        }
        return new Step(sigma, shift, coefficients);
    }

    /** How this step differs from another. */
    Step minus(final Step other) {
        final double[][] s = new double[shift.length][];
        final double[][][] c = new double[shift.length][sigma.length][];
        for (int p = 0; p < s.length; p++) {
            s[p] = difference(shift[p], other.shift[p]);
            for (int b = 0; b < sigma.length; b++) {
                c[p][b] = difference(coefficients[p][b], other.coefficients[p][b]);
            }
        }
        return new Step(difference(sigma, other.sigma), s, c);
    }

    private static double[] difference(final double[] a, final double[] b) {
        final double[] out = new double[a.length];
        Arrays.setAll(out, i -> a[i] - b[i]);
        return out;
    }

    private static int place(final Scores s, final int i, final int bands) {
        return i < s.active().length ? s.active()[i] : bands + i - s.active().length;
    }
}
