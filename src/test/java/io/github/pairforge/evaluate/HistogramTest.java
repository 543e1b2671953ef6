package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

class HistogramTest {

    private static final float NAN = Float.NaN;

    @Test
    void edgesBelongToTheBinAboveAndTheLastOneToTheLastBin() {
        final Raster image = Rasters.of(8, 1, new float[] { 0, .24f, .25f, .5f, 1, -1, 2, NAN });
        final Histogram h = Histogram.of(image.pixels(), 0, 1, 4);
        assertArrayEquals(new long[] { 2, 1, 1, 1 }, h.counts()[0]);
        assertArrayEquals(new long[] { 2 }, h.outside());
        assertArrayEquals(new double[] { .125, .375, .625, .875 }, h.centres(), 1e-12);
    }

    @Test
    void densityIntegratesToTheShareInside() {
        final Raster image = Rasters.of(4, 1, new float[] { .1f, .2f, .9f, 7 });
        final Histogram h = Histogram.of(image.pixels(), 0, 2, 10);
        assertEquals(.75, Arrays.stream(h.density(0)).sum() * 0.2, 1e-12);
    }

    @Test
    void imagesWithoutDataHaveEmptyHistograms() {
        final Raster empty = Rasters.of(2, 1, new float[] { NAN, NAN });
        assertArrayEquals(new double[] { 0, 1 }, Histogram.sharedRange(List.of(empty.pixels())));
        assertArrayEquals(new double[4], Histogram.of(empty.pixels(), 0, 1, 4).density(0));
    }

    @Test
    void aConstantImageHasARangeAroundItsValue() {
        final double[] range = Histogram.sharedRange(List.of(Rasters.of(1, 1, new float[] { .25f }).pixels()));
        assertTrue(range[0] < .25 && range[1] > .25);
    }

    @Test
    void anEmptyRangeIsRefused() {
        final Raster image = Rasters.of(1, 1, new float[1]);
        assertThrows(IllegalArgumentException.class, () -> Histogram.of(image.pixels(), 1, 1, 4));
        assertThrows(IllegalArgumentException.class, () -> Histogram.of(image.pixels(), 0, Double.NaN, 4));
    }

    @Test
    void quantilesInterpolateBetweenFiniteValues() {
        final Raster image = Rasters.of(5, 1, new float[] { 4, NAN, 1, 2, 3 });
        // numpy 1.24.2: np.quantile([1, 2, 3, 4], [0, .1, .5, 1])
        assertArrayEquals(new double[] { 1, 1.3, 2.5, 4 }, Quantiles.of(image.pixels(), 0, 0, .1, .5, 1), 1e-12);
        assertArrayEquals(new double[] { Double.NaN },
            Quantiles.of(Rasters.of(1, 1, new float[] { NAN }).pixels(), 0, .5));
    }
}
