package io.github.pairforge.fit;

import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.raster.Tile;

/**
 * How the noise table of one degraded and harmonized band answers to scene noise, as smooth functions of its floor and
 * share that are fitted to images with noise: the search for floor and share then is continuous and free of the
 * scatter of single noise fields.
 *
 * @param response per bin six coefficients of {@code t²(u, s)} in 1, u, s, u·s, u², s²; null for bins that are not
 *            known in both images
 * @param real LR's table
 * @param most floor and share up to which the functions were fitted; u is floor² over the largest floor's
 */
record NoiseTerms(double[][] response, double[] real, SceneLaw most) {

    private static final double[] FLOORS = { 0, 0.4, 0.7, 1 };
    private static final double[] SHARES = { 0, 0.25, 0.6, 1 };
    private static final int UNKNOWNS = 6;
    private static final double LEAST = 1e-10;

    static NoiseTerms of(final LoopImage image, final LoopPair.Reference real, final int band,
        final SceneLaw most, final int draws, final long seed)
    {
        final Plane plane = image.inner()[band];
        final double[][] design = new double[FLOORS.length * SHARES.length * draws][];
        final double[][] tables = new double[design.length][];
        final float[] noisy = new float[plane.values().length];
        for (int d = 0; d < draws; d++) {
            final float[] unit = unit(plane, band, seed, d);
            for (int k = 0; k < FLOORS.length * SHARES.length; k++) {
                final double u = FLOORS[k / SHARES.length] * FLOORS[k / SHARES.length];
                final double s = SHARES[k % SHARES.length];
                final float floor = (float) (u * most.floor() * most.floor());
                final float share = (float) (s * most.share());
                for (int i = 0; i < noisy.length; i++) {
                    noisy[i] = plane.values()[i]
                        + unit[i] * (float) Math.sqrt(floor + share * image.detail()[band][i]);
                }
                final int row = d * FLOORS.length * SHARES.length + k;
                design[row] = basis(u, s);
                tables[row] = NoiseTable.of(plane.with(noisy), real.edges());
            }
        }
        final double[][] response = new double[real.noise().length][];
        for (int k = 0; k < response.length; k++) {
            response[k] = Double.isNaN(real.noise()[k]) ? null : solve(design, tables, k);
        }
        return new NoiseTerms(response, real.noise(), most);
    }

    /** Standard normal numbers, other ones for every draw. */
    static float[] unit(final Plane plane, final int band, final long seed, final int draw) {
        final float[] unit = new float[plane.values().length];
        GaussianNoise.constant(1).add(seed + 0x9E3779B97F4A7C15L * (draw + 1), band,
            new Tile(0, 0, 0, plane.width(), plane.height()), unit);
        return unit;
    }

    private static double[] basis(final double u, final double s) {
        return new double[] { 1, u, s, u * s, u * u, s * s };
    }

    /** Least squares of relative differences. */
    private static double[] solve(final double[][] design, final double[][] tables, final int bin) {
        final double[][] h = new double[UNKNOWNS][UNKNOWNS];
        final double[] g = new double[UNKNOWNS];
        int n = 0;
        for (int r = 0; r < design.length; r++) {
            final double t = tables[r][bin];
            if (Double.isNaN(t)) {
                continue;
            }
            n++;
            for (int i = 0; i < UNKNOWNS; i++) {
                final double a = design[r][i] / (t * t);
                g[i] += a;
                for (int j = 0; j < UNKNOWNS; j++) {
                    h[i][j] += a * design[r][j] / (t * t);
                }
            }
        }
        return 2 * n < design.length ? null : Elimination.solve(h, g);
    }

    /** log₂ of noise over LR's in a bin; NaN where it is not known. */
    double octaves(final int bin, final double floor, final double share) {
        if (response[bin] == null) {
            return Double.NaN;
        }
        final double[] b = basis(floor * floor / (most.floor() * most.floor()), share / most.share());
        double sum = 0;
        for (int i = 0; i < UNKNOWNS; i++) {
            sum += b[i] * response[bin][i];
        }
        return Math.log(Math.sqrt(Math.max(LEAST, sum)) / real[bin]) / Math.log(2);
    }

    /** Mean over bins of |octaves|. */
    double distance(final SceneLaw law) {
        double sum = 0;
        int n = 0;
        for (int k = 0; k < real.length; k++) {
            final double d = Math.abs(octaves(k, law.floor(), law.share()));
            if (!Double.isNaN(d)) {
                sum += d;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
