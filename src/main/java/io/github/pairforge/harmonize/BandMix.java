package io.github.pairforge.harmonize;

import java.util.Arrays;

/**
 * Bands of one sensor as weighted sums of another's: {@code y_i = Σ_j weights[i][j]·x_j + intercept[i]}, computed in
 * double. Unlike {@link LinearHarmonization} it may have more results than inputs, or fewer.
 *
 * <p>A pixel that is NaN in any band that a result has a weight for is NaN in that result.
 *
 * @param weights one row per result, one column per input band
 * @param intercept reflectance, one per result
 */
public record BandMix(double[][] weights, double[] intercept) {

    /** @throws IllegalArgumentException when rows differ in length, none is there, or a number is not finite */
    public BandMix {
        if (weights.length == 0 || weights.length != intercept.length || weights[0].length == 0) {
            throw new IllegalArgumentException("A band regression needs a row of weights and an intercept per result;"
                + " got " + weights.length + " rows and " + intercept.length + " intercepts.");
        }
        final int columns = weights[0].length;
        if (Arrays.stream(weights).anyMatch(row -> row.length != columns)) {
            throw new IllegalArgumentException("The rows of a band regression's weights differ in length.");
        }
        if (!Arrays.stream(intercept).allMatch(Double::isFinite)
            || !Arrays.stream(weights).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite))
        {
            throw new IllegalArgumentException("A weight or intercept of the band regression is not a number.");
        }
        weights = copy(weights);
        intercept = intercept.clone();
    }

    @Override
    public double[][] weights() {
        return copy(weights);
    }

    @Override
    public double[] intercept() {
        return intercept.clone();
    }

    /** How many bands go in. */
    public int inputs() {
        return weights[0].length;
    }

    /** How many bands come out. */
    public int results() {
        return weights.length;
    }

    /**
     * Mixes pixels.
     *
     * @param in one array per input band, reflectance; NaN = nodata
     * @param count how many values of each array count
     * @param out one array per result, none of {@code in}
     * @throws IllegalArgumentException for other numbers of bands
     */
    public void apply(final float[][] in, final int count, final float[][] out) {
        if (in.length != inputs() || out.length != results()) {
            throw new IllegalArgumentException("The band regression makes " + results() + " bands of " + inputs()
                + "; it was given " + in.length + " and asked for " + out.length + ".");
        }
        for (int i = 0; i < out.length; i++) {
            final double[] row = weights[i];
            for (int k = 0; k < count; k++) {
                double sum = intercept[i];
                for (int j = 0; j < row.length; j++) {
                    // Not 0 · NaN: a band without a weight does not matter.
                    if (row[j] != 0) {
                        sum += row[j] * in[j][k];
                    }
                }
                out[i][k] = (float) sum;
            }
        }
    }

    /** Whether as many bands come out as go in. */
    public boolean isSquare() {
        return inputs() == results();
    }

    /**
     * The same as λ of a degradation model.
     *
     * @throws IllegalArgumentException when it is not square
     */
    public LinearHarmonization toHarmonization() {
        return new LinearHarmonization(weights, intercept);
    }

    private static double[][] copy(final double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof BandMix m && Arrays.deepEquals(weights, m.weights)
            && Arrays.equals(intercept, m.intercept);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(weights) * 31 + Arrays.hashCode(intercept);
    }
}
