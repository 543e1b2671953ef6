package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.testing.Rasters;

class SplineHarmonizationTest {

    private static final double[] X = { 0.1, 0.15, 0.3, 0.32, 0.6 };
    private static final double[] Y = { 0.05, 0.05, 0.2, 0.35, 0.4 };

    private static MonotoneSpline random(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final int n = 2 + random.nextInt(9);
        final double[] x = new double[n];
        final double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = (i == 0 ? -0.1 : x[i - 1]) + 1e-3 + Math.pow(random.nextDouble(), 4) * 0.3;
            y[i] = (i == 0 ? -0.05 : y[i - 1]) + (random.nextInt(3) == 0 ? 0 : Math.pow(random.nextDouble(), 5));
        }
        return new MonotoneSpline(x, y);
    }

    /** scipy 1.17.1 CubicHermiteSpline with slopes by Fritsch and Carlson's rule in Python, an implementation apart. */
    @Test
    void valuesAreThoseOfAnIndependentImplementation() {
        final double[][] stairs = {
            { 0.12, 0.05 }, { 0.2, 0.055555555555555566 }, { 0.29, 0.17195555555555556 }, { 0.31,
            0.2811607142857143 }, { 0.4, 0.3817784256559767 }, { 0.55, 0.3997152879008746 }, { 0.8, 0.4
            } };
        final double[][] bend = {
            { 0.08, 0.043333333333333335 }, { 0.15, 0.07083333333333333 }, { 0.3, 0.17499999999999996 },
            { 0.45, 0.3927083333333333 }, { 0.7, 0.95 } };
        for (final double[] e : stairs) {
            assertEquals(e[1], new MonotoneSpline(X, Y).apply(e[0]), 1e-14);
        }
        final MonotoneSpline spline =
            new MonotoneSpline(new double[] { 0.1, 0.2, 0.4, 0.5 }, new double[] { 0.05, 0.1, 0.3, 0.5 });
        for (final double[] e : bend) {
            assertEquals(e[1], spline.apply(e[0]), 1e-14);
        }
    }

    @Test
    void closeQuantilesDoNotDecideHowTailsLook() {
        final MonotoneSpline spline = new MonotoneSpline(new double[] { 0.1, 0.3, 0.5, 0.5001 },
            new double[] { 0.1, 0.3, 0.5, 0.6 });
        assertEquals(0.6 + 2 * 0.5 / 0.4001 * 0.1, spline.apply(0.6001), 1e-9);
    }

    @Test
    void knotsAreHitAndNothingEverDecreases() {
        for (int seed = 0; seed < 200; seed++) {
            final MonotoneSpline spline = random(seed);
            final double[] x = spline.source();
            for (int i = 0; i < x.length; i++) {
                assertEquals(spline.target()[i], spline.apply(x[i]));
            }
            double last = Double.NEGATIVE_INFINITY;
            for (double v = x[0] - 0.5; v < x[x.length - 1] + 0.5; v += 1e-4) {
                final double y = spline.apply(v);
                assertTrue(y >= last, () -> spline + " decreases");
                last = y;
            }
        }
    }

    @Test
    void slopesAreContinuousWhereAMapOfLinesHasCorners() {
        final double step = 1e-7;
        final double[] y = { 0.02, 0.05, 0.2, 0.35, 0.4 };
        final MonotoneSpline spline = new MonotoneSpline(X, y);
        final ValueMap lines = new ValueMap(X, y, true);
        for (int i = 0; i < X.length; i++) {
            final double k = X[i];
            final double left = (y[i] - spline.apply(k - step)) / step;
            final double right = (spline.apply(k + step) - y[i]) / step;
            assertEquals(left, right, 1e-3, "knot " + i);
            if (i > 0 && i < X.length - 1) {
                final double corner = (y[i] - lines.apply(k - step)) / step - (lines.apply(k + step) - y[i]) / step;
                assertTrue(Math.abs(corner) > 0.1, "knot " + i + " " + corner);
            }
        }
    }

    @Test
    void straightLinesAndPlateausComeBack() {
        final MonotoneSpline line = new MonotoneSpline(X, Arrays.stream(X).map(x -> 0.3 + 2 * x).toArray());
        for (final double v : new double[] { 0, 0.12, 0.31, 0.5, 3 }) {
            assertEquals(0.3 + 2 * v, line.apply(v), 1e-14);
        }
        final MonotoneSpline stairs = new MonotoneSpline(new double[] { 0, 1, 2, 3 }, new double[] { 0, 0, 5, 5 });
        assertEquals(0, stairs.apply(0.5));
        assertEquals(5, stairs.apply(2.5));
        assertEquals(5, stairs.apply(9.0));
        assertEquals(2.5, stairs.apply(1.5), 1e-15);
    }

    @Test
    void tailsDoNotTurnNegativeAndNodataStays() {
        final MonotoneSpline spline = new MonotoneSpline(new double[] { 0.1, 0.2 }, new double[] { 0.05, 0.25 });
        assertEquals(0, spline.apply(0.0));
        assertEquals(0.45, spline.apply(0.3), 1e-15);
        assertEquals(-0.02, new MonotoneSpline(new double[] { 0, 1 }, new double[] { -0.02, 1 }).apply(-1.0));
        assertTrue(Double.isNaN(spline.apply(Double.POSITIVE_INFINITY)));
        final float[] values = { Float.NaN, 0.2f, Float.NEGATIVE_INFINITY, 9 };
        new SplineHarmonization(List.of(spline)).apply(0, new Tile(0, 4, 5, 3, 1), values);
        assertArrayEquals(new float[] { Float.NaN, 0.25f, Float.NaN, 9 }, values, 1e-7f);
        assertEquals(3, new MonotoneSpline(new double[] { 1 }, new double[] { 3 }).apply(-8.0));
    }

    @Test
    void quantilesOfTheResultAreThoseOfTheReference() throws IOException {
        final SplittableRandom random = new SplittableRandom(8);
        final float[] source = new float[20_000];
        final float[] reference = new float[30_000];
        for (int i = 0; i < reference.length; i++) {
            reference[i] = (float) (0.05 + 0.4 * Math.pow(random.nextDouble(), 2));
            if (i < source.length) {
                source[i] = (float) random.nextDouble();
            }
        }
        final SplineHarmonization lambda = SplineHarmonization.between(Rasters.of(200, 100, source),
            Rasters.of(300, 100, reference), 9, Progress.NONE);
        lambda.apply(0, new Tile(0, 0, 0, 200, 100), source);
        final double[] found = QuantilePairs.of(Distribution.of(source, source.length), 9);
        assertArrayEquals(QuantilePairs.of(Distribution.of(reference, reference.length), 9), found, 1e-4);
        // Between the knots too, where no quantile was matched, but for the chance of 20 000 pixels; tails apart.
        final double[] finer = QuantilePairs.of(Distribution.of(reference, reference.length), 90);
        assertArrayEquals(Arrays.copyOfRange(finer, 5, 85),
            Arrays.copyOfRange(QuantilePairs.of(Distribution.of(source, source.length), 90), 5, 85), 3e-3);
    }

    @Test
    void bandsAreSelectedAndEqualByValue() {
        final MonotoneSpline a = random(1);
        final MonotoneSpline b = random(2);
        final SplineHarmonization both = new SplineHarmonization(List.of(a, b));
        assertEquals(new SplineHarmonization(List.of(b)), both.select(1));
        assertEquals(new MonotoneSpline(a.source(), a.target()), a);
        assertEquals(new MonotoneSpline(a.source(), a.target()).hashCode(), a.hashCode());
        assertNotEquals(a, b);
        assertThrows(IllegalArgumentException.class, () -> both.select(2));
        assertThrows(IllegalArgumentException.class, () -> new SplineHarmonization(List.of()));
        assertThrows(IllegalArgumentException.class,
            () -> new MonotoneSpline(new double[] { 0, 1 }, new double[] { 1, 0 }));
        assertThrows(IllegalArgumentException.class, () -> new MonotoneSpline(new double[0], new double[0]));
    }
}
