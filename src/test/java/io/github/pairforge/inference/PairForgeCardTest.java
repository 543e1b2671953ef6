package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.OnnxWriter;

/** Our own cards, cards that say little or nothing, and what the graph adds or contradicts. */
class PairForgeCardTest {

    private static final String CARD = """
        {"format": "pairforge-model-card", "version": 1, "name": "denoiser-1", "role": "denoiser",
         "description": "Removes noise.", "licence": "MIT", "source": "https://example.org",
         "file": "net.onnx", "bytes": 77,
         "inputs": [{"name": "image", "bands": ["red", "nir"], "scale": 2, "offset": 0.5, "mean": [1, 2],
                     "std": [0.5, 4], "range": [-1, 1], "multiple": 8, "least": 16}],
         "outputs": [{"name": "out", "scale": 2, "halo": 3}]}
        """;

    @TempDir
    private Path folder;

    private Path write(final String json) throws IOException {
        return Files.writeString(folder.resolve("net.json"), json);
    }

    private CardFile completed(final OnnxWriter net, final Path card) throws IOException {
        net.write(folder.resolve("net.onnx"));
        try (Network network = Network.open(folder.resolve("net.onnx"), Execution.CPU)) {
            return ModelCards.complete(ModelCards.read(card), network);
        }
    }

    private String refused(final OnnxWriter net, final String json) {
        final String message =
            assertThrows(IOException.class, () -> completed(net, write(json)), json).getMessage();
        assertTrue(message.startsWith(folder.resolve("net.json").toString()), message);
        return message;
    }

    @Test
    void everyFieldIsTaken() throws IOException {
        final CardFile file = completed(OnnxNetworks.conv(2, 4, 3), write(CARD));
        assertEquals(new ModelCard("denoiser-1", "denoiser", "Removes noise.", "MIT", "https://example.org",
            folder.resolve("net.onnx"), "",
            List.of(new TensorCard("image", "bcyx", List.of("red", "nir"), 2, 0.5, List.of(1.0, 2.0),
                List.of(0.5, 4.0), -1, 1, 8, 16, 0, 1)),
            List.of(new TensorCard("out", "bcyx", List.of(), 2, 0, List.of(), List.of(), Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY, 1, 1, 3, 1))),
            file.card());
        assertEquals(77, file.bytes());
        assertTrue(file.isWritten());
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        final CardFile file = completed(OnnxNetworks.conv(2, 4, 3), write(CARD)).withTest(new SelfTest(List.of(),
            List.of(), 24, java.util.Map.of("out", new SelfTest.Statistics(1, 2, 3, 4, 5)), 0.01));
        final Path copy = Files.writeString(folder.resolve("copy.json"), CardJson.text(file, "a".repeat(64), 77));
        final CardFile back = ModelCards.read(copy);
        assertEquals(file.test(), back.test());
        assertEquals("a".repeat(64), back.card().sha256());
        assertEquals(file.card().inputs().get(0).mean(), back.card().inputs().get(0).mean());
        assertEquals(file.card().outputs().get(0).scale(), back.card().outputs().get(0).scale());
        assertEquals(3, back.card().outputs().get(0).halo());
    }

    @Test
    void aBareNetworkIsItsOwnCard() throws IOException {
        final CardFile bare = completed(OnnxNetworks.upsampling(3, 4), folder.resolve("net.onnx"));
        assertFalse(bare.isWritten());
        assertEquals("net", bare.card().name());
        assertEquals("bcyx", bare.card().inputs().get(0).axes());
        assertEquals(4, bare.card().outputs().get(0).factor());
        assertEquals(0.5, completed(OnnxNetworks.downsampling(3, 2), folder.resolve("net.onnx")).card().outputs().get(0)
            .factor());
    }

    @Test
    void aCardBesideTheNetworkIsTaken() throws IOException {
        write(CARD);
        OnnxNetworks.conv(2, 4, 3).write(folder.resolve("net.onnx"));
        assertEquals("denoiser-1", ModelCards.read(folder.resolve("net.onnx")).card().name());
    }

    @Test
    void sizesAndOrderOfAxesComeFromTheGraph() throws IOException {
        final OnnxWriter fixed = new OnnxWriter().input("a", OnnxWriter.FLOAT, 1, 48, 48, 3)
            .output("b", OnnxWriter.FLOAT, 1, 48, 48, 3).node("Identity", List.of("a"), List.of("b"));
        final TensorCard in = completed(fixed, folder.resolve("net.onnx")).card().inputs().get(0);
        assertEquals("byxc", in.axes());
        assertEquals(48, in.least());
        assertEquals(48, in.multiple());
    }

    @Test
    void networksThatLoseEdgesAreRefused() {
        final OnnxWriter valid = new OnnxWriter().input("image", OnnxWriter.FLOAT, 1, 1, -1, -1)
            .output("out", OnnxWriter.FLOAT, 1, 1, -1, -1).weights("w", new float[9], 1, 1, 3, 3)
            .node("Conv", List.of("image", "w"), List.of("out"), OnnxWriter.ints("kernel_shape", 3, 3));
        final String message =
            assertThrows(IOException.class, () -> completed(valid, folder.resolve("net.onnx"))).getMessage();
        assertTrue(message.contains("lose pixels at the edges"), message);
    }

    @Test
    void contradictionsWithTheGraphAreNamed() {
        final OnnxWriter three = OnnxNetworks.conv(3, 4, 2);
        assertTrue(refused(three, CARD).contains("2 band names by the card, and 3 bands in the graph"));
        assertTrue(refused(three, CARD.replace("\"bands\": [\"red\", \"nir\"], ", "")).contains("2 means"));
        assertTrue(refused(OnnxNetworks.conv(2, 4, 2), CARD.replace("\"name\": \"image\"", "\"name\": \"img\""))
            .contains("\"img\", the graph has image only"));
        assertTrue(refused(OnnxNetworks.conv(2, 4, 2), CARD.replace("\"bands\"", "\"axes\": \"cyx\", \"bands\""))
            .contains("axes cyx by the card"));
        assertTrue(refused(OnnxNetworks.upsampling(2, 4), CARD.replace("\"halo\": 3", "\"factor\": 2"))
            .contains("factor 2.0 by the card, and 4.0 in the graph"));
        final OnnxWriter small = new OnnxWriter().input("image", OnnxWriter.FLOAT, 1, 2, 12, 12)
            .output("out", OnnxWriter.FLOAT, 1, 2, 12, 12).node("Identity", List.of("image"), List.of("out"));
        assertTrue(refused(small, CARD).contains("12 pixels along y"));
    }

    @Test
    void nonsenseIsNamed() throws IOException {
        final OnnxWriter net = OnnxNetworks.conv(2, 4, 3);
        assertTrue(refused(net, CARD.replace("\"scale\": 2, \"offset\"", "\"skale\": 2, \"offset\""))
            .contains("skale"));
        assertTrue(refused(net, CARD.replace("\"version\": 1", "\"version\": 9")).contains("version"));
        assertTrue(refused(net, CARD.replace("[0.5, 4]", "[0.5, 0]")).contains("std"));
        assertTrue(refused(net, CARD.replace("\"scale\": 2, \"offset\"", "\"scale\": 1e999, \"offset\""))
            .contains("inputs[0].scale is not finite"));
        assertTrue(refused(net, CARD.replace("[-1, 1]", "[1, -1]")).contains("range"));
        assertTrue(refused(net, CARD.replace("\"multiple\": 8", "\"multiple\": 0")).contains("inputs[0].multiple"));
        assertTrue(refused(net, CARD.replace("\"multiple\": 8", "\"multiple\": \"8\"")).contains("inputs[0].multiple"));
        assertTrue(refused(net, CARD.replace("net.onnx", "../net.onnx")).contains("card's folder"));
        assertTrue(refused(net, CARD.replace("\"bytes\": 77", "\"sha256\": \"12\"")).contains("sha256"));
        assertTrue(refused(net, CARD.replace("\"bytes\": 77", "\"download\": \"ftp://example.org/x\""))
            .contains("http"));
        assertTrue(refused(net, "[".repeat(100_000)).contains("nested"));
        assertTrue(refused(net, "{\"format\"").contains("no JSON"));
        assertTrue(refused(net, "{}").contains("format"));
        final Path text = Files.writeString(folder.resolve("a.txt"), "x");
        assertTrue(assertThrows(IOException.class, () -> ModelCards.read(text)).getMessage().contains("no model"));
        assertTrue(assertThrows(IOException.class, () -> ModelCards.read(folder)).getMessage().contains("no rdf.yaml"));
        assertTrue(assertThrows(IOException.class, () -> ModelCards.read(folder.resolve("no.onnx"))).getMessage()
            .contains("not there"));
    }
}
