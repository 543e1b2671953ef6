package io.github.pairforge.regress;

import java.util.Arrays;

import io.github.pairforge.harmonize.BandMix;
import io.github.pairforge.harmonize.LeastSquares;

/**
 * W: one row per unknown (bands of the image, then the intercept), one column per band of the reference.
 *
 * @param values the weights
 * @param rank of V
 * @param condition of V
 */
record Weights(double[][] values, int rank, double condition) {

    /** Pixels are floats: what lies below their rounding is no information (2⁻²³). */
    static final double ROUNDING = Math.ulp(1f);

    static Weights of(final LeastSquares.Solution solution) {
        return new Weights(solution.weights(), solution.rank(), solution.condition());
    }

    /** W that is unknown. */
    static Weights none(final int unknowns, final int results) {
        final double[][] values = new double[unknowns][results];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
        return new Weights(values, 0, Double.NaN);
    }

    int inputs() {
        return values.length - 1;
    }

    /** Prediction of one band for a row that starts with the bands of the image and 1. */
    double predict(final double[] row, final int band) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += values[j][band] * row[j];
        }
        return sum;
    }

    BandMix mix() {
        final int n = inputs();
        final double[][] weights = new double[values[0].length][n];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < n; j++) {
                weights[i][j] = values[j][i];
            }
        }
        return new BandMix(weights, values[n]);
    }
}
