package io.github.pairforge.fit;

import java.util.List;

/**
 * Spectra of one band's segments for every candidate width, kept apart for the bootstrap.
 *
 * @param grid candidate widths
 * @param counts frequencies per ring and segment
 * @param segments all pairs' segments
 */
record BandSpectra(SigmaGrid grid, double[] counts, List<Segment> segments) {

    /**
     * @param pair index of its pair
     * @param group overlapping neighbours that the bootstrap draws together
     * @param yy LR's power per ring
     * @param xx width, ring: the candidate's power
     * @param xy width, ring: real part of the cross spectrum
     */
    record Segment(int pair, int group, double[] yy, double[][] xx, double[][] xy) {
    }

    /** Sums over segments, each as often as the weights of its pair and group say; means per frequency. */
    Means means(final double[][] weights) {
        final int rings = counts.length;
        final double[] yy = new double[rings];
        final double[][] xx = new double[grid.count()][rings];
        final double[][] xy = new double[grid.count()][rings];
        double total = 0;
        for (final Segment s : segments) {
            final double w = weights[s.pair()][s.group()];
            if (w == 0) {
                continue;
            }
            total += w;
            for (int k = 0; k < rings; k++) {
                yy[k] += w * s.yy()[k] / counts[k];
                for (int i = 0; i < xx.length; i++) {
                    xx[i][k] += w * s.xx()[i][k] / counts[k];
                    xy[i][k] += w * s.xy()[i][k] / counts[k];
                }
            }
        }
        for (int k = 0; k < rings; k++) {
            yy[k] /= total;
            for (int i = 0; i < xx.length; i++) {
                xx[i][k] /= total;
                xy[i][k] /= total;
            }
        }
        return new Means(grid, counts, yy, xx, xy);
    }

    /** Mean spectra per frequency. */
    record Means(SigmaGrid grid, double[] counts, double[] yy, double[][] xx, double[][] xy) {

        private static final double FLOOR_FROM = 0.8;
        private static final double LEAST_SIGNAL = 0.1;
        private static final double LEAST_COHERENCE = 0.05;

        double coherence(final int width, final int ring) {
            final double c = xy[width][ring] * xy[width][ring] / (xx[width][ring] * yy[ring]);
            return Double.isFinite(c) ? Math.min(1, c) : 0;
        }

        /** Mean incoherent power near the Nyquist frequency, which is what white noise would leave. */
        double floor(final int width) {
            double sum = 0;
            double n = 0;
            for (int k = (int) (FLOOR_FROM * counts.length); k < counts.length; k++) {
                sum += counts[k] * yy[k] * (1 - coherence(width, k));
                n += counts[k];
            }
            return sum / n;
        }

        /** σ at which the power ratio is flat. */
        double power(final double noise) {
            final double[] ratioWeights = new double[counts.length];
            for (int k = 0; k < counts.length; k++) {
                final double signal = (yy[k] - noise) / yy[k];
                ratioWeights[k] = signal > LEAST_SIGNAL ? counts[k] * signal * signal : 0;
            }
            final double[] misfit = new double[grid.count()];
            for (int i = 0; i < misfit.length; i++) {
                final double[] log = new double[counts.length];
                for (int k = 0; k < log.length; k++) {
                    log[k] = ratioWeights[k] == 0 ? 0 : Math.log((yy[k] - noise) / xx[i][k]) / 2;
                }
                misfit[i] = scatter(log, ratioWeights);
            }
            return least(misfit);
        }

        /** σ at which the cross ratio is flat; weights from the coherence at a width. */
        double cross(final int width) {
            final double[] w = new double[counts.length];
            for (int k = 0; k < w.length; k++) {
                final double c = coherence(width, k);
                w[k] = c > LEAST_COHERENCE && xy[width][k] > 0 ? counts[k] * c / (1.001 - c) : 0;
            }
            final double[] misfit = new double[grid.count()];
            for (int i = 0; i < misfit.length; i++) {
                final double[] log = new double[w.length];
                for (int k = 0; k < w.length; k++) {
                    log[k] = w[k] == 0 ? 0 : Math.log(Math.max(1e-6, xy[i][k] / xx[i][k]));
                }
                misfit[i] = scatter(log, w);
            }
            return least(misfit);
        }

        /** Weighted variance. */
        private static double scatter(final double[] v, final double[] w) {
            double sum = 0;
            double mean = 0;
            for (int k = 0; k < v.length; k++) {
                sum += w[k];
                mean += w[k] * v[k];
            }
            mean /= sum;
            double square = 0;
            for (int k = 0; k < v.length; k++) {
                square += w[k] * (v[k] - mean) * (v[k] - mean);
            }
            return square / sum;
        }

        /** Vertex of the parabola in σ² through the least value and its neighbours: exact for Gaussians. */
        private double least(final double[] misfit) {
            int best = 0;
            for (int i = 1; i < misfit.length; i++) {
                best = misfit[i] < misfit[best] ? i : best;
            }
            if (best == 0 || best == misfit.length - 1) {
                return grid.sigma(best);
            }
            final double a = grid.sigma(best - 1) * grid.sigma(best - 1);
            final double b = grid.sigma(best) * grid.sigma(best);
            final double c = grid.sigma(best + 1) * grid.sigma(best + 1);
            final double left = (b - a) * (misfit[best] - misfit[best + 1]);
            final double right = (b - c) * (misfit[best] - misfit[best - 1]);
            final double vertex = b - ((b - a) * left - (b - c) * right) / (2 * (left - right));
            return Math.sqrt(Math.max(a, Math.min(c, vertex)));
        }
    }
}
