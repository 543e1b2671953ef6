package io.github.pairforge.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Grid;

class TiePointIntervalsTest {

    private static final Shift TRUTH = new Shift(0.4, -0.2);

    /** A lattice of n × n points with normal errors of 0.1 pixels. */
    private static TiePoints points(final int n, final Transform.Kind kind, final long seed) {
        final Random random = new Random(seed);
        final List<TiePoint> points = new ArrayList<>();
        for (int i = 0; i < n * n; i++) {
            points.add(TiePoint.of(20 * (i % n) + 20, 20 * (i / n) + 20,
                new Shift(TRUTH.dx() + 0.1 * random.nextGaussian(), TRUTH.dy() + 0.1 * random.nextGaussian()), 0.9));
        }
        return new TiePoints(Grid.ofPixels(20 * n + 20, 20 * n + 20), points, TransformFit.of(kind, points));
    }

    /** 300 draws, independent errors; nine cells are few, which costs some of the 90 %. */
    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int dx = 0;
        int dy = 0;
        for (int seed = 0; seed < 300; seed++) {
            final TiePointIntervals found =
                TiePointIntervals.of(points(5, Transform.Kind.TRANSLATION, seed), 0.9, seed);
            dx += found.dx().contains(TRUTH.dx()) ? 1 : 0;
            dy += found.dy().contains(TRUTH.dy()) ? 1 : 0;
        }
        assertTrue(dx > 235 && dx < 290, "dx " + dx);
        assertTrue(dy > 235 && dy < 290, "dy " + dy);
    }

    /** A mean of n errors of 0.1 spreads by 0.1/√n; 90 % of a normal distribution lie within 1.645 of that. */
    @Test
    void intervalsAreAsWideAsTheErrorsMakeThem() {
        for (final Transform.Kind kind : Transform.Kind.values()) {
            final TiePointIntervals found = TiePointIntervals.of(points(20, kind, 1), 0.9, 1);
            final double expected = 2 * 1.645 * 0.1 / 20;
            assertEquals(expected, found.dx().high() - found.dx().low(), 0.3 * expected);
            assertEquals(expected, found.dy().high() - found.dy().low(), 0.3 * expected);
        }
    }

    @Test
    void theRmseLiesInItsInterval() {
        final TiePoints points = points(6, Transform.Kind.AFFINE, 3);
        assertTrue(TiePointIntervals.of(points, 0.9, 1).rmse().contains(points.rmse()));
    }

    @Test
    void seedsDecide() {
        final TiePoints points = points(6, Transform.Kind.AFFINE, 3);
        assertEquals(TiePointIntervals.of(points, 0.9, 1), TiePointIntervals.of(points, 0.9, 1));
        assertNotEquals(TiePointIntervals.of(points, 0.9, 1), TiePointIntervals.of(points, 0.9, 2));
    }

    @Test
    void withoutPointsToSpareNothingIsKnown() {
        final TiePoints none = new TiePoints(Grid.ofPixels(9, 9), List.of(), java.util.Optional.empty());
        assertTrue(Double.isNaN(TiePointIntervals.of(none, 0.9, 1).rmse().low()));
        final TiePoints one = points(1, Transform.Kind.TRANSLATION, 1);
        assertTrue(Double.isNaN(TiePointIntervals.of(one, 0.9, 1).dx().high()));
    }

    @Test
    void aConfidenceIsAShare() {
        assertThrows(IllegalArgumentException.class,
            () -> TiePointIntervals.of(points(3, Transform.Kind.AFFINE, 1), 90, 1));
    }
}
