package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.pairforge.testing.Rasters;

class SpectrumDistanceTest {

    private static float[] noise(final int n, final double deviation, final long seed) {
        final Random random = new Random(seed);
        final float[] plane = new float[n];
        for (int k = 0; k < n; k++) {
            plane[k] = (float) (0.2 + deviation * random.nextGaussian());
        }
        return plane;
    }

    private static SpectrumDistance distance(final float[] a, final float[] b, final int width) {
        return SpectrumDistance.of(ImagePair.of(Rasters.of(width, a.length / width, a).pixels(),
            Rasters.of(width, b.length / width, b).pixels()));
    }

    /** 20·log10 2 in every ring. */
    @Test
    void twiceTheAmplitudeIsSixDecibels() {
        final float[] a = noise(96 * 80, 0.01, 1);
        final float[] b = new float[a.length];
        for (int k = 0; k < a.length; k++) {
            b[k] = 0.5f * a[k];
        }
        assertEquals(6.0206, distance(a, b, 96).value(true), 1e-4);
        assertEquals(6.0206, distance(a, b, 96).value(false), 1e-4);
        assertEquals(0, distance(a, a, 96).value(true), 0);
    }

    /** Holes with sharp rims would drown a difference of 6 dB if they were set to one value. */
    @Test
    void holesAddLittle() {
        final float[] a = noise(96 * 96, 0.01, 1);
        final float[] b = noise(96 * 96, 0.02, 2);
        for (int k = 0; k < a.length; k++) {
            a[k] += k % 96 * 0.01f;
            b[k] += k % 96 * 0.01f;
        }
        for (int y = 0; y < 96; y++) {
            a[y * 96 + y] = Float.NaN;
        }
        assertEquals(6.02, distance(a, b, 96).value(true), 0.5);
    }

    @Test
    void anImageWithoutDetailIsFarFromOneThatHasSome() {
        assertTrue(distance(Rasters.constant(64 * 64, 0.2f), noise(64 * 64, 0.01, 1), 64).value(true) > 40);
    }

    @Test
    void tooSmallOrTooEmptyIsUnknown() {
        assertEquals(Double.NaN, distance(noise(64, 0.01, 1), noise(64, 0.01, 2), 8).value(true));
        assertEquals(Double.NaN,
            distance(Rasters.constant(32 * 32, Float.NaN), noise(32 * 32, 0.01, 2), 32).value(true));
    }

    @Test
    void holesAreFilledFromTheirRim() {
        final float[] a = { 1, 1, 1, 1, Float.NaN, 1, 1, 1, 1 };
        final float[] b = { 2, 2, 2, 2, 7, 2, 2, 2, 2 };
        assertEquals(8 / 9.0, Holes.fill(a, b, 3), 1e-12);
        assertArrayEquals(new float[] { 1, 1, 1, 1, 1, 1, 1, 1, 1 }, a);
        assertArrayEquals(new float[] { 2, 2, 2, 2, 2, 2, 2, 2, 2 }, b);
    }
}
