package io.github.pairforge.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;

class LandscapeSceneTest {

    private static float[][] tile(final long seed, final long x, final long y, final int width, final int height,
        final double pixelSize)
    {
        final float[][] planes = new float[4][width * height];
        LandscapeScene.of(seed).render(new Tile(0, x, y, width, height), pixelSize, planes);
        return planes;
    }

    private static long crc(final float[][] planes) {
        final CRC32 crc = new CRC32();
        final ByteBuffer buffer = ByteBuffer.allocate(4);
        for (final float[] plane : planes) {
            for (final float v : plane) {
                crc.update(buffer.putInt(0, Float.floatToRawIntBits(v)).array());
            }
        }
        return crc.getValue();
    }

    /** The bits of the first release; they must come out on every machine. A change to the scenery changes them. */
    @ParameterizedTest
    @CsvSource({ "1, 2.5, b289d9e0", "1, 6, f53ae340", "-77, 1, 61a08c0" })
    void bitsAreTheSameEverywhere(final long seed, final double pixelSize, final String expected) {
        assertEquals(expected, Long.toHexString(crc(tile(seed, 190, 150, 70, 50, pixelSize))));
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 8 })
    void threadsDoNotMatter(final int threads) {
        final Raster whole = Parallelization.runWithNumThreads(threads,
            () -> LandscapeScene.of(5).render(161, 130, 3, Progress.NONE));
        final float[][] alone = tile(5, 0, 0, 161, 130, 3);
        for (int b = 0; b < 4; b++) {
            assertArrayEquals(alone[b], whole.plane(b));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { -40, 250 })
    void tilesAreWindowsOfOneScene(final long left) {
        final float[][] whole = tile(9, left, left + 10, 150, 141, 2.5);
        for (int y = 0; y < 141; y += 47) {
            for (int x = 0; x < 150; x += 25) {
                final float[][] part = tile(9, x + left, y + left + 10, 25, 47, 2.5);
                for (int b = 0; b < 4; b++) {
                    for (int row = 0; row < 47; row++) {
                        assertArrayEquals(Arrays.copyOfRange(whole[b], (y + row) * 150 + x, (y + row) * 150 + x + 25),
                            Arrays.copyOfRange(part[b], row * 25, row * 25 + 25), "tile at " + x + ", " + y);
                    }
                }
            }
        }
    }

    @Test
    void sizeDoesNotMoveThePlace() {
        final Raster small = LandscapeScene.of(3).render(40, 30, 2.5, Progress.NONE);
        final Raster large = LandscapeScene.of(3).render(64, 48, 2.5, Progress.NONE);
        final float[] row = new float[40];
        final float[] same = new float[40];
        small.read(3, 0, 29, 40, 1, row);
        large.read(3, 0, 29, 40, 1, same);
        assertArrayEquals(row, same);
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, 4, Long.MIN_VALUE, 123456789012345L })
    void valuesAreReflectances(final long seed) {
        for (final float[] plane : tile(seed, 100, 100, 120, 120, 5)) {
            for (final float v : plane) {
                assertTrue(v > 0.002 && v < 0.75, "reflectance " + v);
            }
        }
    }

    @Test
    void anotherPixelSizeShowsTheSamePlace() {
        // without optics a coarse pixel is the mean of the fine ones it covers
        final LandscapeScene sharp = LandscapeScene.of(2).seenBy(0, 0);
        final float[][] fine = new float[4][200 * 200];
        final float[][] coarse = new float[4][50 * 50];
        sharp.render(new Tile(0, 100, 100, 200, 200), 2.5, fine);
        sharp.render(new Tile(0, 25, 25, 50, 50), 10, coarse);
        for (int b = 0; b < 4; b++) {
            final float[] mean = new float[2500];
            for (int i = 0; i < 40_000; i++) {
                mean[i / 800 * 50 + i % 200 / 4] += fine[b][i] / 16;
            }
            assertTrue(Statistics.correlation(mean, coarse[b]) > 0.97, "band " + b);
            assertEquals(Statistics.mean(mean), Statistics.mean(coarse[b]), 0.002);
        }
    }

    @Test
    void seedsMakeOtherPlaces() {
        final float[][] one = tile(1, 0, 0, 160, 160, 5);
        final float[][] two = tile(2, 0, 0, 160, 160, 5);
        for (int b = 0; b < 4; b++) {
            assertTrue(Math.abs(Statistics.correlation(one[b], two[b])) < 0.2);
        }
    }

    @Test
    void liesOnANorthUpMetreGridWithNamedBands() {
        final Raster r = LandscapeScene.of(1).render(8, 6, 2.5, Progress.NONE);
        assertEquals(2.5, r.grid().groundSamplingDistance());
        assertEquals(32633, r.grid().crs().epsg());
        assertEquals(5_500_000 - 6 * 2.5, r.grid().worldY(0, 6));
        assertEquals("NIR", r.bands().get(3).name());
        assertEquals(840, r.bands().get(3).wavelength());
    }

    @Test
    void noiseHasItsStandardDeviationAndIsIndependentOfBands() {
        final float[][] clean = tile(6, 0, 0, 150, 150, 0.5);
        final float[][] noisy = new float[4][150 * 150];
        LandscapeScene.of(6).seenBy(0.5, 0.004).render(new Tile(0, 0, 0, 150, 150), 0.5, noisy);
        final float[][] noise = new float[4][150 * 150];
        for (int b = 0; b < 4; b++) {
            for (int i = 0; i < noise[b].length; i++) {
                noise[b][i] = noisy[b][i] - clean[b][i];
            }
            // the standard error of a standard deviation of 22500 values is 0.5 %
            assertEquals(0.004, Statistics.deviation(noise[b]), 0.0001);
        }
        assertTrue(Math.abs(Statistics.correlation(noise[0], noise[1])) < 0.03);
    }

    @Test
    void blurTakesAwayDetail() {
        final float[][] sharp = new float[4][60 * 60];
        LandscapeScene.of(6).seenBy(0, 0).render(new Tile(0, 300, 300, 60, 60), 2.5, sharp);
        final float[][] soft = tile(6, 300, 300, 60, 60, 2.5);
        assertTrue(Statistics.deviation(sharp[0]) > 1.02 * Statistics.deviation(soft[0]));
        assertEquals(Statistics.mean(sharp[0]), Statistics.mean(soft[0]), 0.002);
    }

    @Test
    void refusesWhatNoSensorHas() {
        final LandscapeScene scene = LandscapeScene.of(1);
        assertThrows(IllegalArgumentException.class, () -> scene.render(10, 10, 0, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> scene.render(10, 10, Double.NaN, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> scene.render(10, 10, 31, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> scene.render(1L << 20, 1L << 20, 2.5, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> scene.seenBy(-0.1, 0));
        assertThrows(IllegalArgumentException.class, () -> scene.seenBy(0.5, Double.NaN));
    }

    @Test
    void canBeCancelled() {
        final Progress stop = new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
                assertFalse(stage.isEmpty());
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> LandscapeScene.of(1).render(500, 500, 2.5, stop));
    }
}
