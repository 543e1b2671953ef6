package io.github.pairforge.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Tile;

class SceneNoiseTest {

    private static final SceneNoise NOISE = new SceneNoise(3e-4, 0.25);

    /** Square root of floor² + share · detail². */
    private static double level(final double detail) {
        return Math.sqrt(9e-8 + 0.25 * detail * detail);
    }

    @Test
    void eachBinHasItsLevelAndEdgesAreSteps() {
        final GaussianNoise noise =
            NOISE.on(new double[] { 0.05, 0.1, 0.2, 0.4 }, new double[] { 1e-3, 2e-3, 4e-3 });
        for (final double v : new double[] { -1, 0, 0.05, 0.07, Math.nextDown(0.1) }) {
            assertEquals(level(1e-3), noise.standardDeviation(v), 1e-15, "at " + v);
        }
        for (final double v : new double[] { 0.1, 0.15, Math.nextDown(0.2) }) {
            assertEquals(level(2e-3), noise.standardDeviation(v), 1e-15, "at " + v);
        }
        for (final double v : new double[] { 0.2, 0.4, 7 }) {
            assertEquals(level(4e-3), noise.standardDeviation(v), 1e-15, "at " + v);
        }
    }

    @Test
    void unknownBinsAreFilledFromTheirNeighbours() {
        final double nan = Double.NaN;
        final GaussianNoise noise = NOISE.on(new double[] { 0, 1, 2, 3, 4, 5 },
            new double[] { nan, 1e-3, nan, 3e-3, nan });
        assertEquals(level(1e-3), noise.standardDeviation(0.5), 1e-15);
        assertEquals(level(2e-3), noise.standardDeviation(2.5), 1e-15);
        assertEquals(level(3e-3), noise.standardDeviation(4.5), 1e-15);
        assertEquals(3e-4, NOISE.on(new double[] { 0, 1, 2 }, new double[] { nan, nan }).standardDeviation(1), 1e-15);
        assertEquals(3e-4, NOISE.on(new double[] { nan, nan }, new double[] { nan }).standardDeviation(1), 1e-15);
    }

    @Test
    void binsWithoutWidthAreLeftOut() {
        final GaussianNoise noise = NOISE.on(new double[] { 0.1, 0.1, 0.1, 0.2 }, new double[] { 1, 2, 1e-3 });
        assertEquals(level(1e-3), noise.standardDeviation(0.1), 1e-15);
        assertEquals(level(2), NOISE.on(new double[] { 0.1, 0.1 }, new double[] { 2 }).standardDeviation(0.1), 1e-15);
        final GaussianNoise gap = NOISE.on(new double[] { 0.1, 0.2, 0.2, 0.3 }, new double[] { 1e-3, 1, 2e-3 });
        assertEquals(level(1e-3), gap.standardDeviation(Math.nextDown(0.2)), 1e-15);
        assertEquals(level(2e-3), gap.standardDeviation(0.2), 1e-15);
    }

    @Test
    void withoutTheSceneItCannotBeUsed() {
        assertThrows(IllegalStateException.class, () -> NOISE.add(1, 0, new Tile(0, 0, 0, 1, 1), new float[1]));
        assertThrows(IllegalStateException.class, () -> NOISE.standardDeviation(0.1));
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SceneNoise(-1e-9, 0));
        assertThrows(IllegalArgumentException.class, () -> new SceneNoise(0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new SceneNoise(Double.POSITIVE_INFINITY, 0));
        assertThrows(IllegalArgumentException.class, () -> NOISE.on(new double[] { 0, 1 }, new double[] { 1, 2 }));
        assertThrows(IllegalArgumentException.class, () -> NOISE.on(new double[] { 0, 1 }, new double[] { -1 }));
    }
}
