package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.pairforge.raster.Progress;
import net.imglib2.parallel.Parallelization;

/** Every way of storing the same pixels reads as the same pixels. */
class GeoTiffLayoutsTest {

    private static final int WIDTH = 37;
    private static final int HEIGHT = 23;

    @TempDir
    private Path folder;

    static Stream<TestTiff.Spec> specs() {
        final List<TestTiff.Spec> specs = new ArrayList<>();
        for (final String type : List.of("uint8", "int8", "uint16", "int16", "uint32", "int32", "float32",
            "float64"))
        {
            for (final int compression : new int[] { 1, 32773, 5, 8, 32946, 50000 }) {
                for (int predictor = 1; predictor <= 3; predictor++) {
                    final boolean predicts = compression != 1 && compression != 32773;
                    if (predictor > 1 && !predicts || predictor == 3 && !type.startsWith("float")) {
                        continue;
                    }
                    for (int bits = 0; bits < 16; bits++) {
                        specs.add(new TestTiff.Spec(
                            (bits & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN, (bits & 2) != 0,
                            (bits & 4) != 0, (bits & 8) != 0, type, compression, predictor));
                    }
                }
            }
        }
        return specs.stream();
    }

    /** Extreme values of the type between smooth ones, so that differences wrap around. */
    static double[][] pixels(final String type, final int bands) {
        final int bits = Integer.parseInt(type.replaceAll("\\D", ""));
        final double[][] out = new double[bands][WIDTH * HEIGHT];
        for (int b = 0; b < bands; b++) {
            for (int i = 0; i < out[b].length; i++) {
                final long v = 40 + 10 * b + i % WIDTH + i / WIDTH * 2;
                out[b][i] = type.startsWith("float") ? v / 8.0 - 3 : v % 120;
                if (i % 11 == b) {
                    out[b][i] = type.startsWith("float") ? (b % 2 == 0 ? 1e30f : Float.NaN)
                        : type.startsWith("u") ? Math.scalb(1.0, bits) - 1 : -Math.scalb(1.0, bits - 1);
                }
            }
        }
        return out;
    }

    static float[][] floats(final double[][] values) {
        final float[][] out = new float[values.length][values[0].length];
        for (int b = 0; b < out.length; b++) {
            for (int i = 0; i < out[b].length; i++) {
                out[b][i] = (float) values[b][i];
            }
        }
        return out;
    }

    @Test
    void everyCombinationGivesThePixelsThatWereWritten() throws IOException {
        int n = 0;
        for (final TestTiff.Spec spec : specs().toList()) {
            final double[][] pixels = pixels(spec.type(), n % 3 == 0 ? 4 : 3);
            final Path file = TestTiff.write(folder.resolve(n++ + ".tif"), spec, WIDTH, HEIGHT, pixels);
            try (GeoTiffFile tiff = new GeoTiffReader().open(file)) {
                assertEquals(spec.type(), tiff.info().sampleType());
                final float[][] out = new float[pixels.length][WIDTH * HEIGHT];
                tiff.read(0, 0, WIDTH, HEIGHT, out);
                final float[][] expected = floats(pixels);
                for (int b = 0; b < out.length; b++) {
                    assertArrayEquals(expected[b], out[b], spec + ", band " + b);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("windowed")
    void windowsAreCutFromTheImage(final TestTiff.Spec spec) throws IOException {
        final double[][] pixels = pixels(spec.type(), 4);
        final Path file = TestTiff.write(folder.resolve("w.tif"), spec, WIDTH, HEIGHT, pixels);
        try (GeoTiffFile tiff = new GeoTiffReader().open(file)) {
            for (final int[] w : new int[][] { { 0, 0, 1, 1 }, { 15, 3, 2, 5 }, { 16, 16, 16, 7 }, { 36, 22, 1, 1 },
                { 5, 4, 30, 15 }, { 0, 9, 37, 2 } })
            {
                final float[][] out = new float[4][w[2] * w[3]];
                tiff.read(w[0], w[1], w[2], w[3], out);
                final float[] single = new float[w[2] * w[3]];
                for (int b = 0; b < 4; b++) {
                    tiff.read(b, w[0], w[1], w[2], w[3], single);
                    assertArrayEquals(single, out[b]);
                    for (int i = 0; i < single.length; i++) {
                        final int at = (w[1] + i / w[2]) * WIDTH + w[0] + i % w[2];
                        assertEquals((float) pixels[b][at], single[i]);
                    }
                }
            }
        }
    }

    static Stream<TestTiff.Spec> windowed() {
        return specs().filter(s -> s.compression() == 8 && s.predictor() == 2 && !s.big()
            && (s.type().equals("uint16") || s.type().equals("uint8")));
    }

    @Test
    void theWholeImageIsTheSameForAnyNumberOfThreads() throws IOException {
        final TestTiff.Spec spec = TestTiff.Spec.plain("uint16").with(5, 2).inTiles();
        final double[][] pixels = pixels("uint16", 3);
        final Path file = TestTiff.write(folder.resolve("all.tif"), spec, WIDTH, HEIGHT, pixels);
        for (final int threads : new int[] { 1, 2, 8 }) {
            try (GeoTiffFile tiff = new GeoTiffReader().open(file)) {
                final float[][] expected = floats(pixels);
                final var raster = Parallelization.runWithNumThreads(threads, () -> tiff.readAll(Progress.NONE));
                for (int b = 0; b < 3; b++) {
                    assertArrayEquals(expected[b], raster.plane(b));
                }
            }
        }
    }
}
