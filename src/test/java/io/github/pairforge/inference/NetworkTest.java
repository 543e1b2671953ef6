package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;
import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.OnnxWriter;

class NetworkTest {

    @TempDir
    private Path folder;

    private Path write(final OnnxWriter net) {
        return net.write(folder.resolve("net.onnx"));
    }

    private static Tensor image(final int bands, final int height, final int width) {
        return Tensor.of(OnnxNetworks.random(3, bands * height * width, 1), 1, bands, height, width);
    }

    @Test
    void oneFileIsLoadedOnceAndReleasedByItsLastUser() throws IOException {
        final Path file = write(OnnxNetworks.identity(1));
        final Sessions sessions = new Sessions();
        final Network a = Network.open(sessions, file, Execution.CPU);
        final Network b = Network.open(sessions, folder.resolve("./net.onnx"), Execution.CPU);
        assertEquals(1, sessions.count());
        a.close();
        a.close();
        assertEquals(4, b.run(Map.of("image", image(1, 2, 2))).get("out").floats().length);
        assertThrows(IllegalStateException.class, () -> a.run(Map.of("image", image(1, 2, 2))));
        b.close();
        assertEquals(0, sessions.count());
    }

    @Test
    void aFileThatChangedIsAnotherNetwork() throws IOException {
        final Sessions sessions = new Sessions();
        final Path file = write(OnnxNetworks.identity(1));
        try (Network before = Network.open(sessions, file, Execution.CPU)) {
            write(OnnxNetworks.scaledByLevel(1));
            try (Network after = Network.open(sessions, file, Execution.CPU)) {
                assertEquals(1, before.inputs().size());
                assertEquals(2, after.inputs().size());
                assertEquals(1, before.run(Map.of("image", image(1, 3, 3))).size());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "1, 1.6", "11, 1.6", "7, 2", "6, 2", "2, 2" })
    void typesAreConverted(final int type, final float expected) throws IOException {
        final OnnxWriter net = new OnnxWriter().input("in", type, -1).output("out", type, -1)
            .node("Identity", List.of("in"), List.of("out"));
        try (Network network = Network.open(write(net), Execution.CPU)) {
            for (int run = 0; run < 3; run++) {
                final Tensor out = network.run(Map.of("in", Tensor.of(new float[] { 1.6f, 0 }, 2))).get("out");
                assertEquals(type == OnnxWriter.FLOAT || type == OnnxWriter.DOUBLE, out.isFloat());
                assertEquals(expected, out.isFloat() ? out.floats()[0] : out.longs()[0]);
                final Tensor whole = network.run(Map.of("in", Tensor.of(new long[] { 7, 200 }, 2))).get("out");
                assertEquals(200, whole.isFloat() ? (long) whole.floats()[1] : whole.longs()[1]);
            }
        }
    }

    @Test
    void numbersBeyondATypeAreRefused() throws IOException {
        final OnnxWriter net = new OnnxWriter().input("in", OnnxWriter.UINT8, -1).output("out", OnnxWriter.UINT8, -1)
            .node("Identity", List.of("in"), List.of("out"));
        try (Network network = Network.open(write(net), Execution.CPU)) {
            for (final float v : new float[] { 300, -1, Float.NaN }) {
                assertThrows(IllegalArgumentException.class,
                    () -> network.run(Map.of("in", Tensor.of(new float[] { v }, 1))));
            }
        }
    }

    @Test
    void sizesMayChangeFromRunToRun() throws IOException {
        try (Network network = Network.open(write(OnnxNetworks.residual(2, 4, 2)), Execution.CPU)) {
            final float[] first = network.run(Map.of("image", image(2, 9, 7))).get("out").floats();
            network.run(Map.of("image", image(2, 4, 4)));
            assertArrayEquals(first, network.run(Map.of("image", image(2, 9, 7))).get("out").floats());
            assertArrayEquals(new long[] { 1, 2, 5, 6 },
                network.run(Map.of("image", image(2, 5, 6))).get("residual").shape());
        }
    }

    @Test
    void sizesOfResultsMayFollowFromValues() throws IOException {
        final OnnxWriter net = new OnnxWriter().input("in", OnnxWriter.FLOAT, -1)
            .output("out", OnnxWriter.INT64, 1, -1).node("NonZero", List.of("in"), List.of("out"));
        try (Network network = Network.open(write(net), Execution.CPU)) {
            for (final float[] in : new float[][] { { 1, 0, 2 }, { 0, 0, 1 }, { 1, 1, 1 }, { 0, 0, 0 } }) {
                final long[] places = network.run(Map.of("in", Tensor.of(in, 3))).get("out").longs();
                int n = 0;
                for (int i = 0; i < 3; i++) {
                    if (in[i] != 0) {
                        assertEquals(i, places[n++]);
                    }
                }
                assertEquals(n, places.length);
            }
        }
    }

    @Test
    void runsAtTheSameTimeGiveTheSameBits() throws IOException {
        try (Network network = Network.open(write(OnnxNetworks.conv(3, 8, 4)), Execution.CPU)) {
            final float[] expected = network.run(Map.of("image", image(3, 33, 21))).get("out").floats();
            new Threads(8).call(() -> {
                TileWalk.forEach(new Tiling(64, 1, 1, 1), "", Progress.NONE, tile -> assertArrayEquals(expected,
                    network.run(Map.of("image", image(3, 33, 21))).get("out").floats()));
                return null;
            });
        }
    }

    @Test
    void aLongRunCanBeCancelled() throws IOException {
        try (Network network = Network.open(write(OnnxNetworks.conv(4, 64, 12)), Execution.CPU)) {
            final long start = System.nanoTime();
            final Progress impatient = new Progress() {

                @Override
                public void update(final String stage, final long done, final long total) {
                }

                @Override
                public boolean isCancelled() {
                    return System.nanoTime() - start > 200_000_000L;
                }
            };
            final Tensor large = image(4, 1500, 1500);
            assertThrows(CancellationException.class, () -> network.run(Map.of("image", large), impatient));
            assertEquals(1, network.run(Map.of("image", image(4, 8, 8))).size());
        }
    }

    @Test
    void whatDoesNotFitIsToldInOneSentence() throws IOException {
        try (Network network = Network.open(write(OnnxNetworks.scaledByLevel(3)), Execution.CPU)) {
            assertSays("net.onnx takes image, level, not image.", IllegalArgumentException.class,
                () -> network.run(Map.of("image", image(3, 4, 4))));
            assertSays("net.onnx: the input image is ? x 3 x ? x ?, not 1 x 4 x 4 x 4.", IllegalArgumentException.class,
                () -> network.run(Map.of("image", image(4, 4, 4), "level", Tensor.of(new float[1], 1, 1, 1, 1))));
        }
        try (Network network = Network.open(write(OnnxNetworks.hourglass(1)), Execution.CPU)) {
            final IOException e =
                assertThrows(IOException.class, () -> network.run(Map.of("image", image(1, 7, 7))));
            assertTrue(e.getMessage().startsWith("net.onnx failed on image of 1 x 1 x 7 x 7: "), e.getMessage());
            assertEquals(-1, e.getMessage().indexOf('\n'));
        }
    }

    @Test
    void hugeNeedsAreRefusedBeforehand() throws IOException {
        try (Network network = Network.open(write(OnnxNetworks.repeated(1L << 18)), Execution.CPU)) {
            final IOException e =
                assertThrows(IOException.class, () -> network.run(Map.of("image", image(1, 16, 16))));
            assertTrue(e.getMessage().startsWith("net.onnx needs at least 65536.0 GB of memory for image of"
                + " 1 x 1 x 16 x 16, this machine has "), e.getMessage());
        }
    }

    static <E extends Exception> void assertSays(final String message, final Class<E> kind,
        final Executable call)
    {
        assertEquals(message, assertThrows(kind, call).getMessage());
    }

    @Test
    void filesThatAreNoNetworksAreToldInOneSentence() throws IOException {
        final Path file = folder.resolve("net.onnx");
        assertSays(file + " is no file; give the .onnx file of a network.",
            NoSuchFileException.class, () -> Network.open(file, Execution.AUTO));
        Files.writeString(file, "PK no network at all");
        assertSays(file + " cannot be read as a network: it is damaged or no ONNX file; get the file again.",
            IOException.class, () -> Network.open(file, Execution.AUTO));
        write(OnnxNetworks.unknownOperator());
        final String said = assertThrows(IOException.class, () -> Network.open(file, Execution.CPU)).getMessage();
        assertTrue(said.contains("Wibble"), said);
        assertEquals(-1, said.indexOf('\n'));
        assertNotEquals("", said);
    }

    @Test
    void damagedFilesNeverEndJava() throws IOException {
        final byte[] whole = OnnxNetworks.conv(1, 4, 2).bytes();
        final Path file = folder.resolve("net.onnx");
        final SplittableRandom random = new SplittableRandom(1);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            final byte[] bytes =
                i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int n = 0; i % 3 > 0 && n < 3; n++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(file, bytes);
            try (Network network = Network.open(file, Execution.CPU)) {
                network.run(Map.of("image", image(1, 8, 8)));
            }
            catch (final IOException | IllegalArgumentException e) {
                refused++;
                assertEquals(-1, e.getMessage().indexOf('\n'), e.getMessage());
            }
        }
        assertTrue(refused > 100, refused + " refused");
    }

    @ParameterizedTest
    @CsvSource({ "../weights.bin, wants to read", "/etc/passwd, wants to read", "absent.bin, which is not beside it" })
    void weightsElsewhereAreRefused(final String location, final String said) throws IOException {
        Files.write(folder.getParent().resolve("weights.bin"), new byte[64]);
        final OnnxWriter net = new OnnxWriter().input("image", OnnxWriter.FLOAT, 1)
            .output("out", OnnxWriter.FLOAT, 1).external("w", location, 1)
            .node("Add", List.of("image", "w"), List.of("out"));
        final Path file = write(net);
        final IOException e = assertThrows(IOException.class, () -> Network.open(file, Execution.CPU));
        assertTrue(e.getMessage().contains(said), e.getMessage());
        Files.delete(folder.getParent().resolve("weights.bin"));
    }

    @Test
    void weightsBesideTheNetworkAreFound() throws IOException {
        Files.write(folder.resolve("w.bin"), new byte[] { 0, 0, 0, 0x40 });
        final OnnxWriter net = new OnnxWriter().input("image", OnnxWriter.FLOAT, 1)
            .output("out", OnnxWriter.FLOAT, 1).external("w", "w.bin", 1)
            .node("Mul", List.of("image", "w"), List.of("out"));
        try (Network network = Network.open(write(net), Execution.CPU)) {
            assertEquals(6, network.run(Map.of("image", Tensor.of(new float[] { 3 }, 1))).get("out").floats()[0]);
        }
    }
}
