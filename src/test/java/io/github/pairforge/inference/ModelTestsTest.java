package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.OnnxNetworks;

/** Self-tests of cards, and the arrays they are made of. */
class ModelTestsTest {

    @TempDir
    private Path folder;

    private static byte[] npy(final String descr, final boolean fortran, final String shape, final byte[] data)
        throws IOException
    {
        final String header = "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False")
            + ", 'shape': (" + shape + "), }";
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(),
            (byte) (header.length() >> 8) });
        out.write(header.getBytes(StandardCharsets.ISO_8859_1));
        out.write(data);
        return out.toByteArray();
    }

    private static byte[] floats(final ByteOrder order, final float... values) {
        final ByteBuffer out = ByteBuffer.allocate(4 * values.length).order(order);
        for (final float v : values) {
            out.putFloat(v);
        }
        return out.array();
    }

    private Path file(final String name, final byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void arraysOfAllOrders() throws IOException {
        final float[] v = { 1, 2, 3, 4, 5, 6 };
        final Tensor c = NpyFile.read(file("c.npy", npy("<f4", false, "2, 3", floats(ByteOrder.LITTLE_ENDIAN, v))));
        assertArrayEquals(new long[] { 2, 3 }, c.shape());
        assertArrayEquals(v, c.floats());
        assertArrayEquals(v, NpyFile.read(file("b.npy", npy(">f4", false, "6,", floats(ByteOrder.BIG_ENDIAN, v))))
            .floats());
        assertArrayEquals(new float[] { 1, 3, 5, 2, 4, 6 },
            NpyFile.read(file("f.npy", npy("<f4", true, "2, 3", floats(ByteOrder.LITTLE_ENDIAN, v)))).floats());
        assertArrayEquals(new long[] { 255, 1 },
            NpyFile.read(file("u.npy", npy("|u1", false, "2,", new byte[] { -1, 1 }))).longs());
        assertArrayEquals(new long[] { -1 },
            NpyFile.read(file("i.npy", npy("<i2", false, "1,", new byte[] { -1, -1 }))).longs());
    }

    @Test
    void hostileArrays() throws IOException {
        final byte[] good = npy("<f4", false, "2, 3", new byte[24]);
        for (int n = 0; n < good.length; n++) {
            final Path cut = file("cut.npy", Arrays.copyOf(good, n));
            assertThrows(IOException.class, () -> NpyFile.read(cut), n + " bytes");
        }
        for (final byte[] bad : List.of(npy("<f4", false, "99999, 99999, 99999", new byte[24]),
            npy("<f4", false, "100000000", new byte[24]), npy("|O", false, "2", new byte[24]),
            npy("<f2", false, "2", new byte[24]), npy("<f4", false, "-2, -3", new byte[24]),
            npy("<f4", false, "99999999999999999999", new byte[24])))
        {
            final Path file = file("bad.npy", bad);
            final String message = assertThrows(IOException.class, () -> NpyFile.read(file)).getMessage();
            assertTrue(message.startsWith(file.toString()), message);
        }
    }

    private TestResult run(final String test) throws IOException {
        final Path card = Files.writeString(folder.resolve("net.json"),
            "{\"format\": \"pairforge-model-card\", \"inputs\": [{\"name\": \"image\", \"scale\": 2}],"
                + " \"outputs\": [{\"name\": \"out\", \"offset\": 1}], \"test\": " + test + "}");
        try (Network network = Network.open(folder.resolve("net.onnx"), Execution.CPU)) {
            return ModelTests.run(ModelCards.complete(ModelCards.read(card), network), network);
        }
    }

    @Test
    void arraysAreComparedInTheUsersUnits() throws IOException {
        OnnxNetworks.identity(1).write(folder.resolve("net.onnx"));
        file("in.npy", npy("<f4", false, "1, 1, 1, 2", floats(ByteOrder.LITTLE_ENDIAN, 0.5f, 0.25f)));
        // Doubled on the way in, one less on the way out.
        file("out.npy", npy("<f4", false, "1, 1, 1, 2", floats(ByteOrder.LITTLE_ENDIAN, 0, -0.5f)));
        final TestResult good = run("{\"inputs\": [\"in.npy\"], \"outputs\": [\"out.npy\"]}");
        assertTrue(good.passed(), good.words());
        assertEquals(0, good.difference());
        file("out.npy", npy("<f4", false, "1, 1, 1, 2", floats(ByteOrder.LITTLE_ENDIAN, 0.001f, -0.5f)));
        final TestResult bad = run("{\"inputs\": [\"in.npy\"], \"outputs\": [\"out.npy\"]}");
        assertFalse(bad.passed());
        assertEquals(0.001, bad.difference(), 1e-8);
        assertTrue(run("{\"inputs\": [\"in.npy\"], \"outputs\": [\"out.npy\"], \"tolerance\": 0.01}").passed());
        file("out.npy", npy("<f4", false, "1, 1, 1, 2", floats(ByteOrder.LITTLE_ENDIAN, Float.NaN, -0.5f)));
        assertFalse(run("{\"inputs\": [\"in.npy\"], \"outputs\": [\"out.npy\"]}").passed());
        file("out.npy", npy("<f4", false, "2", floats(ByteOrder.LITTLE_ENDIAN, 0, -0.5f)));
        assertThrows(IllegalArgumentException.class,
            () -> run("{\"inputs\": [\"in.npy\"], \"outputs\": [\"out.npy\"]}"));
    }

    @Test
    void rampsTellOtherWeights() throws IOException {
        OnnxNetworks.conv(2, 4, 2).write(folder.resolve("net.onnx"));
        final CardFile measured;
        try (Network network = Network.open(folder.resolve("net.onnx"), Execution.CPU)) {
            final CardFile bare = ModelCards.complete(ModelCards.read(folder.resolve("net.onnx")), network);
            measured = bare.withTest(new SelfTest(List.of(), List.of(), 16,
                ModelTests.measure(bare.card(), 16, network), SelfTest.TOLERANCE));
            assertTrue(ModelTests.run(measured, network).passed());
        }
        OnnxNetworks.conv(2, 5, 2).write(folder.resolve("net.onnx"));
        try (Network other = Network.open(folder.resolve("net.onnx"), Execution.CPU)) {
            final TestResult result = ModelTests.run(measured, other);
            assertFalse(result.passed());
            assertTrue(result.words().contains("fails its self-test"), result.words());
        }
    }
}
