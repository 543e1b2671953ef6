package io.github.pairforge.noise;

import java.util.Arrays;

import io.github.pairforge.raster.Knots;
import io.github.pairforge.raster.Tile;

/**
 * Noise drawn from a table: one row of probabilities per interval of reflectance, one column per noise value.
 *
 * <p>A pixel of reflectance v uses row i with {@code edges[i−1] ≤ v < edges[i]}: row 0 below the first edge, the last
 * row from the last edge on, as {@code numpy.digitize}. A float v is compared with the edges in double, exactly. The
 * column is drawn by inverse cumulative distribution with 32-bit resolution, its noise is {@code support[column]};
 * there is no interpolation between rows or columns, and columns of probability 0 are never drawn.
 *
 * <p>Source: ESAOpenSR/opensr-degradation 0f7694a, noise.py:29-38, with 100 edges 0, 0.005, …, 0.495 and 101 values
 * −0.0101, −0.0099, …, 0.0099. Any other shape works too.
 */
public final class ConditionalNoise implements NoiseModel {

    private static final double SUM_TOLERANCE = 1e-6;
    private static final int MAX_COLUMNS = 1 << 14;

    private final Knots edges;
    private final double[] support;
    private final double[][] probabilities;
    private final InverseCdf rows;

    /**
     * @param edges increasing reflectances
     * @param support noise values in units of reflectance, one per column, at most 16384
     * @param probabilities {@code edges.length + 1} rows, each not negative and summing to 1 within 1e-6
     * @throws IllegalArgumentException when they are not
     */
    public ConditionalNoise(final double[] edges, final double[] support, final double[][] probabilities) {
        this.edges = Knots.of("edges of the noise table", edges);
        this.support = support.clone();
        this.probabilities = copy(probabilities);
        check();
        rows = new InverseCdf(this.probabilities);
    }

    private void check() {
        if (probabilities.length != edges.size() + 1) {
            throw new IllegalArgumentException("A noise table with " + edges.size() + " edges has "
                + (edges.size() + 1) + " rows, not " + probabilities.length + ".");
        }
        if (support.length > MAX_COLUMNS) {
            throw new IllegalArgumentException("The noise table has " + support.length + " noise values; at most "
                + MAX_COLUMNS + " are possible.");
        }
        if (support.length == 0 || !Arrays.stream(support).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("The noise table's " + support.length
                + " noise values must be finite numbers, at least one.");
        }
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i].length != support.length) {
                throw new IllegalArgumentException("Row " + (i + 1) + " of the noise table has "
                    + probabilities[i].length + " probabilities for " + support.length + " noise values.");
            }
            double sum = 0;
            for (final double p : probabilities[i]) {
                if (!(p >= 0)) {
                    throw new IllegalArgumentException("Row " + (i + 1) + " of the noise table holds " + p
                        + "; a probability is a number from 0 to 1.");
                }
                sum += p;
            }
            if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
                throw new IllegalArgumentException("Row " + (i + 1) + " of the noise table sums to " + sum
                    + "; the probabilities of a row must sum to 1. Divide the row by its sum.");
            }
        }
    }

    private static double[][] copy(final double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** Increasing reflectances between the rows. */
    public double[] edges() {
        return edges.toArray();
    }

    /** The noise values of the columns. */
    public double[] support() {
        return support.clone();
    }

    /** One row per interval of reflectance. */
    public double[][] probabilities() {
        return copy(probabilities);
    }

    /** The row that serves a reflectance. */
    public int row(final double reflectance) {
        return edges.countUpTo(reflectance);
    }

    @Override
    public void add(final long seed, final int band, final Tile tile, final float[] values) {
        pixels().add(seed, band, tile, values);
    }

    PixelNoise pixels() {
        return (v, bits) -> support[rows.draw(edges.countUpTo(v), bits)];
    }

    @Override
    public double standardDeviation(final double reflectance) {
        if (Double.isNaN(reflectance)) {
            return Double.NaN;
        }
        final double[] p = probabilities[row(reflectance)];
        final double mean = mean(reflectance);
        double variance = 0;
        for (int j = 0; j < p.length; j++) {
            variance += p[j] * (support[j] - mean) * (support[j] - mean);
        }
        return Math.sqrt(variance);
    }

    /** Mean of the noise at a reflectance, which a table does not guarantee to be 0; NaN for NaN. */
    public double mean(final double reflectance) {
        if (Double.isNaN(reflectance)) {
            return Double.NaN;
        }
        final double[] p = probabilities[row(reflectance)];
        double mean = 0;
        for (int j = 0; j < p.length; j++) {
            mean += p[j] * support[j];
        }
        return mean;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof ConditionalNoise n && Arrays.equals(edges(), n.edges())
            && Arrays.equals(support, n.support) && Arrays.deepEquals(probabilities, n.probabilities);
    }

    @Override
    public int hashCode() {
        return (Arrays.hashCode(edges()) * 31 + Arrays.hashCode(support)) * 31 + Arrays.deepHashCode(probabilities);
    }

    @Override
    public String toString() {
        return "noise table of " + probabilities.length + " x " + support.length;
    }
}
