package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Tile;

class ContrastHarmonizationTest {

    private static final Tile TILE = new Tile(0, 0, 0, 3, 1);

    private static float[] apply(final Harmonization lambda, final int band, final float... values) {
        lambda.apply(band, new Tile(0, 0, 0, values.length, 1), values);
        return values;
    }

    @Test
    void theMeanStaysAndContrastGrowsWithTheDarkLevel() {
        final LinearHarmonization lambda =
            ContrastHarmonization.own(4, 0).on(new double[] { 0.2, 0.3 }, new double[] { 0.05, 0.5 });
        final double gain = Math.exp(4 * 0.05);
        assertArrayEquals(new float[] { 0.2f, (float) (0.2 + 0.1 * gain), Float.NaN },
            apply(lambda, 0, 0.2f, 0.3f, Float.NaN), 1e-7f);
        assertArrayEquals(new float[] { 0.25f }, apply(lambda, 1, 0.25f));
        assertEquals(ContrastHarmonization.own(3).on(new double[] { 0.2 }, new double[] { 0 }),
            LinearHarmonization.perBand(new double[] { 1 }, new double[] { 0 }));
    }

    @Test
    void commonDarkLevelIsTheMeanOfTheNamedBands() {
        final ContrastHarmonization lambda = ContrastHarmonization.common(new double[] { 2, 2, 2 }, 0, 1);
        final double[] mean = { 0.1, 0.2, 0.3 };
        final double gain = Math.exp(2 * 0.05);
        assertEquals(gain, lambda.on(mean, new double[] { 0.04, 0.06, 0.9 }).weights()[2][2], 1e-15);
        assertEquals(Math.exp(2 * 0.06), lambda.on(mean, new double[] { Double.NaN, 0.06, 0.9 }).weights()[2][2],
            1e-15);
    }

    @Test
    void bandsWithoutPixelsStayAsTheyAre() {
        final LinearHarmonization lambda =
            ContrastHarmonization.own(2, 2).on(new double[] { Double.NaN, 0.1 }, new double[] { Double.NaN, 0.1 });
        assertEquals(1, lambda.weights()[0][0]);
        assertEquals(0, lambda.intercept()[0]);
    }

    @Test
    void withoutTheSceneItCannotBeUsed() {
        assertThrows(IllegalStateException.class, () -> ContrastHarmonization.own(1).apply(0, TILE, new float[3]));
        assertThrows(IllegalArgumentException.class,
            () -> ContrastHarmonization.own(1, 2).on(new double[1], new double[1]));
    }

    @Test
    void selectionRenumbersTheDarkBandsAndMissesNone() {
        final ContrastHarmonization lambda = new ContrastHarmonization(new double[] { 1, 2, 0 }, 0.01,
            new int[][] { { 1 }, { 1, 0 }, {} });
        assertEquals(new ContrastHarmonization(new double[] { 0, 2, 1 }, 0.01, new int[][] { {}, { 1, 2 }, { 1 } }),
            lambda.select(2, 1, 0));
        assertEquals(new ContrastHarmonization(new double[] { 0 }, 0.01, new int[][] { {} }), lambda.select(2));
        assertThrows(IllegalArgumentException.class, () -> lambda.select(0));
        assertThrows(IllegalArgumentException.class, () -> lambda.select(3));
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ContrastHarmonization.own());
        assertThrows(IllegalArgumentException.class, () -> ContrastHarmonization.own(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ContrastHarmonization.common(new double[] { 1 }, 1));
        assertThrows(IllegalArgumentException.class, () -> ContrastHarmonization.common(new double[] { 1 }));
        assertThrows(IllegalArgumentException.class,
            () -> new ContrastHarmonization(new double[] { 1 }, 1.5, new int[][] { { 0 } }));
        assertThrows(IllegalArgumentException.class,
            () -> ContrastHarmonization.own(1e6).on(new double[] { 0.1 }, new double[] { 0.5 }));
    }
}
