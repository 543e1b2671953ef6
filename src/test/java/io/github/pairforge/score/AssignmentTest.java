package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static double sum(final double[][] gain, final int[] order) {
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            sum += gain[i][order[i]];
        }
        return sum;
    }

    @Test
    void noPermutationIsBetter() {
        for (int trial = 0; trial < 50; trial++) {
            final int n = 1 + trial % 6;
            final double[][] gain = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    gain[i][j] = Math.sin(1000.3 * (trial + 1) * (i + 1.7) * (j + 2.3));
                }
            }
            final double best = Orders.all(n).stream().mapToDouble(o -> sum(gain, o)).max().orElseThrow();
            assertEquals(best, sum(gain, Assignment.best(gain)), 1e-12);
        }
    }

    @Test
    void theGreedyChoiceIsNotTheBest() {
        assertArrayEquals(new int[] { 1, 0 }, Assignment.best(new double[][] { { 10, 9 }, { 8, 1 } }));
    }
}
