package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

class StretchTest {

    @Test
    void limitsAreTheTwoPercentQuantiles() {
        final float[] plane = new float[101];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = i / 100f;
        }
        final Stretch s = Stretch.of(Rasters.of(101, 1, plane));
        assertArrayEquals(new double[] { .02 }, s.low(), 1e-6);
        assertArrayEquals(new double[] { .98 }, s.high(), 1e-6);
        assertEquals(0, s.level(0, -1));
        assertEquals(128, s.level(0, .501));
        assertEquals(255, s.level(0, 2));
    }

    @Test
    void gammaBrightensTheDarkHalf() {
        // 255 · 0.25^(1/2) = 127.5
        assertEquals(128, Stretch.fixed(0, 1, 1).withGamma(2).level(0, .25));
        assertThrows(IllegalArgumentException.class, () -> Stretch.fixed(0, 1, 1).withGamma(0));
    }

    @Test
    void aConstantBandIsMidGreyAndAnEmptyOneHasLimits() {
        final Raster raster = Rasters.of(2, 1, Rasters.constant(2, .3f), Rasters.constant(2, Float.NaN));
        final Stretch s = Stretch.of(raster);
        assertEquals(128, s.level(0, .3f));
        assertEquals(0, s.low()[1]);
        assertEquals(1, s.high()[1]);
    }

    @Test
    void emptyLimitsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Stretch.fixed(1, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> Stretch.fixed(0, 1, 0));
    }
}
