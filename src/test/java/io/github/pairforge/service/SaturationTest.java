package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

/** What counts as saturated. */
class SaturationTest {

    /** Two tiles in each direction. */
    private static final int SIDE = 600;

    private static float[] scene(final double clip, final double grey) {
        final Random random = new Random(2);
        final float[] plane = new float[SIDE * SIDE];
        for (int i = 0; i < plane.length; i++) {
            final double v = 0.3 + 0.1 * random.nextGaussian();
            plane[i] = (float) Math.min(clip, Math.rint(v / grey) * grey);
        }
        return plane;
    }

    private static Saturation of(final float[] plane, final double given) throws IOException {
        return Saturation.of(Rasters.of(SIDE, SIDE, plane), given, Progress.NONE);
    }

    @Test
    void aPileAtTheHighestValueIsSaturation() throws IOException {
        final float[] clipped = scene(0.5, 1e-4);
        final Saturation found = of(clipped, 0);
        assertEquals(0.5f, found.levels()[0]);
        long expected = 0;
        for (final float v : clipped) {
            expected += v >= 0.5f ? 1 : 0;
        }
        assertEquals(expected, found.pixels()[0]);
        final Raster image = Rasters.of(SIDE, SIDE, clipped);
        final float[] marked = new float[SIDE * SIDE];
        found.marked(image).read(0, 0, 0, SIDE, SIDE, marked);
        for (int i = 0; i < marked.length; i++) {
            assertEquals(clipped[i] >= 0.5f ? Float.POSITIVE_INFINITY : clipped[i], marked[i]);
        }
    }

    @Test
    void brightGroundAndFewGreyLevelsAreNot() throws IOException {
        assertEquals(0, of(scene(2, 1e-4), 0).pixels()[0]);
        final float[] three = new float[SIDE * SIDE];
        for (int i = 0; i < three.length; i++) {
            three[i] = i % 3;
        }
        assertEquals(0, of(three, 0).pixels()[0]);
        assertEquals(0, of(scene(2, 0.05), 0).pixels()[0]);
        final Raster plain = Rasters.of(SIDE, SIDE, scene(2, 1e-4));
        assertSame(plain, Saturation.of(plain, 0, Progress.NONE).marked(plain));
    }

    @Test
    void theUserMaySayFromWhereOn() throws IOException {
        final Saturation found = of(scene(2, 1e-4), 0.4);
        assertTrue(found.pixels()[0] > 0.1 * SIDE * SIDE && found.pixels()[0] < 0.2 * SIDE * SIDE);
    }
}
