package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

class SlopeLimitTest {

    private static final ValueMap STEEP =
        new ValueMap(new double[] { 0, 1, 2, 4 }, new double[] { 0, 0.5, 3.5, 4 }, true);

    @Test
    void mapsThatAreNotTooSteepStayAsTheyAre() {
        assertSame(STEEP, new SlopeLimit(3).apply(STEEP));
        assertSame(STEEP, new SlopeLimit(Double.POSITIVE_INFINITY).apply(STEEP));
    }

    /** Slopes 0.5, 3, 0.25, limit 2: one is too much, and 1.5 + 3.5 could be taken; each takes a fifth of it. */
    @Test
    void whatSteepPartsLoseTheOthersGet() {
        assertArrayEquals(new double[] { 0, 0.8, 2.8, 4 }, new SlopeLimit(2).apply(STEEP).target(), 1e-12);
    }

    @Test
    void aMapTooSteepAsAWholeBecomesALineThroughItsMedian() {
        final ValueMap line = new SlopeLimit(0.5).apply(STEEP);
        assertArrayEquals(new double[] { 2.5, 3, 3.5, 4.5 }, line.target(), 1e-12);
        assertEquals(5, line.apply(5.0), 1e-12, "its tails have that slope too");
    }

    @Test
    void oneKnotHasNoSlope() {
        final ValueMap one = new ValueMap(new double[] { 1 }, new double[] { 2 }, true);
        assertSame(one, new SlopeLimit(1).apply(one));
    }

    /** One window of the reference is stretched eightfold; elsewhere nothing differs. */
    @Test
    void localMapsKeepIt() throws IOException {
        final int size = 160;
        final Random random = new Random(1);
        final float[] image = new float[size * size];
        final float[] reference = new float[image.length];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) (0.3 + 0.02 * random.nextGaussian());
            reference[i] = i % size < 80 && i / size < 80 ? 0.3f + 8 * (image[i] - 0.3f) : image[i];
        }
        final Raster source = Rasters.of(size, size, image);
        final Raster wanted = Rasters.of(size, size, reference);
        assertTrue(steepest(source, wanted, Double.POSITIVE_INFINITY) > 3);
        assertEquals(1.5, steepest(source, wanted, 1.5), 1e-9);
    }

    private static double steepest(final Raster source, final Raster wanted, final double limit) throws IOException {
        final MapGrid grid = LocalHistogramHarmonization
            .between(source, wanted, LocalMatching.DEFAULT.withSlopeLimit(limit), Progress.NONE).perBand().get(0);
        double steepest = 0;
        for (final ValueMap map : grid.maps()) {
            final double[] x = map.source();
            final double[] y = map.target();
            for (int i = 1; i < x.length; i++) {
                steepest = Math.max(steepest, (y[i] - y[i - 1]) / (x[i] - x[i - 1]));
            }
        }
        return steepest / grid.global().meanSlope();
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        for (final double limit : new double[] { 0, -1, Double.NaN }) {
            final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> LocalMatching.DEFAULT.withSlopeLimit(limit));
            assertTrue(e.getMessage().startsWith("slope_limit: " + limit), e.getMessage());
        }
    }
}
