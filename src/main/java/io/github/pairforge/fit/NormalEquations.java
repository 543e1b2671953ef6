package io.github.pairforge.fit;

import io.github.pairforge.fit.Relations.Sample;

/** Sums of products of bands, from which regressions of all LR bands follow; they add up over parts of an image. */
final class NormalEquations {

    private final double[][] h;
    private final double[][] g;

    NormalEquations(final int bands) {
        h = new double[bands + 1][bands + 1];
        g = new double[bands][bands + 1];
    }

    static NormalEquations of(final Sample sample) {
        final int n = sample.x().length;
        final NormalEquations e = new NormalEquations(n);
        final double[] row = new double[n + 1];
        for (int i = 0; i < sample.x()[0].length; i++) {
            for (int b = 0; b < n; b++) {
                row[b] = sample.x()[b][i];
            }
            row[n] = 1;
            for (int j = 0; j <= n; j++) {
                for (int k = 0; k <= n; k++) {
                    e.h[j][k] += row[j] * row[k];
                }
                for (int b = 0; b < n; b++) {
                    e.g[b][j] += row[j] * sample.y()[b][i];
                }
            }
        }
        return e;
    }

    void add(final NormalEquations other) {
        for (int j = 0; j < h.length; j++) {
            LoopCurves.add(h[j], other.h[j], 1);
        }
        for (int b = 0; b < g.length; b++) {
            LoopCurves.add(g[b], other.g[b], 1);
        }
    }

    /** Weights of the bands, then the intercept. */
    double[] solve(final int band) {
        final double[][] copy = new double[h.length][];
        for (int j = 0; j < copy.length; j++) {
            copy[j] = h[j].clone();
        }
        return Elimination.solve(copy, g[band].clone());
    }
}
