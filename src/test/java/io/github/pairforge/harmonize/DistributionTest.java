package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import net.imglib2.parallel.Parallelization;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;

import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final float[] SPECIAL = { 0f, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
        Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, 1, -1 };

    private static float[] pixels(final int n, final int levels) {
        final SplittableRandom random = new SplittableRandom(n);
        final float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            final double v = random.nextDouble() - 0.1;
            values[i] = i % 50 == 0 ? SPECIAL[i / 50 % SPECIAL.length]
                : (float) (levels == 0 ? v : Math.floor(v * levels) / levels);
        }
        return values;
    }

    /** The definition, with a sorted map. */
    private static void assertDistribution(final float[] values, final Distribution d) {
        final TreeMap<Float, Long> expected = new TreeMap<>();
        for (final float v : values) {
            if (Float.isFinite(v)) {
                expected.merge(v + 0f, 1L, Long::sum);
            }
        }
        assertEquals(expected.size(), d.size());
        long sum = 0;
        int i = 0;
        for (final Map.Entry<Float, Long> e : expected.entrySet()) {
            sum += e.getValue();
            assertEquals(e.getKey(), d.value(i));
            assertEquals(sum, d.countUpTo(i));
            assertEquals((double) sum / d.count(), d.quantile(i++));
        }
        assertEquals(sum, d.count());
    }

    @Test
    void countsAreThoseOfTheDefinitionForAnyNumberOfThreads() {
        for (final int n : new int[] { 60, 4096, 4097, 100_003 }) {
            for (final int levels : new int[] { 0, 3, 1000 }) {
                final float[] values = pixels(n, levels);
                for (final int threads : new int[] { 1, 2, 8 }) {
                    assertDistribution(values,
                        Parallelization.runWithNumThreads(threads, () -> Distribution.of(values, n)));
                }
            }
        }
    }

    @Test
    void valuesThatDifferInTheLastBitsOnlyAreSorted() {
        final float[] values = new float[50_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(0x3e800000 + i * 7919 % 60_000);
        }
        assertDistribution(values, Distribution.of(values, values.length));
    }

    @Test
    void aRasterGivesTheDistributionOfItsBand() throws IOException {
        final float[][] planes = { pixels(1500 * 1100, 0), pixels(1500 * 1100, 200) };
        final Raster raster = Raster.wrap(planes, Grid.ofPixels(1500, 1100), List.of(Band.unnamed(),
            Band.unnamed()), "scene");
        for (int b = 0; b < 2; b++) {
            assertEquals(Distribution.of(planes[b], planes[b].length), Distribution.of(raster, b, Progress.NONE));
        }
    }

    @Test
    void poolsAreExactWhereTheirMembersAreEqual() {
        // Digital numbers 1..10000 as reflectance: steps of 1e-4 are wider than a pool below 4.
        final PooledCounts pooled = new PooledCounts();
        final float[] values = new float[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 7919 % 10_000 - 300) / 10_000f;
        }
        pooled.add(values, 12_345);
        pooled.add(Arrays.copyOfRange(values, 12_345, 20_000), 20_000 - 12_345);
        assertEquals(Distribution.of(values, values.length), pooled.distribution("pool"));
    }

    @Test
    void poolsAreNarrowerThanTheDocumentedResolution() {
        final float[] values = pixels(300_000, 0);
        final PooledCounts pooled = new PooledCounts();
        pooled.add(values, values.length);
        final Distribution coarse = pooled.distribution("pool");
        final Distribution exact = Distribution.of(values, values.length);
        assertEquals(exact.count(), coarse.count());
        int i = 0;
        for (int k = 0; k < coarse.size(); k++) {
            while (exact.countUpTo(i) < coarse.countUpTo(k)) {
                i++;
            }
            assertEquals(exact.countUpTo(i), coarse.countUpTo(k), "a pool ends where a value ends");
            final float top = exact.value(i);
            assertEquals(top, coarse.value(k), Math.max(Float.MIN_NORMAL, Math.abs(top)) * 0x1p-15);
        }
    }

    /** 4097 x 4096 pixels are one row of columns more than is done exactly. */
    @Test
    void imagesAboveTheLimitArePooledWhateverTheirPixels() throws IOException {
        final int width = 4097;
        final float[] values = new float[width * 4096];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 3 == 0 ? Float.NaN : i % 1000 / 1000f;
        }
        values[1] = 0.5f;
        values[2] = Math.nextUp(0.5f);
        final Distribution fromArray = Distribution.of(values, values.length);
        final Raster raster = Raster.wrap(new float[][] { values }, Grid.ofPixels(width, 4096),
            List.of(Band.unnamed()), "scene");
        for (final int threads : new int[] { 1, 8 }) {
            assertEquals(fromArray, Parallelization.runWithNumThreads(threads,
                () -> Distribution.of(raster, 0, Progress.NONE)));
        }
        assertEquals(1000, fromArray.size(), "0.5 and its neighbour share a pool");
    }

    @Test
    void bandsWithoutValidPixelsAreNamed() {
        final Raster raster = Raster.wrap(new float[][] { { 1 }, { Float.NaN } }, Grid.ofPixels(1, 1),
            List.of(Band.unnamed(), Band.unnamed()), "scene.tif");
        final String message = assertThrows(IllegalArgumentException.class,
            () -> Distribution.of(raster, 1, Progress.NONE)).getMessage();
        assertTrue(message.startsWith("scene.tif: band 2 has no valid pixels"), message);
        assertThrows(IllegalArgumentException.class, () -> Distribution.of(new float[0], 0));
        assertThrows(IllegalArgumentException.class, () -> new PooledCounts().distribution("pool"));
    }

    @Test
    void constantImagesAreRecognized() {
        assertTrue(Distribution.of(new float[] { 2, Float.NaN, 2 }, 3).isConstant());
        assertFalse(Distribution.of(new float[] { 2, 3 }, 2).isConstant());
    }

    @Test
    void cancelStopsTheReading() {
        final Progress cancelled = new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        final Raster raster = Raster.wrap(new float[][] { { 1 } }, Grid.ofPixels(1, 1),
            List.of(Band.unnamed()), "scene.tif");
        assertThrows(CancellationException.class, () -> Distribution.of(raster, 0, cancelled));
    }

    @Test
    void histogramsAreDistributionsWithoutTheirEmptyBins() {
        final Distribution d = Distribution.ofCounts(new float[] { 1, 2, 3 }, new long[] { 4, 0, 2 });
        assertEquals(Distribution.of(new float[] { 3, 1, 1, 1, 3, 1 }, 6), d);
        assertThrows(IllegalArgumentException.class, () -> Distribution.ofCounts(new float[] { 1 }, new long[] { 0 }));
        assertThrows(IllegalArgumentException.class, () -> Distribution.ofCounts(new float[] { 1 }, new long[2]));
        assertThrows(IllegalArgumentException.class,
            () -> Distribution.ofCounts(new float[] { 1, 1 }, new long[] { 1, 1 }));
        assertThrows(IllegalArgumentException.class, () -> Distribution.ofCounts(new float[] { 1 }, new long[] { -1 }));
    }
}
