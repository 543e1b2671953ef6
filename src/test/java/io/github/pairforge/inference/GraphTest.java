package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.OnnxWriter;
import io.github.pairforge.testing.SharedData;

/** What is read from a file without running it. */
class GraphTest {

    @TempDir
    private Path folder;

    private static Graph graph(final OnnxWriter net) throws IOException {
        return GraphReader.read(ByteBuffer.wrap(net.bytes()));
    }

    private static Optional<Reach> reach(final OnnxWriter net) throws IOException {
        return FieldWalk.of(graph(net), List.of("image"), "out");
    }

    private static OnnxWriter image() {
        return new OnnxWriter().input("image", OnnxWriter.FLOAT, -1, 1, -1, -1).output("out", OnnxWriter.FLOAT, -1, 1,
            -1, -1);
    }

    private static OnnxWriter kernel(final int size) {
        return image().weights("w", new float[size * size], 1, 1, size, size);
    }

    @Test
    void aFileSaysWhoWroteItAndWhatItUses() throws IOException {
        final Graph graph = Graph.read(OnnxNetworks.upsampling(1, 2).opset(12).write(folder.resolve("net.onnx")));
        assertEquals("PairForge tests", graph.producer());
        assertEquals(12, graph.opset());
        assertEquals(Set.of("Conv", "Relu", "DepthToSpace"), graph.operators());
        assertEquals(Set.of("far.bin"),
            Graph.read(image().external("w", "far.bin", 1).node("Mul", List.of("image", "w"), List.of("out"))
                .write(folder.resolve("net.onnx"))).externalFiles());
    }

    @ParameterizedTest
    @CsvSource({ "5, 1, 1, 2, 2", "5, 1, 2, 4, 4", "3, 2, 1, 1, 1", "3, 1, 1, 0, 2", "7, 1, 1, 3, 3" })
    void aConvolutionReachesAsFarAsItsKernel(final int kernel, final int stride, final int dilation, final int pad,
        final int halo) throws IOException
    {
        final Reach found = reach(kernel(kernel).node("Conv", List.of("image", "w"), List.of("out"),
            OnnxWriter.ints("strides", stride, stride), OnnxWriter.ints("dilations", dilation, dilation),
            OnnxWriter.ints("pads", pad, pad, pad, pad))).orElseThrow();
        assertEquals(new Reach(halo, stride, stride, 1), found);
    }

    @Test
    void samePaddingIsUnderstood() throws IOException {
        assertEquals(new Reach(2, 1, 1, 1), reach(kernel(5).node("Conv", List.of("image", "w"), List.of("out"),
            OnnxWriter.text("auto_pad", "SAME_UPPER"))).orElseThrow());
    }

    @Test
    void whatLooksAtTheWholeImageHasNoBound() throws IOException {
        assertEquals(Optional.empty(), reach(OnnxNetworks.instanceNormalized(1)));
        assertEquals(Optional.empty(),
            reach(image().node("GlobalAveragePool", List.of("image"), List.of("mean"))
                .node("Sub", List.of("image", "mean"), List.of("out"))));
        // A constant that differs from pixel to pixel ties the result to its place.
        assertEquals(Optional.empty(), reach(image().weights("map", new float[64], 1, 1, 8, 8)
            .node("Add", List.of("image", "map"), List.of("out"))));
        assertEquals(Optional.empty(), reach(image().node("Softmax", List.of("image"), List.of("out"),
            OnnxWriter.number("axis", 3))));
        assertEquals(0, reach(image().node("Softmax", List.of("image"), List.of("out"),
            OnnxWriter.number("axis", 1))).orElseThrow().halo());
    }

    @Test
    void sizesWithinANetworkGiveALowerBoundOfItsMemory() throws IOException {
        final Map<String, long[]> sizes = Map.of("image", new long[] { 2, 1, 100, 50 });
        // 64 features in and out of the middle layer, at 4 bytes, and its weights.
        assertEquals(2 * 64 * 5000 * 4.0 * 2 + 64 * 64 * 9 * 4,
            ShapeWalk.leastBytes(graph(OnnxNetworks.conv(1, 64, 3)), sizes));
        assertEquals(2 * 5000 * 4.0 + 2 * 25 * 5000 * 4.0 + 16,
            ShapeWalk.leastBytes(graph(OnnxNetworks.repeated(5)), sizes));
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 100 })
    void lengthsThatReachBeyondTheFileAreRefused(final int bytes) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(7 << 3 | 2);
        out.writeBytes(new byte[] { -1, -1, -1, -1, 7 });
        out.writeBytes(new byte[bytes]);
        assertThrows(IOException.class, () -> GraphReader.read(ByteBuffer.wrap(out.toByteArray())));
    }

    @Test
    void endlessNestingIsRefused() {
        byte[] inner = new OnnxWriter().bytes();
        for (int i = 0; i < 40; i++) {
            inner = field(7, field(1, field(5, field(6, strip(inner)))));
        }
        final byte[] file = inner;
        final IOException e = assertThrows(IOException.class, () -> GraphReader.read(ByteBuffer.wrap(file)));
        assertTrue(e.getMessage().length() < 80, e.getMessage());
    }

    /** The content of a model's graph, or anything: only the nesting counts. */
    private static byte[] strip(final byte[] model) {
        return model.length > 4 && model[0] == (7 << 3 | 2)
            ? Arrays.copyOfRange(model, varint(model), model.length)
            : new byte[0];
    }

    private static int varint(final byte[] model) {
        int at = 1;
        while (model[at] < 0) {
            at++;
        }
        return at + 1;
    }

    private static byte[] field(final int number, final byte[] content) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(number << 3 | 2);
        int rest = content.length;
        while (rest > 127) {
            out.write(rest & 127 | 128);
            rest >>>= 7;
        }
        out.write(rest);
        out.writeBytes(content);
        return out.toByteArray();
    }

    @Test
    @Tag("shared")
    void instanceNormalizationInXFeatIsSeen() throws IOException {
        final Graph graph = Graph.read(SharedData.file("models/xfeat.onnx"));
        assertEquals(13, graph.opset());
        assertEquals(Optional.empty(), FieldWalk.of(graph, List.of("image"), "descriptors"));
    }

    @ParameterizedTest
    @Tag("shared")
    @ValueSource(strings = { "vae", "xfeat", "lighterglue_L3", "pd_denoiser_color", "dncnn25_gray_kair" })
    void realNetworksAreRead(final String name) throws IOException {
        final Graph graph = Graph.read(SharedData.file("models/" + name + ".onnx"));
        assertTrue(graph.operators().size() > 1);
        assertEquals("lighterglue_L3".equals(name) ? 17 : 13, graph.opset());
    }
}
