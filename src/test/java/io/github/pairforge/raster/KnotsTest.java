package io.github.pairforge.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class KnotsTest {

    private static void assertCounts(final double[] sorted) {
        final Knots knots = Knots.of("numbers", sorted);
        for (final double k : sorted) {
            for (final double x : new double[] { Math.nextDown(k), k, Math.nextUp(k), k * 1.01, k - 1, k + 1 }) {
                assertEquals(Arrays.stream(sorted).filter(s -> s <= x).count(), knots.countUpTo(x), "up to " + x);
            }
        }
        assertEquals(0, knots.countUpTo(Double.NEGATIVE_INFINITY));
        assertEquals(sorted.length, knots.countUpTo(Double.POSITIVE_INFINITY));
    }

    @Test
    void countsAreThoseOfComparingWithEveryKnot() {
        assertCounts(new double[0]);
        assertCounts(new double[] { 0.3 });
        assertCounts(new double[] { -1e308, 0, 1e308 });
        assertCounts(new double[] { 0, Double.MIN_VALUE, 1e-300, 1 });
        final SplittableRandom random = new SplittableRandom(1);
        assertCounts(random.doubles(500).sorted().toArray());
        assertCounts(random.doubles(500).map(v -> Math.exp(40 * v)).sorted().toArray());
    }

    @Test
    void whatIsNotIncreasingOrFiniteIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Knots.of("edges", new double[] { 1, 1 }))
            .getMessage().contains("edges"));
        assertThrows(IllegalArgumentException.class, () -> Knots.of("edges", new double[] { Double.NaN }));
        assertThrows(IllegalArgumentException.class,
            () -> Knots.of("edges", new double[] { 0, Double.POSITIVE_INFINITY }));
    }
}
