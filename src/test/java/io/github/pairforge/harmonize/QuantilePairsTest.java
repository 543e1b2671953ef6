package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

class QuantilePairsTest {

    private static final float[] X = { 0.05f, 0.11f, 0.11f, 0.2f, 0.35f, 0.36f, 0.9f };

    private static float[] random(final int n, final double power, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) Math.pow(random.nextDouble(), power);
        }
        return values;
    }

    private static ValueMap map(final Raster source, final Raster reference, final int n) throws IOException {
        return HistogramHarmonization.quantiles(source, reference, n, Progress.NONE).perBand().get(0);
    }

    /** numpy 2.4.6: np.quantile(x, [1/8, 3/8, 5/8, 7/8]). */
    @Test
    void quantilesAreThoseOfNumpy() {
        assertArrayEquals(new double[] { 0.095, 0.1325, 0.3125, 0.495 },
            QuantilePairs.of(Distribution.of(X, X.length), 4), 1e-7);
        final float[] y = { 0.02f, 0.03f, 0.08f, 0.1f, 0.4f };
        assertArrayEquals(new double[] { 0.025, 0.055, 0.09, 0.25 }, QuantilePairs.of(Distribution.of(y, 5), 4), 1e-7);
        assertArrayEquals(new double[] { 7, 7, 7 }, QuantilePairs.of(Distribution.of(new float[] { 7 }, 1), 3));
    }

    @Test
    void mapsGoThroughQuantilesWithStraightTails() throws IOException {
        final ValueMap map = map(Rasters.of(7, 1, X),
            Rasters.of(5, 1, new float[] { 0.4f, 0.02f, 0.1f, 0.08f, 0.03f }), 4);
        assertEquals(0.025, map.apply(0.095), 1e-7);
        assertEquals(0.09, map.apply(0.3125), 1e-7);
        assertEquals(0.09 + (0.25 - 0.09) * (0.4 - 0.3125) / (0.495 - 0.3125), map.apply(0.4), 1e-6);
        assertEquals(0.25 + (0.25 - 0.025) / (0.495 - 0.095), map.apply(1.495), 1e-6);
        assertEquals(0, map.apply(-1.0));
    }

    @Test
    void twoQuantilesMakeALineThroughTheQuartiles() throws IOException {
        final float[] source = random(5000, 1, 1);
        final float[] reference = new float[5000];
        for (int i = 0; i < 5000; i++) {
            reference[i] = 0.2f + 0.5f * source[i];
        }
        final ValueMap map = map(Rasters.of(100, 50, source), Rasters.of(50, 100, reference), 2);
        assertEquals(2, map.size());
        for (final double v : new double[] { 0, 0.1, 0.5, 0.9, 1.5 }) {
            assertEquals(0.2 + 0.5 * v, map.apply(v), 1e-6);
        }
    }

    @Test
    void manyQuantilesApproachExactMatching() throws IOException {
        final Raster source = Rasters.of(100, 100, random(10_000, 1, 2));
        final Raster reference = Rasters.of(100, 100, random(10_000, 3, 3));
        final ValueMap exact =
            HistogramHarmonization.between(source, reference, Progress.NONE).perBand().get(0);
        double last = 1;
        for (final int n : new int[] { 4, 16, 256, 4096 }) {
            final ValueMap map = map(source, reference, n);
            double worst = 0;
            for (double v = 0.05; v < 0.95; v += 0.001) {
                worst = Math.max(worst, Math.abs(map.apply(v) - exact.apply(v)));
            }
            assertTrue(worst < last, n + " quantiles: " + worst);
            last = worst;
        }
        assertTrue(last < 2e-3, "4096 quantiles: " + last);
    }

    @Test
    void fewGreyLevelsConstantsAndNodataAreLegal() throws IOException {
        final Raster varied = Rasters.of(100, 10, random(1000, 2, 4));
        final float[] levels = new float[999];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = 0.1f * (1 + i % 3);
        }
        final ValueMap toLevels = map(varied, Rasters.of(999, 1, levels), 9);
        assertEquals(0.2, toLevels.apply(QuantilePairs.of(Distribution.of(varied, 0, Progress.NONE), 9)[4]), 1e-7);
        assertEquals(3, map(Rasters.of(999, 1, levels), varied, 9).size());
        final Raster constant = Rasters.of(5, 1, Rasters.constant(5, 0.3f));
        assertEquals(0.3f, map(varied, constant, 8).apply(0.77f));
        final double[] quartiles = QuantilePairs.of(Distribution.of(varied, 0, Progress.NONE), 2);
        assertEquals((quartiles[0] + quartiles[1]) / 2, map(constant, varied, 2).apply(0.3), 1e-7);
        final float[] mostlyNodata = new float[10_000];
        Arrays.fill(mostlyNodata, Float.NaN);
        System.arraycopy(levels, 0, mostlyNodata, 5000, 100);
        assertEquals(map(Rasters.of(100, 1, Arrays.copyOf(levels, 100)), varied, 5),
            map(Rasters.of(100, 100, mostlyNodata), varied, 5));
    }

    @Test
    void numbersOutOfRangeAndOtherBandsAreNamed() {
        final Raster one = Rasters.of(1, 1, new float[1]);
        for (final int n : new int[] { -1, 0, 1, 65_537 }) {
            assertEquals("quantiles: " + n + " is not between 2 and 65536.",
                assertThrows(IllegalArgumentException.class, () -> map(one, one, n)).getMessage());
            assertThrows(IllegalArgumentException.class,
                () -> SplineHarmonization.between(one, one, n, Progress.NONE));
        }
        assertThrows(IllegalArgumentException.class,
            () -> map(one, Rasters.of(1, 1, new float[1], new float[1]), 2));
        assertThrows(IllegalArgumentException.class,
            () -> map(one, Rasters.of(1, 1, new float[] { Float.NaN }), 2));
    }
}
