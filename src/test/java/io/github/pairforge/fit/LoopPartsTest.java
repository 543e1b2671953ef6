package io.github.pairforge.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.pairforge.fit.Relations.Sample;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Tile;

class LoopPartsTest {

    private static Plane noise(final int w, final int h, final double deviation, final long seed) {
        final float[] values = new float[w * h];
        Arrays.fill(values, 0.2f);
        GaussianNoise.constant(deviation).add(seed, 0, new Tile(0, 0, 0, w, h), values);
        final boolean[] ok = new boolean[w * h];
        Arrays.fill(ok, true);
        return new Plane(values, ok, w, h);
    }

    /** White noise: the table is its deviation, at all reflectances. */
    @Test
    void noiseTableOfWhiteNoiseIsItsDeviation() {
        final Plane p = noise(300, 300, 0.01, 3);
        for (final double d : NoiseTable.of(p, NoiseTable.edges(p))) {
            // Flat places are quieter by chance: the flatter half of pure noise lacks a tenth.
            assertEquals(0.0092, d, 0.0008);
        }
    }

    /** Adding noise in thought gives what adding it gives on average. */
    @Test
    void textureWithNoiseInThoughtIsThatOfNoisyImages() {
        final int n = 96;
        final Plane smooth = noise(n, n, 1e-3, 5);
        final float[] detail = new float[n * n];
        Arrays.fill(detail, 0.004f * 0.004f);
        final double[] thought = Textures.whole(smooth, detail);
        final double[] mean = new double[Texture.SIZE];
        final int draws = 40;
        for (int d = 0; d < draws; d++) {
            final float[] noisy = smooth.values().clone();
            GaussianNoise.constant(0.004).add(100 + d, 0, new Tile(0, 0, 0, n, n), noisy);
            LoopCurves.add(mean, Textures.whole(smooth.with(noisy), null), 1.0 / draws);
        }
        for (final double decibels : Texture.decibels(thought, 0, 1, mean)) {
            assertEquals(0, decibels, 0.3);
        }
        assertEquals(1, Texture.gradientRatio(thought, 0, 1, mean), 0.02);
        assertEquals(1, Texture.gradientRatio(thought, 0.004, 0, mean), 0.02);
    }

    /** A cosine's power lies in the ring of its frequency. */
    @Test
    void ringsAreWhereFrequenciesAre() {
        final int n = 100;
        final float[] values = new float[n * n];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.cos(2 * Math.PI * 0.27 * (i % n));
        }
        final boolean[] ok = new boolean[n * n];
        Arrays.fill(ok, true);
        final double[] t = Textures.whole(new Plane(values, ok, n, n), null);
        // 0.25 to 0.30 cycles per pixel is the fourth ring.
        for (int k = 0; k < Texture.RINGS; k++) {
            assertEquals(k == 3, t[k] > 1e-3 * t[3], "ring " + k);
        }
    }

    @Test
    void parabolaFindsItsLeast() {
        final double[] x = { 1, 1.3, 1.7, 2.2 };
        final double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 3 + Math.pow(Math.log(x[i] / 1.55), 2);
        }
        assertEquals(1.55, Minimum.place(x, y), 1e-9);
        assertEquals(3, Minimum.value(x, y), 1e-9);
    }

    @Test
    void medianSelects() {
        assertEquals(2.5, Select.median(new float[] { 4, 1, 3, 2, 99 }, 4));
        assertEquals(3, Select.median(new float[] { 4, 1, 3, 2, 99 }, 5));
    }

    /** Whatever the pixels are, a relation that generated them is found again. */
    @Test
    void relationsAreFoundAgain() {
        final int n = 4000;
        final float[][] x = new float[2][n];
        final float[][] y = new float[2][n];
        for (int i = 0; i < n; i++) {
            x[0][i] = (float) (0.05 + 0.3 * Philox.uniform(1, 900, 0, 0, i));
            x[1][i] = (float) (0.05 + 0.3 * Philox.uniform(1, 900, 1, 0, i));
            y[0][i] = 0.01f + 0.9f * x[0][i] + 0.2f * x[1][i];
            y[1][i] = -0.01f - 0.1f * x[0][i] + 1.1f * x[1][i];
        }
        final LinearHarmonization l = (LinearHarmonization) new Relations(List.of(new Sample(x, y)),
            List.of(Band.unnamed(), Band.unnamed())).learn(RadiometryKind.MATRIX);
        assertArrayEquals(new double[] { 0.9, 0.2 }, l.weights()[0], 1e-5);
        assertArrayEquals(new double[] { -0.1, 1.1 }, l.weights()[1], 1e-5);
        final NormalEquations e = NormalEquations.of(new Sample(x, y));
        assertArrayEquals(new double[] { 0.9, 0.2, 0.01 }, e.solve(0), 1e-4);
    }

    @Test
    void visibleBandsAreToldByWavelength() {
        assertArrayEquals(new int[] { 1, 2 }, Relations.visible(
            List.of(new Band("nir", 842), new Band("red", 665), new Band("blue", 490))));
        assertArrayEquals(new int[] { 0, 1, 2 }, Relations.visible(
            List.of(Band.unnamed(), Band.unnamed(), Band.unnamed(), Band.unnamed())));
    }
}
