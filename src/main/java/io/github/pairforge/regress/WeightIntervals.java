package io.github.pairforge.regress;

/**
 * Confidence intervals of the weights; {@code NaN} without bootstrap.
 *
 * @param low one row per band of the reference: bands of the image, then the intercept
 * @param high likewise
 */
public record WeightIntervals(double[][] low, double[][] high) {

    /** @param ends low and high, each with a row per unknown */
    static WeightIntervals of(final double[][][] ends) {
        return new WeightIntervals(transposed(ends[0]), transposed(ends[1]));
    }

    private static double[][] transposed(final double[][] rows) {
        final double[][] out = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < out.length; j++) {
                out[j][i] = rows[i][j];
            }
        }
        return out;
    }
}
