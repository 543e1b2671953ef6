package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.pairforge.testing.Rasters;

class PowerSpectrumTest {

    private static double[] spectrum(final int width, final int height, final float[] plane) {
        return PowerSpectrum.of(Rasters.of(width, height, plane).pixels()).decibels()[0];
    }

    private static float[] noise(final int n, final double sigma) {
        final Random random = new Random(7);
        final float[] plane = new float[n];
        for (int i = 0; i < n; i++) {
            plane[i] = (float) (.3 + sigma * random.nextGaussian());
        }
        return plane;
    }

    @Test
    void whiteNoiseIsFlatAtTheDecibelsOfItsVariance() {
        // 10 log10(0.01²) = -40 dB; more than one segment in x, odd sizes
        final double[] db = spectrum(601, 301, noise(601 * 301, .01));
        for (int k = 8; k < db.length; k++) {
            assertEquals(-40, db[k], 1.0, "ring " + k);
        }
        assertEquals(-40, Arrays.stream(db).skip(2).average().orElseThrow(), 0.1);
    }

    @Test
    void aWaveStandsInTheRingOfItsFrequency() {
        final float[] plane = new float[128 * 128];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (float) (.3 + .1 * Math.cos(2 * Math.PI * (i % 128) * 0.25));
        }
        final PowerSpectrum s = PowerSpectrum.of(Rasters.of(128, 128, plane).pixels());
        final double[] db = s.decibels()[0];
        int peak = 0;
        for (int k = 1; k < db.length; k++) {
            peak = db[k] > db[peak] ? k : peak;
        }
        assertEquals(0.25, s.frequencies()[peak], 1e-12);
        assertEquals(0.5, s.frequencies()[63], 1e-12);
        assertTrue(db[peak] - db[peak + 8] > 40);
    }

    @Test
    void scatteredNodataCostsLittleAndAnEmptyImageGivesNaN() {
        final float[] plane = noise(128 * 128, .01);
        for (int i = 0; i < plane.length; i += 50) {
            plane[i] = Float.NaN;
        }
        assertEquals(-40, Arrays.stream(spectrum(128, 128, plane)).skip(2).average().orElseThrow(), 0.3);
        assertTrue(Arrays.stream(spectrum(8, 8, Rasters.constant(64, Float.NaN))).allMatch(Double::isNaN));
    }

    @Test
    void constantAndTinyImagesDoNotFail() {
        assertTrue(Arrays.stream(spectrum(8, 8, Rasters.constant(64, .3f))).allMatch(v -> v == -160));
        assertEquals(0, spectrum(1, 1, new float[1]).length);
        assertEquals(0, spectrum(3, 100, new float[300]).length);
        assertEquals(2, spectrum(4, 5, new float[20]).length);
    }
}
