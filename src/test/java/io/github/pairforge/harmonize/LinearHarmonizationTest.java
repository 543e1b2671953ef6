package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Tile;

class LinearHarmonizationTest {

    private static final Tile TWO = new Tile(0, 0, 0, 2, 1);

    private static final LinearHarmonization MIX =
        new LinearHarmonization(new double[][] { { 1, 0.5 }, { 0, 2 } }, new double[] { 0.1, 0 });

    @Test
    void sumsWeightedBands() {
        final float[][] planes = { { 1, 2 }, { 10, 20 } };
        MIX.apply(TWO, planes);
        assertArrayEquals(new float[] { 6.1f, 12.1f }, planes[0], 1e-6f);
        assertArrayEquals(new float[] { 20, 40 }, planes[1], 0);
    }

    @Test
    void nodataSpreadsOnlyToBandsThatNeedIt() {
        final float[][] planes = { { Float.NaN, 2 }, { 10, Float.NaN } };
        MIX.apply(TWO, planes);
        assertTrue(Float.isNaN(planes[0][0]));
        assertTrue(Float.isNaN(planes[0][1]));
        assertEquals(20, planes[1][0], 0);
    }

    @Test
    void onlyADiagonalServesOneBandAtATime() {
        final LinearHarmonization gains = LinearHarmonization.perBand(new double[] { 2, 3 }, new double[] { 0, 1 });
        final float[] plane = { 1, Float.NaN };
        assertFalse(gains.mixesBands());
        gains.apply(1, TWO, plane);
        assertEquals(4, plane[0], 0);
        assertTrue(Float.isNaN(plane[1]));
        assertTrue(MIX.mixesBands());
        assertThrows(IllegalArgumentException.class, () -> MIX.apply(0, TWO, plane));
    }

    @Test
    void bandsCanBeSelectedAsLongAsNothingNeededIsLost() {
        final LinearHarmonization swapped = MIX.select(1, 0);
        final float[][] planes = { { 10, 20 }, { 1, 2 } };
        swapped.apply(TWO, planes);
        assertArrayEquals(new float[] { 6.1f, 12.1f }, planes[1], 1e-6f);
        assertEquals(1, MIX.select(1).bands());
        assertThrows(IllegalArgumentException.class, () -> MIX.select(0));
        assertThrows(IllegalArgumentException.class, () -> MIX.select(2));
    }

    @Test
    void equalsByValue() {
        assertEquals(MIX, new LinearHarmonization(MIX.weights(), MIX.intercept()));
        assertEquals(MIX.hashCode(), new LinearHarmonization(MIX.weights(), MIX.intercept()).hashCode());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class,
            () -> new LinearHarmonization(new double[][] { { 1, 2 } }, new double[] { 0 }));
        assertThrows(IllegalArgumentException.class,
            () -> new LinearHarmonization(new double[][] { { Double.NaN } }, new double[] { 0 }));
        assertThrows(IllegalArgumentException.class,
            () -> new LinearHarmonization(new double[0][], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> MIX.apply(TWO, new float[3][2]));
    }
}
