package io.github.pairforge.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.raster.Tile;

/**
 * A scene must have the statistics of a landscape: bands that go together but for NIR, spectra that fall as a power of
 * the frequency, gradients with heavy tails, and some of every kind of surface. The bounds are wide
 * (docs/sample-data.md).
 */
class SceneStatisticsTest {

    private static final int N = 400;

    private static float[][] scene(final long seed) {
        final float[][] planes = new float[4][N * N];
        LandscapeScene.of(seed).render(new Tile(0, 0, 0, N, N), 3.2, planes);
        return planes;
    }

    private static double share(final IntPredicate rule) {
        return IntStream.range(0, N * N).filter(rule).count() / (double) (N * N);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 7, 42 })
    void looksLikeALandscapeToStatistics(final long seed) {
        final float[][] s = scene(seed);
        final double rg = Statistics.correlation(s[0], s[1]);
        final double gb = Statistics.correlation(s[1], s[2]);
        final double rn = Statistics.correlation(s[0], s[3]);
        assertTrue(rg > 0.9 && rg < 0.995, "R-G " + rg);
        assertTrue(gb > 0.9 && gb < 0.995, "G-B " + gb);
        assertTrue(rn < 0.75 && rn > -0.2, "R-NIR " + rn);
        final double kurtosis = Statistics.gradientKurtosis(s[0], N);
        assertTrue(kurtosis > 8 && kurtosis < 80, "kurtosis of gradients " + kurtosis);
        for (int b = 0; b < 4; b++) {
            final double slope = Statistics.rowSlope(s[b], N, 4, N / 3);
            assertTrue(slope < -0.7 && slope > -2.2, "band " + b + ": slope " + slope);
        }

        final double water = share(i -> s[3][i] < 0.045);
        final double plants = share(i -> s[3][i] > 0.15 && s[3][i] > 3.5 * s[0][i]);
        final double soil = share(i -> s[0][i] > 0.12 && s[3][i] > 0.2 && s[3][i] < 2.6 * s[0][i]);
        final double roofs = share(i -> s[0][i] > 1.55 * s[1][i] && s[0][i] > 0.16);
        final double sealed = share(i -> s[0][i] > 0.07 && s[3][i] < 1.55 * s[0][i]);
        assertTrue(water > 0.008 && water < 0.1, "water " + water);
        assertTrue(plants > 0.25 && plants < 0.85, "vegetation " + plants);
        assertTrue(soil > 0.08 && soil < 0.6, "soil and ripe crops " + soil);
        assertTrue(roofs > 0.0003 && roofs < 0.03, "red roofs " + roofs);
        assertTrue(sealed > 0.01 && sealed < 0.2, "roads, yards and roofs " + sealed);
    }

    @Test
    void slopeOfAKnownSpectrumIsFound() {
        // independent rows of a random walk: their spectrum falls as f^-2
        final float[] walk = new float[N * N];
        for (int i = 1; i < walk.length; i++) {
            walk[i] = (float) ((i % N == 0 ? 0 : walk[i - 1]) + Hash.unit(8, i) - 0.5);
        }
        assertEquals(-2, Statistics.rowSlope(walk, N, 4, N / 8), 0.1);
    }
}
