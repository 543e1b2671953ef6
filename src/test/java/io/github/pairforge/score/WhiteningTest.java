package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WhiteningTest {

    private static final double[][] C =
        { { 4, 1.8, 0.6, 0.1 }, { 1.8, 1, 0.35, 0.05 }, { 0.6, 0.35, 0.25, -0.02 }, { 0.1, 0.05, -0.02, 0.09 } };

    @Test
    void whitenedVariablesAreUncorrelatedAndOfVarianceOne() {
        final double[][] w = Whitening.of(C);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double sum = 0;
                for (int p = 0; p < 4; p++) {
                    for (int q = 0; q < 4; q++) {
                        sum += w[i][p] * C[p][q] * w[j][q];
                    }
                }
                assertEquals(i == j ? 1 : 0, sum, 1e-12);
            }
        }
    }

    /** For a correlation r the inverse root has (1/√(1+r) ± 1/√(1−r))/2 on and off its diagonal. */
    @Test
    void twoVariablesAreWhitenedByTheFormula() {
        final double[][] w = Whitening.of(new double[][] { { 1, 0.6 }, { 0.6, 1 } });
        final double a = 1 / Math.sqrt(1.6);
        final double b = 1 / Math.sqrt(0.4);
        assertArrayEquals(new double[] { (a + b) / 2, (a - b) / 2 }, w[0], 1e-14);
        assertArrayEquals(new double[] { (a - b) / 2, (a + b) / 2 }, w[1], 1e-14);
    }

    @Test
    void whatDoesNotVaryStaysOut() {
        final double[][] w = Whitening.of(new double[][] { { 4, 0 }, { 0, 0 } });
        assertArrayEquals(new double[] { 0.5, 0 }, w[0], 1e-14);
        assertArrayEquals(new double[] { 0, 0 }, w[1], 1e-14);
    }
}
