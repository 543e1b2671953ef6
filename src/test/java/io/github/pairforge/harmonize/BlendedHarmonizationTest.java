package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Tile;

class BlendedHarmonizationTest {

    private static final Tile TILE = new Tile(0, 0, 0, 3, 1);
    /** y0 = x0 + x1, y1 = 2 x1 + 0.1 */
    private static final LinearHarmonization MIX =
        new LinearHarmonization(new double[][] { { 1, 1 }, { 0, 2 } }, new double[] { 0, 0.1 });

    private static float[][] apply(final Harmonization lambda) {
        final float[][] planes = { { 0.1f, Float.NaN, 0.3f }, { 0.2f, 0.2f, 0.4f } };
        lambda.apply(TILE, planes);
        return planes;
    }

    @Test
    void endsAreTheImageAndAll() {
        assertArrayEquals(new float[] { 0.1f, Float.NaN, 0.3f }, apply(new BlendedHarmonization(MIX, 0))[0]);
        assertArrayEquals(apply(MIX)[1], apply(new BlendedHarmonization(MIX, 1))[1]);
        assertSame(MIX, BlendedHarmonization.of(MIX, 1));
    }

    @Test
    void betweenItIsTheWeightedMean() {
        final float[][] planes = apply(BlendedHarmonization.of(MIX, 0.25));
        assertArrayEquals(new float[] { 0.15f, Float.NaN, 0.4f }, planes[0], 1e-7f);
        assertArrayEquals(new float[] { 0.275f, 0.275f, 0.525f }, planes[1], 1e-7f);
    }

    @Test
    void oneBandAtATimeGivesTheSame() {
        final Harmonization gains =
            BlendedHarmonization.of(LinearHarmonization.perBand(new double[] { 2, 3 }, new double[2]), 0.5);
        final float[] plane = { 0.1f, Float.NaN, 0.3f };
        gains.apply(1, TILE, plane);
        assertArrayEquals(new float[] { 0.2f, Float.NaN, 0.6f }, plane, 1e-7f);
        assertEquals(2, gains.bands());
        assertTrue(BlendedHarmonization.of(MIX, 0.5).mixesBands());
        gains.select(1).apply(0, TILE, plane);
        assertEquals(0.4f, plane[0], 1e-7f);
    }

    @Test
    void whatCannotBeBlendedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BlendedHarmonization(MIX, 1.01));
        assertThrows(IllegalArgumentException.class, () -> new BlendedHarmonization(MIX, Double.NaN));
        assertThrows(IllegalArgumentException.class,
            () -> new BlendedHarmonization(ContrastHarmonization.own(1), 0.5));
        assertThrows(IllegalArgumentException.class,
            () -> new BlendedHarmonization(StyleHarmonization.of(LognormalGamma.NAIP), 0.5));
    }
}
