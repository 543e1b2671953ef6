package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.SharedData;

class LeastSquaresTest {

    /** numpy 1.24.2 linalg.lstsq on [X, 1], tolerance as cases.json gives it. */
    @Tag("shared")
    @ParameterizedTest
    @ValueSource(strings = { "i_ws_spot_to_s2", "i_synthetic_exact", "i_rank_deficient" })
    void agreesWithNumpy(final String name) {
        final Npy x = Npy.read(SharedData.file("golden/" + name + "/X.npy"));
        final Npy y = Npy.read(SharedData.file("golden/" + name + "/Y.npy"));
        final Npy expected = Npy.read(SharedData.file("golden/" + name + "/V.npy"));
        final LeastSquares squares = new LeastSquares(5, 4);
        for (int i = 0; i < x.shape()[0]; i++) {
            final double[] row = new double[9];
            System.arraycopy(x.values(), 4 * i, row, 0, 4);
            row[4] = 1;
            System.arraycopy(y.values(), 4 * i, row, 5, 4);
            squares.add(row);
        }
        final LeastSquares.Solution found = squares.solve();
        final boolean deficient = name.equals("i_rank_deficient");
        assertEquals(deficient ? 4 : 5, found.rank());
        for (int i = 0; i < 20; i++) {
            final double want = expected.values()[i];
            assertEquals(want, found.weights()[i / 4][i % 4], (deficient ? 1e-6 : 1e-8) * Math.max(1, Math.abs(want)));
        }
    }

    @Test
    void findsAnExactPlaneHoweverManyBlocks() {
        for (final int n : new int[] { 3, 4, 1023, 1024, 1025, 5000 }) {
            final Random random = new Random(n);
            final LeastSquares squares = new LeastSquares(3, 2);
            for (int i = 0; i < n; i++) {
                final double a = random.nextGaussian();
                final double b = random.nextGaussian();
                squares.add(new double[] { a, b, 1, 2 * a - 3 * b + 0.5, b });
            }
            final LeastSquares.Solution found = squares.solve();
            assertArrayEquals(new double[] { 2, 0 }, found.weights()[0], 1e-12);
            assertArrayEquals(new double[] { -3, 1 }, found.weights()[1], 1e-12);
            assertArrayEquals(new double[] { 0.5, 0 }, found.weights()[2], 1e-12);
            assertArrayEquals(new double[] { 0, 0 }, found.squares(), 1e-18);
        }
    }

    /** Two copies of one column share its weight equally: the solution of least norm. */
    @Test
    void copiesOfAColumnShareItsWeight() {
        final LeastSquares squares = new LeastSquares(2, 1);
        for (int i = 0; i < 10; i++) {
            squares.add(new double[] { i, i, 4.0 * i });
        }
        final LeastSquares.Solution found = squares.solve();
        assertEquals(1, found.rank());
        assertEquals(2, found.weights()[0][0], 1e-12);
        assertEquals(2, found.weights()[1][0], 1e-12);
    }

    @Test
    void sumOfSquaresIsThatOfTheResiduals() {
        final LeastSquares squares = new LeastSquares(1, 1);
        for (final double y : new double[] { 1, 2, 6 }) {
            squares.add(new double[] { 1, y });
        }
        final LeastSquares.Solution found = squares.solve();
        assertEquals(3, found.weights()[0][0], 1e-12);
        assertEquals(4 + 1 + 9, found.squares()[0], 1e-12);
    }

    @Test
    void fewerObservationsThanUnknownsAreRefused() {
        final LeastSquares squares = new LeastSquares(3, 1);
        squares.add(new double[] { 1, 2, 3, 4 });
        assertThrows(IllegalArgumentException.class, squares::solve);
    }
}
