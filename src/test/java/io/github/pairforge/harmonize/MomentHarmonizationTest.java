package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;

import io.github.pairforge.harmonize.MomentHarmonization.Change;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.testing.Rasters;

class MomentHarmonizationTest {

    private static float[] skewed(final int n, final double scale, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) (0.1 + scale * Math.pow(random.nextDouble(), 3));
        }
        return values;
    }

    private static float[] applied(final Harmonization lambda, final float... values) {
        final float[] out = values.clone();
        lambda.apply(0, new Tile(0, 0, 0, out.length, 1), out);
        return out;
    }

    @Test
    void resultsHaveTheReferencesMeanAndDeviation() throws IOException {
        final float[] source = skewed(400 * 300, 0.3, 1);
        final Raster reference = Rasters.of(90, 70, skewed(6300, 0.8, 2));
        final MomentHarmonization lambda =
            MomentHarmonization.between(Rasters.of(400, 300, source), reference, Progress.NONE);
        final BandMoments wanted = BandMoments.of(reference, Progress.NONE).get(0);
        final BandMoments found = BandMoments.of(applied(lambda, source), source.length);
        assertEquals(wanted.mean(), found.mean(), 1e-8);
        assertEquals(wanted.deviation(), found.deviation(), 1e-8);
        assertTrue(Math.abs(lambda.perBand().get(0).gain() - 1) > 0.5, "a test that changes nothing proves nothing");
    }

    /** numpy 2.4.6: mean and std of [0.1, 0.2, 0.6]: 0.3, 0.2160246899; of [1, 3]: 2, 1. */
    @Test
    void momentsAreThoseOfNumpyAndIgnoreNodata() throws IOException {
        final float nan = Float.NaN;
        final MomentHarmonization lambda = MomentHarmonization.between(
            Rasters.of(5, 1, new float[] { 0.1f, nan, 0.2f, 0.6f, Float.POSITIVE_INFINITY }),
            Rasters.of(3, 1, new float[] { 1, 3, nan }), Progress.NONE);
        final Change c = lambda.perBand().get(0);
        assertEquals(0.3, c.sourceMean(), 1e-8);
        assertEquals(0.2160246899, c.sourceDeviation(), 1e-7);
        assertEquals(2, c.referenceMean());
        assertEquals(1, c.referenceDeviation());
        assertArrayEquals(new float[] { 2, nan, nan },
            applied(lambda, 0.3f, nan, Float.NEGATIVE_INFINITY), 1e-6f);
    }

    @Test
    void threadsAndSizesOfValuesLoseNoBit() throws IOException {
        final float[] far = skewed(700 * 530, 1, 3);
        for (int i = 0; i < far.length; i++) {
            far[i] += 4096;
        }
        final Raster image = Rasters.of(700, 530, far);
        final BandMoments expected = BandMoments.of(image, Progress.NONE).get(0);
        for (final int threads : new int[] { 1, 2, 8 }) {
            Parallelization.runWithNumThreads(threads, () -> {
                try {
                    assertEquals(expected, BandMoments.of(image, Progress.NONE).get(0));
                }
                catch (final IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
        double sum = 0;
        for (final float v : far) {
            sum += v - 4096.0;
        }
        final double mean = 4096 + sum / far.length;
        double squares = 0;
        for (final float v : far) {
            squares += (v - mean) * (v - mean);
        }
        assertEquals(mean, expected.mean(), 1e-11);
        assertEquals(Math.sqrt(squares / far.length), expected.deviation(), 1e-11);
    }

    @Test
    void constantImagesAreLegal() throws IOException {
        final float[] third = Rasters.constant(300 * 7, 1 / 3f);
        final Raster constant = Rasters.of(300, 7, third);
        final Raster varied = Rasters.of(3, 1, new float[] { 0.1f, 0.2f, 0.6f });
        assertEquals(0, BandMoments.of(constant, Progress.NONE).get(0).deviation());
        final float[] towardsConstant = applied(MomentHarmonization.between(varied, constant, Progress.NONE), 0.1f,
            Float.NaN, 7);
        assertArrayEquals(new float[] { 1 / 3f, Float.NaN, 1 / 3f }, towardsConstant);
        final float[] fromConstant = applied(MomentHarmonization.between(constant, varied, Progress.NONE), 1 / 3f);
        assertEquals(0.3, fromConstant[0], 1e-7);
    }

    @Test
    void threeGreyLevelsAndMostlyNodataAreLegal() throws IOException {
        final float[] mostlyNodata = new float[1000];
        Arrays.fill(mostlyNodata, Float.NaN);
        for (int i = 0; i < 10; i++) {
            mostlyNodata[97 * i] = 0.1f * (i % 3);
        }
        final MomentHarmonization lambda = MomentHarmonization.between(Rasters.of(100, 10, mostlyNodata),
            Rasters.of(3, 1, new float[] { 0.1f, 0.2f, 0.3f }), Progress.NONE);
        final float[] out = applied(lambda, mostlyNodata);
        assertEquals(0.2, BandMoments.of(out, 1000).mean(), 1e-8);
        assertEquals(10, BandMoments.of(out, 1000).count());
    }

    @Test
    void bandsAreSelectedAndMustAgree() throws IOException {
        final Change a = new Change(0.1, 0.2, 0.3, 0.4);
        final Change b = new Change(0, 1, 0, 2);
        final MomentHarmonization both = new MomentHarmonization(List.of(a, b));
        assertEquals(new MomentHarmonization(List.of(b)), both.select(1));
        assertThrows(IllegalArgumentException.class, () -> both.select(2));
        assertThrows(IllegalArgumentException.class, () -> new MomentHarmonization(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Change(0, -1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Change(Double.NaN, 1, 0, 1));
        final Raster one = Rasters.of(1, 1, new float[1]);
        assertEquals("test image has 1 bands, the reference test image has 2; select the bands that correspond.",
            assertThrows(IllegalArgumentException.class, () -> MomentHarmonization.between(one,
                Rasters.of(1, 1, new float[1], new float[1]), Progress.NONE)).getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> MomentHarmonization.between(one,
            Rasters.of(1, 1, new float[] { Float.NaN }), Progress.NONE)).getMessage().contains("band 1"));
    }
}
