package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.pairforge.evaluate.Finding.Likeness;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;

class SensorComparisonTest {

    private static final int SIZE = 128;

    /** Waves of several lengths, the same ground for every seed, with noise of standard deviation {@code noise}. */
    private static float[][] ground(final double noise, final long seed) {
        final Random random = new Random(seed);
        final float[][] planes = new float[2][SIZE * SIZE];
        for (int b = 0; b < 2; b++) {
            for (int k = 0; k < planes[b].length; k++) {
                final int x = k % SIZE;
                final int y = k / SIZE;
                planes[b][k] = (float) (0.15 + 0.05 * Math.sin(0.11 * x + b) * Math.cos(0.07 * y)
                    + 0.02 * Math.sin(0.9 * x + 0.4 * y) + 0.01 * Math.sin(2.1 * y) + noise * random.nextGaussian());
            }
        }
        return planes;
    }

    private static Raster raster(final float[][] planes) {
        return Raster.wrap(planes, Grid.ofPixels(SIZE, SIZE), Collections.nCopies(2, Band.unnamed()), "image");
    }

    private static SensorComparison compare(final float[][] image, final float[][] real) {
        return SensorComparison.of(raster(image), raster(real), 1, Progress.NONE);
    }

    private static Finding finding(final SensorComparison c, final String aspect) {
        return c.findings().stream().filter(f -> f.aspect().startsWith(aspect)).findFirst().orElseThrow();
    }

    @Test
    void anImageIsLikeItself() {
        final SensorComparison c = compare(ground(0.003, 1), ground(0.003, 1));
        for (final Finding f : c.findings()) {
            assertEquals(0, f.value(), 1e-9, f.aspect());
            assertEquals(Double.isNaN(f.probability()) ? Likeness.CLOSE : Likeness.ALIKE, f.likeness(), f.aspect());
        }
    }

    /** A test at 5 % is allowed to err once in twenty. */
    @Test
    void twoVisitsOfOneSensorAreSeldomToldApart() {
        int tested = 0;
        int wrong = 0;
        for (int i = 0; i < 10; i++) {
            for (final Finding f : compare(ground(0.003, 10 + i), ground(0.003, 100 + i)).findings()) {
                if (!Double.isNaN(f.probability())) {
                    tested++;
                    wrong += f.likeness() == Likeness.ALIKE ? 0 : 1;
                }
            }
        }
        assertEquals(70, tested);
        assertTrue(wrong <= 10, wrong + " of 70");
    }

    @Test
    void blurIsSeenInDetailAndNoiseNotInTheLevel() {
        final float[][] sharp = ground(0.003, 1);
        final float[][] soft = ground(0.003, 2);
        for (int b = 0; b < 2; b++) {
            final float[] v = soft[b].clone();
            for (int k = SIZE + 1; k < v.length - SIZE - 1; k++) {
                soft[b][k] = (v[k - 1] + v[k] + v[k + 1] + v[k - SIZE] + v[k + SIZE]) / 5;
            }
        }
        final SensorComparison c = compare(soft, sharp);
        assertEquals(Likeness.DIFFERENT, finding(c, "Fine detail").likeness());
        assertEquals(Likeness.DIFFERENT, finding(c, "Noise").likeness());
        assertEquals(Likeness.DIFFERENT, finding(c, "Gradient").likeness());
        assertEquals(Likeness.ALIKE, finding(c, "Mean level").likeness());
    }

    @Test
    void twiceTheNoiseIsOneOctave() {
        final SensorComparison c = compare(flat(0.01, 1), flat(0.02, 2));
        assertEquals(1, finding(c, "Noise").value(), 0.08);
        assertEquals(1, c.noise().distance(c.realNoise()), 0.08);
        assertEquals(0.02, c.realNoise().deviation()[0][3], 0.002);
        assertEquals(6.02, finding(c, "Fine detail").value(), 0.3);
    }

    private static float[][] flat(final double noise, final long seed) {
        final Random random = new Random(seed);
        final float[][] planes = new float[2][SIZE * SIZE];
        for (final float[] plane : planes) {
            for (int k = 0; k < plane.length; k++) {
                plane[k] = (float) (0.2 + noise * random.nextGaussian());
            }
        }
        return planes;
    }

    @Test
    void aLevelThatDiffersEverywhereIsFound() {
        final float[][] image = ground(0.003, 1);
        for (final float[] plane : image) {
            for (int k = 0; k < plane.length; k++) {
                plane[k] += 0.02f;
            }
        }
        final Finding level = finding(compare(image, ground(0.003, 2)), "Mean level");
        assertEquals(Likeness.DIFFERENT, level.likeness());
        assertEquals(0.02, level.value(), 1e-3);
        assertTrue(level.sentence().startsWith("Mean level differs more"), level.sentence());
    }

    @Test
    void nodataAndTinyImagesDoNotHarm() {
        final float[][] hole = ground(0.003, 1);
        Arrays.fill(hole[0], 0, SIZE * 40, Float.NaN);
        final List<Finding> findings = compare(hole, ground(0.003, 1)).findings();
        assertTrue(findings.stream().allMatch(f -> Double.isNaN(f.value()) || f.value() < 0.05), findings.toString());
        final Raster one = Raster.wrap(new float[][] { { 0.1f } }, Grid.ofPixels(1, 1), List.of(Band.unnamed()), "one");
        assertEquals(Likeness.UNKNOWN, finding(SensorComparison.of(one, one, 0, Progress.NONE), "Fine").likeness());
    }

    /** 6 dB between the spectra at 0.5 cycles per pixel, holes or not. */
    @Test
    void holesDoNotHideHowSpectraDiffer() {
        final float[][] soft = flat(0.01, 1);
        final float[][] rough = flat(0.02, 2);
        for (int b = 0; b < 2; b++) {
            for (int k = 0; k < soft[b].length; k++) {
                soft[b][k] += k % SIZE * 0.01f;
                rough[b][k] += k % SIZE * 0.01f;
            }
            for (int y = 0; y < SIZE; y++) {
                soft[b][y * SIZE + y] = Float.NaN;
            }
        }
        final Comparison c = compare(soft, rough).comparison();
        final int last = c.imageSpectrum().frequencies().length - 1;
        assertEquals(-6.02, c.imageSpectrum().decibels()[0][last] - c.referenceSpectrum().decibels()[0][last], 1);
    }

    @Test
    void theSeedAloneDecidesTheTest() {
        final float[][] a = ground(0.003, 1);
        final float[][] b = ground(0.0035, 2);
        assertEquals(compare(a, b).findings(), compare(a, b).findings());
    }
}
