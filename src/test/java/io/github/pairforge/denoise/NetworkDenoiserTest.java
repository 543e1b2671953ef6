package io.github.pairforge.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.inference.Execution;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.OnnxDenoisers;
import io.github.pairforge.testing.Rasters;

class NetworkDenoiserTest {

    private static final int W = 420;
    private static final int H = 390;

    @TempDir
    private static Path folder;

    private static DenoiseSettings settings(final int bands) {
        return DenoiseSettings.DEFAULT.withExecution(Execution.CPU)
            .withModel(OnnxDenoisers.smoother(bands).write(folder.resolve("smoother" + bands + ".onnx")).toString());
    }

    private static NotedSource denoised(final Raster image, final DenoiseSettings settings) throws IOException {
        return (NotedSource) new NetworkDenoiser().denoise(image, settings, Progress.NONE);
    }

    /** Flat, with noise of which neighbours of a square share one value. */
    private static Raster flat(final int square) {
        final SplittableRandom random = new SplittableRandom(3);
        final float[] noise = new float[W * H];
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                final int corner = y / square * square * W + x / square * square;
                noise[y * W + x] = corner == y * W + x ? 0.3f + (float) (0.1 * random.nextDouble()) : noise[corner];
            }
        }
        return Rasters.of(W, H, noise);
    }

    @ParameterizedTest
    @CsvSource({ "1,1", "2,2", "3,3" })
    void strideFollowsFromTheNoise(final int square, final int stride) throws IOException {
        final NotedSource made = denoised(flat(square), settings(1));
        assertTrue(made.notes().stream().anyMatch(n -> n.contains("stride " + stride + " was used")),
            made.notes().toString());
    }

    @Test
    void structureIsNoReasonForAStride() throws IOException {
        final float[] stripes = new float[W * H];
        for (int i = 0; i < W * H; i++) {
            stripes[i] = 0.2f + 0.02f * (i / W % 9 / 5);
        }
        final NotedSource made = denoised(Rasters.of(W, H, stripes), settings(1));
        assertTrue(made.notes().stream().anyMatch(n -> n.contains("structure or striping")), made.notes().toString());
    }

    @Test
    void rangeIsMeasuredAndTold() throws IOException {
        final NotedSource made = denoised(flat(1), settings(1).withStride(1));
        assertTrue(made.notes().stream().anyMatch(n -> n.matches(
            "band 1: reflectance 0\\.000 to 0\\.4(19|20).*measured.*")),
            made.notes().toString());
        final float[] one = new float[1];
        made.read(0, 50, 50, 1, 1, one);
        final Raster image = flat(1);
        assertEquals(0.25 * image.plane(0)[50 * W + 49] + 0.5 * image.plane(0)[50 * W + 50]
            + 0.25 * image.plane(0)[50 * W + 51], one[0], 1e-6);
    }

    @Test
    void sizesThatAreNoMultiplesAndStridesThatAreTooLarge() throws IOException {
        final Raster tiny = Rasters.of(5, 3, Rasters.constant(15, 0.3f));
        final float[] made = new float[15];
        denoised(tiny, settings(1).withStride(3)).read(0, 0, 0, 5, 3, made);
        assertTrue(made[7] > 0 && made[7] <= 0.3f, "value " + made[7]);
        final IllegalArgumentException e =
            assertThrows(IllegalArgumentException.class, () -> denoised(tiny, settings(1).withStride(4)));
        assertTrue(e.getMessage().contains("stride: 4 is more than test image has pixels"), e.getMessage());
    }

    @Test
    void infinitePixelsAndEmptyBandsAreRefused() {
        final float[] plane = Rasters.constant(100, 0.3f);
        plane[17] = Float.POSITIVE_INFINITY;
        final IllegalArgumentException infinite = assertThrows(IllegalArgumentException.class,
            () -> denoised(Rasters.of(10, 10, plane), settings(1)));
        assertTrue(infinite.getMessage().contains("infinite"), infinite.getMessage());
        final IllegalArgumentException empty = assertThrows(IllegalArgumentException.class,
            () -> denoised(Rasters.of(10, 10, Rasters.constant(100, Float.NaN)), settings(1)));
        assertTrue(empty.getMessage().contains("no valid pixel"), empty.getMessage());
    }

    @Test
    void userCancelsWhileItIsRead() throws IOException {
        final AtomicBoolean cancelled = new AtomicBoolean();
        final Progress progress = new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };
        try (NotedSource made =
            (NotedSource) new NetworkDenoiser().denoise(flat(1), settings(1).withStride(2), progress)) {
            cancelled.set(true);
            assertThrows(CancellationException.class, () -> made.read(0, 0, 0, 20, 20, new float[400]));
        }
    }
}
