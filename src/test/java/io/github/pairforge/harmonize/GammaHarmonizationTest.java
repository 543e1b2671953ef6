package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Tile;
import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.SharedData;

class GammaHarmonizationTest {

    private static float[] applied(final double gamma, final boolean eightBit, final float... values) {
        final float[] out = values.clone();
        new GammaHarmonization(new double[] { gamma }, eightBit).apply(0, new Tile(0, 7, 9, out.length, 1), out);
        return out;
    }

    @Test
    void powersAreThoseOfTheFormula() {
        assertArrayEquals(new float[] { 0, 0.0625f, 0.25f, 1, 4 }, applied(0.5, false, -0.3f, 0.25f, 0.5f, 1, 2));
        assertArrayEquals(new float[] { 0.1f, 0.7f }, applied(1, false, 0.1f, 0.7f));
        final float[] odd = applied(0.5, false, Float.NaN, Float.POSITIVE_INFINITY);
        assertTrue(Float.isNaN(odd[0]) && Float.isNaN(odd[1]));
    }

    @Test
    void eightBitsCutDownAndKeepWhatHas256Levels() {
        final float[] levels = new float[256];
        for (int k = 0; k < 256; k++) {
            levels[k] = k / 255f;
        }
        assertArrayEquals(levels, applied(1, true, levels), 1e-7f);
        assertArrayEquals(new float[] { 0, 0, 1 / 255f, 1, 1 },
            applied(1, true, -0.2f, 0.00391f, 0.0075f, 1, 1.7f), 1e-7f);
        assertNotEquals(0, applied(1, false, 0.00391f)[0]);
    }

    /** The case was made by opensr-degradation's own function. */
    @Tag("shared")
    @Test
    void resultsAreThoseOfOpensrDegradation() {
        final Npy image = SharedData.array("j_gamma_power_law", "image");
        final Npy out = SharedData.array("j_gamma_power_law", "out");
        final double gamma =
            SharedData.golden("j_gamma_power_law").getAsJsonObject("params").get("gamma").getAsDouble();
        double without = 0;
        for (int b = 0; b < image.size(2); b++) {
            assertArrayEquals(out.plane(b), applied(gamma, true, image.plane(b)), 2e-6f);
            final float[] fine = applied(gamma, false, image.plane(b));
            for (int i = 0; i < fine.length; i++) {
                without = Math.max(without, Math.abs(fine[i] - out.plane(b)[i]));
            }
        }
        assertTrue(without > 2e-6, "8 bits make a difference here");
    }

    @Test
    void bandsAreSelectedAndNonsenseIsRefused() {
        final GammaHarmonization two = new GammaHarmonization(new double[] { 0.4, 0.5 }, false);
        assertEquals(new GammaHarmonization(new double[] { 0.5, 0.4 }, false), two.select(1, 0));
        assertNotEquals(two, new GammaHarmonization(new double[] { 0.4, 0.5 }, true));
        assertEquals(2, two.bands());
        assertThrows(IllegalArgumentException.class, () -> two.select(2));
        for (final double bad : new double[] { 0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e-320 }) {
            assertThrows(IllegalArgumentException.class, () -> new GammaHarmonization(new double[] { bad }, false));
        }
        assertThrows(IllegalArgumentException.class, () -> new GammaHarmonization(new double[0], false));
    }
}
