package io.github.pairforge.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.inference.Execution;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.testing.OnnxDenoisers;
import io.github.pairforge.testing.OnnxWriter;
import io.github.pairforge.testing.Rasters;

class PairDenoiserTest {

    private static final Denoiser PD = new PairDenoiser();

    @TempDir
    private static Path folder;

    private static DenoiseSettings settings(final OnnxWriter denoiser, final OnnxWriter estimator) {
        final String name = Integer.toHexString(Arrays.hashCode(denoiser.bytes())) + ".onnx";
        return DenoiseSettings.DEFAULT.withModel(denoiser.write(folder.resolve("d" + name)) + ";"
            + estimator.write(folder.resolve("e" + name))).withExecution(Execution.CPU).withWhite(1).withStride(1);
    }

    private static DenoiseSettings linear(final int bands) {
        return settings(OnnxDenoisers.withMap(bands), OnnxDenoisers.estimator(bands));
    }

    private static float[] random(final int n, final int seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextDouble();
        }
        return values;
    }

    private static float[][] whole(final RasterSource view) throws IOException {
        final int w = (int) view.grid().width();
        final int h = (int) view.grid().height();
        final float[][] planes = new float[view.bands().size()][w * h];
        view.read(0, 0, w, h, planes);
        return planes;
    }

    /** What the linear pair makes of a plane; its map is 1.5 times the image, at most 1, times the strength. */
    private static float[] byHand(final float[] plane, final int width, final double strength, final boolean max) {
        double most = 0;
        for (final float v : plane) {
            most = Math.max(most, Math.min(1, strength * Math.min(1, 1.5 * v)));
        }
        final float[] out = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            final double left = i % width == 0 ? 0 : plane[i - 1];
            final double right = i % width == width - 1 ? 0 : plane[i + 1];
            final double map = max ? most : Math.min(1, strength * Math.min(1, 1.5 * plane[i]));
            out[i] = (float) (0.25 * left + 0.5 * plane[i] + 0.25 * right + 0.1 * map);
        }
        return out;
    }

    /** All parts side by side, and back, by the place of every pixel. */
    private static float[] shuffled(final float[] plane, final int w, final int h, final int s, final boolean back) {
        final float[] out = new float[plane.length];
        int at = 0;
        for (int i = 0; i < s; i++) {
            for (int y = i; y < h; y += s) {
                for (int j = 0; j < s; j++) {
                    for (int x = j; x < w; x += s) {
                        out[back ? y * w + x : at] = plane[back ? at : y * w + x];
                        at++;
                    }
                }
            }
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({ "1,0,1", "1,1,1", "1,0,0.5", "1,0.25,2", "2,0,1", "2,1,1", "2,0.4,1", "3,0,1", "3,0.3,0.7" })
    void everyStepIsAsComputedByHand(final int stride, final double background, final double strength)
        throws IOException
    {
        final int w = 13;
        final int h = 11;
        final float[] plane = random(w * h, 5);
        final float[] clean = shuffled(byHand(shuffled(plane, w, h, stride, false), w, strength, false), w, h, stride,
            true);
        final float[] smooth = shuffled(byHand(shuffled(plane, w, h, stride, false), w, strength, true), w, h, stride,
            true);
        final double[] details = new double[w * h];
        for (int p = 0; p < stride * stride; p++) {
            final float[] refilled = clean.clone();
            for (int i = 0; i < w * h; i++) {
                if (i / w % stride == p / stride && i % w % stride == p % stride) {
                    refilled[i] = plane[i];
                }
            }
            final float[] again = byHand(refilled, w, strength, false);
            for (int i = 0; i < w * h; i++) {
                details[i] += again[i] / (double) (stride * stride);
            }
        }
        final float[] made = whole(PD.denoise(Rasters.of(w, h, plane), linear(1).withStride(stride)
            .withBackground(background).withStrength(strength), Progress.NONE))[0];
        for (int i = 0; i < w * h; i++) {
            assertEquals((1 - background) * details[i] + background * smooth[i], made[i], 2e-6, "pixel " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({ "64,1,1", "100,2,1", "64,2,2", "100,1,2", "1000,2,2", "64,2,3" })
    void bitsDoNotDependOnTilesAndThreads(final int tile, final int threads, final int stride) throws IOException {
        final int w = 301;
        final int h = 205;
        final float[] plane = random(w * h, 9);
        for (int i = 0; i < 900; i++) {
            plane[60 * w + 5 * i] = Float.NaN;
        }
        final DenoiseSettings settings = linear(1).withStride(stride).withBackground(0.2);
        try (RasterSource one = PD.denoise(Rasters.of(w, h, plane), settings, Progress.NONE);
            RasterSource other = PD.denoise(Rasters.of(w, h, plane), settings, Progress.NONE)) {
            final float[] expected = whole(one)[0];
            final float[] tiles = new Threads(threads).call(() -> {
                final MemorySink sink = MemorySink.of(other.grid(), other.bands(), "tiles", tile);
                Streaming.copy(other, sink, "test", Progress.NONE);
                sink.commit();
                return sink.raster().plane(0);
            });
            assertArrayEquals(expected, tiles);
            for (int i = 0; i < w * h; i++) {
                assertEquals(Float.isNaN(plane[i]), Float.isNaN(expected[i]), "pixel " + i);
            }
        }
    }

    @Test
    void aNetworkOfOneBandTakesEachAndOneOfThreeTakesTriples() throws IOException {
        final float[][] planes = new float[6][];
        Arrays.setAll(planes, b -> random(20 * 9, b));
        final Raster image = Rasters.of(20, 9, planes);
        final float[][] each = whole(PD.denoise(image, linear(1), Progress.NONE));
        assertArrayEquals(byHand(planes[4], 20, 1, false), each[4], 1e-6f);
        // Bands of the linear network do not mix.
        final RasterSource triples = PD.denoise(image, linear(3), Progress.NONE);
        for (int b = 0; b < 6; b++) {
            assertArrayEquals(each[b], whole(triples)[b], 1e-6f);
            final float[] one = new float[5 * 3];
            triples.read(b, 7, 2, 5, 3, one);
            assertEquals(each[b][2 * 20 + 7], one[0], 1e-6f);
        }
        final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
            () -> PD.denoise(image.withBands(0, 1, 2, 3), linear(3), Progress.NONE));
        assertTrue(e.getMessage().contains("3 bands at a time, test image has 4"), e.getMessage());
    }

    @Test
    void valuesBeyondTheSpanAreCountedAndKept() throws IOException {
        final float[] plane = Rasters.constant(60, 0.2f);
        plane[25] = 0.9f;
        final NotedSource made =
            (NotedSource) PD.denoise(Rasters.of(10, 6, plane), linear(1).withWhite(0.4), Progress.NONE);
        final float[] shown = new float[60];
        for (int i = 0; i < 60; i++) {
            shown[i] = Math.min(1, plane[i] / 0.4f);
        }
        final float[] expected = byHand(shown, 10, 1, false);
        final float[] got = whole(made)[0];
        for (int i = 0; i < 60; i++) {
            assertEquals(0.4 * expected[i] + (i == 25 ? 0.5 : 0), got[i], 1e-6, "pixel " + i);
        }
        assertTrue(made.notes().stream().anyMatch(n -> n.contains("0 pixels below and 1 above")),
            made.notes().toString());
    }

    @Test
    void negativeReflectanceIsShownToTheNetwork() throws IOException {
        final float[] plane = Rasters.constant(60, 0.2f);
        plane[37] = -0.1f;
        final NotedSource made =
            (NotedSource) PD.denoise(Rasters.of(10, 6, plane), linear(1).withWhite(0.4), Progress.NONE);
        // The span begins a twentieth of what is there, 0.3, below the lowest value; the map is 1 at reflectance 0.2.
        final double low = -0.115;
        final double width = 0.4 - low;
        final double centre = 0.5 * 0.015 / width + 0.5 * 0.315 / width + 0.1 * 1.5 * 0.015 / width;
        final float[] got = whole(made)[0];
        assertEquals(low + width * centre, got[37], 1e-6);
        assertTrue(made.notes().stream().anyMatch(n -> n.contains("0 pixels below and 0 above")),
            made.notes().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2 })
    void modelsThatDoNotBelongTogetherAreRefused(final int which) {
        final DenoiseSettings settings = switch (which) {
            case 0 -> settings(OnnxDenoisers.withMap(1), OnnxDenoisers.estimator(3));
            case 1 -> settings(OnnxDenoisers.smoother(1), OnnxDenoisers.estimator(1));
            default -> settings(OnnxDenoisers.withMap(1), OnnxDenoisers.smoother(1));
        };
        final Exception e = assertThrows(Exception.class,
            () -> PD.denoise(Rasters.of(8, 8, random(64, 1)), settings, Progress.NONE));
        assertTrue(e.getMessage().contains(List.of("belong together", "map of its noise", "belong together")
            .get(which)), e.getMessage());
    }
}
