package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class ValueMapTest {

    private static final ValueMap MAP =
        new ValueMap(new double[] { 0.1, 0.2, 0.4, 0.5 }, new double[] { 1, 2, 2, 5 });

    private static ValueMap random(final int knots) {
        final SplittableRandom random = new SplittableRandom(5);
        final double[] source = random.doubles(knots).sorted().toArray();
        final double[] target = random.doubles(knots).map(v -> v * v).sorted().toArray();
        return new ValueMap(source, target);
    }

    @Test
    void valuesAreLinearBetweenKnotsAndConstantOutside() {
        assertEquals(1, MAP.apply(-3.0));
        assertEquals(1, MAP.apply(0.1));
        assertEquals(1.5, MAP.apply(0.15), 1e-15);
        assertEquals(2, MAP.apply(0.3));
        assertEquals(3.5, MAP.apply(0.45), 1e-14);
        assertEquals(5, MAP.apply(0.5));
        assertEquals(5, MAP.apply(7.0));
    }

    @Test
    void knotsHitTheirTargetsExactly() {
        final ValueMap map = random(1000);
        final double[] source = map.source();
        final double[] target = map.target();
        for (int i = 0; i < source.length; i++) {
            assertEquals(target[i], map.apply(source[i]));
        }
    }

    @Test
    void nodataAndInfiniteValuesBecomeNodata() {
        assertTrue(Float.isNaN(MAP.apply(Float.NaN)));
        assertTrue(Float.isNaN(MAP.apply(Float.POSITIVE_INFINITY)));
        assertTrue(Double.isNaN(MAP.apply(Double.NEGATIVE_INFINITY)));
    }

    @Test
    void resultsNeverDecrease() {
        final ValueMap map = random(50);
        double last = Double.NEGATIVE_INFINITY;
        final double[] source = map.source();
        for (int i = -5; i < 20000; i++) {
            final double v = map.apply(i / 19990.0);
            assertTrue(v >= last);
            last = v;
        }
        for (final double s : source) {
            assertTrue(map.apply(Math.nextDown(s)) <= map.apply(s));
            assertTrue(map.apply(s) <= map.apply(Math.nextUp(s)));
        }
    }

    @Test
    void steepMapsStayExact() {
        final ValueMap map = new ValueMap(new double[] { 0, Double.MIN_VALUE, 1 }, new double[] { 0, 1e300, 1e300 });
        assertEquals(0, map.apply(0.0));
        assertEquals(1e300, map.apply(Double.MIN_VALUE));
    }

    @Test
    void arraysAreMappedAsSingleValuesAndOnlyAsFarAsAsked() {
        final float[] values = { 0.15f, Float.NaN, 9, 0.3f };
        MAP.apply(values, 3);
        assertArrayEquals(new float[] { MAP.apply(0.15f), Float.NaN, 5, 0.3f }, values);
    }

    @Test
    void deviationIsTheLargestDifferenceAnywhere() {
        final ValueMap straight = new ValueMap(new double[] { 0.1, 0.5 }, new double[] { 1, 5 });
        // Largest at 0.4, where the line gives 4 and the map 2.
        assertEquals(2, MAP.maxDeviation(straight), 1e-12);
        assertEquals(2, straight.maxDeviation(MAP), 1e-12);
        assertEquals(0, MAP.maxDeviation(MAP));
    }

    @Test
    void compactMapsKeepTheEndsAndConverge() {
        final ValueMap map = random(3000);
        double last = Double.POSITIVE_INFINITY;
        for (final int knots : new int[] { 2, 17, 257, 2999 }) {
            final ValueMap compact = map.compact(knots);
            assertTrue(compact.size() <= knots);
            assertEquals(map.apply(-1.0), compact.apply(-1.0));
            assertEquals(map.apply(2.0), compact.apply(2.0));
            final double deviation = map.maxDeviation(compact);
            assertTrue(deviation <= last);
            last = deviation;
        }
        assertTrue(map.maxDeviation(map.compact(257)) < 0.002);
        assertSame(map, map.compact(3000));
        assertThrows(IllegalArgumentException.class, () -> map.compact(1));
    }

    @Test
    void knotsOnALineAreNotKept() {
        final ValueMap line = new ValueMap(new double[] { 0, 1, 2, 3, 4 }, new double[] { 0, 2, 4, 6, 8 });
        assertEquals(2, line.compact(4).size());
    }

    @Test
    void equalContentIsEqualAndNobodyCanChangeIt() {
        final double[] s = { 0, 1 };
        final ValueMap map = new ValueMap(s, new double[] { 2, 3 });
        s[0] = -9;
        map.source()[0] = -9;
        map.target()[0] = -9;
        assertEquals(new ValueMap(new double[] { 0, 1 }, new double[] { 2, 3 }), map);
        assertEquals(new ValueMap(new double[] { 0, 1 }, new double[] { 2, 3 }).hashCode(), map.hashCode());
        assertNotEquals(MAP, map);
    }

    @Test
    void mapsThatAreNotMonotoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ValueMap(new double[] { 0, 1 }, new double[] { 1, 0 }));
        assertThrows(IllegalArgumentException.class, () -> new ValueMap(new double[] { 0, 0 }, new double[] { 0, 1 }));
        assertThrows(IllegalArgumentException.class, () -> new ValueMap(new double[] { 0 }, new double[] { 0, 1 }));
        assertThrows(IllegalArgumentException.class, () -> new ValueMap(new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class,
            () -> new ValueMap(new double[] { 0 }, new double[] { Double.NaN }));
    }

    @Test
    void straightTailsGoOnWithTheSlopeBetweenTheEndsAndNeverBelowZero() {
        final ValueMap map = new ValueMap(new double[] { 0.1, 0.2, 0.5 }, new double[] { 0.2, 0.8, 1 }, true);
        assertEquals(1 + 2 * 0.3, map.apply(0.8), 1e-15);
        assertEquals(0.2 - 2 * 0.05, map.apply(0.05), 1e-15);
        assertEquals(0, map.apply(-0.5));
        assertEquals(0.5, map.apply(0.15), 1e-15);
        assertEquals(0.2, map.apply(0.1));
        assertEquals(1, map.apply(0.5));
        assertTrue(Double.isNaN(map.apply(Double.NaN)));
        assertTrue(Double.isNaN(map.apply(Double.POSITIVE_INFINITY)));
        assertEquals(0, new ValueMap(new double[] { 0, 1 }, new double[] { -1, 1 }, true).apply(0.25));
        assertEquals(3, new ValueMap(new double[] { 2 }, new double[] { 3 }, true).apply(17.0));
    }

    @Test
    void straightTailsSurviveCompactingAndMakeAnotherMap() {
        final double[] from = { 0, 0.1, 0.2, 1 };
        final double[] to = { 0, 0.3, 0.35, 1 };
        final ValueMap straight = new ValueMap(from, to, true);
        assertTrue(straight.compact(2).straightTails());
        assertEquals(2, straight.compact(2).apply(2.0), 1e-15);
        assertFalse(new ValueMap(from, to).straightTails());
        assertNotEquals(new ValueMap(from, to), straight);
        assertEquals(1, new ValueMap(from, to).apply(2.0));
    }

    @Test
    void equalSourceQuantilesBecomeTheMiddleOfTheirTargets() {
        final ValueMap map = QuantileMaps.map(new double[] { 1, 2, 2, 2, 3 }, new double[] { 10, 20, 22, 30, 40 });
        assertEquals(new ValueMap(new double[] { 1, 2, 3 }, new double[] { 10, 25, 40 }, true), map);
        assertEquals(7, QuantileMaps.map(new double[] { 1, 1 }, new double[] { 4, 10 }).apply(5.0));
    }
}
