package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.Rasters;

/** BioImage.IO model descriptions: what they say is understood, or refused by name. */
class BioImageCardTest {

    private static final String OLD = """
        format_version: 0.4.9
        type: model
        name: Twice as sharp
        description: |
          Doubles
          the resolution.
        license: CC-BY-4.0
        cite:
        - {text: "Somebody et al. 2024", doi: 10.1000/xyz}
        inputs:
        - name: raw
          axes: bcyx
          data_type: float32
          data_range: [-.inf, .inf]
          shape: {min: [1, 2, 64, 32], step: [0, 0, 16, 8]}
          preprocessing:
          - {name: scale_linear, kwargs: {gain: 10, offset: 0.5}}
          - {name: zero_mean_unit_variance, kwargs: {mode: fixed, axes: yx, mean: [1, 2], std: [0.25, 4], eps: 0}}
        outputs:
        - name: sharp
          axes: bcyx
          data_range: [0, 1]
          halo: [0, 0, 12, 16]
          shape: {reference_tensor: raw, scale: [1, 1, 2, 2], offset: [0, 0, 0, 0]}
          postprocessing:
          - {name: scale_linear, kwargs: {gain: 0.5, offset: 0.25}}
        test_inputs: [in.npy]
        test_outputs: [sub/out.npy]
        weights:
          onnx: {source: ./weights.onnx, sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef}
        """;

    private static final String NEW = """
        format_version: 0.5.3
        type: model
        name: Half as sharp
        license: MIT
        git_repo: https://example.org/half
        inputs:
        - id: image
          axes:
          - {type: batch}
          - {type: channel, channel_names: [red, nir]}
          - {type: space, id: y, size: {min: 16, step: 4}, scale: 10.0}
          - {type: space, id: x, size: {min: 16, step: 4}, scale: 10.0}
          data: {type: float32, range: [0, null]}
          test_tensor: {source: a.npy}
          preprocessing:
          - {id: ensure_dtype, kwargs: {dtype: float32}}
          - {id: fixed_zero_mean_unit_variance, kwargs: {mean: [0.1, 0.2], std: [0.5, 0.25], axis: channel}}
        outputs:
        - id: half
          axes:
          - {type: batch}
          - {type: channel, channel_names: [red, nir]}
          - {type: space, id: y, halo: 4, size: {tensor_id: image, axis_id: y}, scale: 20.0}
          - {type: space, id: x, halo: 4, size: {tensor_id: image, axis_id: x}, scale: 20.0}
          test_tensor: b.npy
        weights:
          pytorch_state_dict: {source: weights.pt}
          onnx: {source: "https://example.org/files/half.onnx/content"}
        """;

    @TempDir
    private Path folder;

    private CardFile read(final String yaml) throws IOException {
        final Path file = folder.resolve("rdf.yaml");
        Files.writeString(file, yaml);
        return ModelCards.read(file);
    }

    private String refused(final String yaml) {
        final IOException e = assertThrows(IOException.class, () -> read(yaml));
        assertTrue(e.getMessage().startsWith(folder.resolve("rdf.yaml").toString()), e.getMessage());
        assertTrue(e.getMessage().length() < 600 && !e.getMessage().contains("\n"), e.getMessage());
        return e.getMessage();
    }

    @Test
    void format04() throws IOException {
        final CardFile file = read(OLD);
        final ModelCard card = file.card();
        assertEquals("Twice as sharp", card.name());
        assertEquals("Doubles the resolution.", card.description().strip());
        assertEquals("CC-BY-4.0", card.licence());
        assertEquals("Somebody et al. 2024 10.1000/xyz", card.source());
        assertEquals(folder.resolve("weights.onnx"), card.file());
        assertEquals(64, card.sha256().length());
        final TensorCard in = card.inputs().get(0);
        assertEquals(new TensorCard("raw", "bcyx", List.of(), 10, 0.5, List.of(1.0, 2.0), List.of(0.25, 4.0),
            Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 16, 64, -1, Double.NaN), in);
        final TensorCard out = card.outputs().get(0);
        assertEquals(16, out.halo());
        assertEquals(2, out.factor());
        assertEquals(1, out.highest());
        // Reflectance = 0.5 v + 0.25, whose inverse the card holds.
        assertEquals(0.5 * 0.8 + 0.25, (0.8 - out.offset()) / out.scale(), 1e-12);
        assertEquals(List.of(folder.resolve("sub/out.npy")), file.test().orElseThrow().outputs());
        assertTrue(file.download().isEmpty());
    }

    @Test
    void format05() throws IOException {
        final CardFile file = read(NEW);
        final TensorCard in = file.card().inputs().get(0);
        assertEquals(List.of("red", "nir"), in.bands());
        assertEquals(4, in.multiple());
        assertEquals(16, in.least());
        assertEquals(List.of(0.1, 0.2), in.mean());
        assertEquals(0.5, in.std().get(0), 2e-6);
        assertEquals(0, in.lowest());
        assertEquals(Double.POSITIVE_INFINITY, in.highest());
        assertEquals(0.5, file.card().outputs().get(0).factor());
        assertEquals(4, file.card().outputs().get(0).halo());
        assertEquals(Optional.of(URI.create("https://example.org/files/half.onnx/content")), file.download());
        assertEquals(folder.resolve("half.onnx"), file.card().file());
        assertEquals(List.of(folder.resolve("a.npy")), file.test().orElseThrow().inputs());
        assertEquals("https://example.org/half", file.card().source());
    }

    /** Every formula above as numbers: what the network sees of a reflectance. */
    @Test
    void stepsAreDoneInTheirOrder() throws IOException {
        final TensorCard in = read(OLD).card().inputs().get(0);
        final Tensor seen = TensorUnits.toNetwork(Tensor.of(new float[] { 0.3f, 0.3f }, 1, 2, 1, 1), in);
        assertEquals((0.3 * 10 + 0.5 - 1) / 0.25, seen.floats()[0], 1e-5);
        assertEquals((0.3 * 10 + 0.5 - 2) / 4, seen.floats()[1], 1e-6);
        final Tensor back = TensorUnits.fromNetwork(seen, in);
        assertEquals(0.3, back.floats()[0], 1e-6);
        assertEquals(0.3, back.floats()[1], 1e-6);
        final String two = OLD.replace("- {name: zero_mean", "- {name: scale_linear, kwargs: {gain: [2, 3], offset: 1}}"
            + "\n  - {name: zero_mean");
        final Tensor twice =
            TensorUnits.toNetwork(Tensor.of(new float[] { 0.3f, 0.3f }, 1, 2, 1, 1), read(two).card().inputs().get(0));
        assertEquals(((0.3 * 10 + 0.5) * 2 + 1 - 1) / 0.25, twice.floats()[0], 1e-5);
        assertEquals(((0.3 * 10 + 0.5) * 3 + 1 - 2) / 4, twice.floats()[1], 1e-5);
    }

    @Test
    void clippingIsDoneInTheUsersUnits() throws IOException {
        final String clipped = NEW.replaceFirst("  - \\{id: fixed_zero.*", "  - {id: scale_linear, kwargs: {gain: -2, "
            + "offset: 1}}\n  - {id: clip, kwargs: {min: 0, max: 0.5}}");
        assertEquals(new ValueLimits(0.25, 0.5), read(clipped).preparation().limits());
        final float[] seen = new float[4];
        read(clipped).prepared(Rasters.of(4, 1, new float[] { 0, 0.3f, 1, Float.NaN }),
            new Port("i", "float", 1, 1, 1, 4)).read(0, 0, 0, 4, 1, seen);
        assertArrayEquals(new float[] { 0.25f, 0.3f, 0.5f, Float.NaN }, seen);
        assertEquals(Preparation.NONE, read(NEW).preparation());
        assertTrue(refused(NEW.replace("axis: channel}}\n", "axis: channel}}\n  - {id: clip, kwargs: {min: 0}}\n"))
            .contains("clipping after"));
    }

    /** numpy 2.4.6: (x - x.mean()) / (x.std() + 1e-6), and with np.percentile(x, [10, 95]). */
    @Test
    void normalizationByTheImagesOwnValues() throws IOException {
        final float[] a = { 1, 2, 3, 4, Float.NaN, 10 };
        final float[] b = { 10, 20, 30, 40, 50, 60 };
        final Port port = new Port("i", "float", 1, 2, 1, 6);
        final String own = NEW.replaceFirst("fixed_zero_mean_unit_variance, kwargs: .*",
            "zero_mean_unit_variance, kwargs: {axes: [y, x]}}").replace("[red, nir]", "[p, q]");
        final float[] seen = new float[6];
        read(own).prepared(Rasters.of(6, 1, a, b), port).read(0, 0, 0, 6, 1, seen);
        assertArrayEquals(new float[] { -0.948683f, -0.632455f, -0.316228f, 0, Float.NaN, 1.897366f }, seen, 1e-5f);
        final String range = NEW.replaceFirst("fixed_zero_mean_unit_variance, kwargs: .*",
            "scale_range, kwargs: {axes: [channel, y, x], min_percentile: 10, max_percentile: 95}}")
            .replace("[red, nir]", "[p, q]");
        read(range).prepared(Rasters.of(6, 1, a, b), port).read(1, 0, 0, 6, 1, seen);
        // All eleven values together: 2 and 55.
        assertArrayEquals(new float[] { 8 / 53f, 18 / 53f, 28 / 53f, 38 / 53f, 48 / 53f, 58 / 53f }, seen, 1e-6f);
        // A network of one band sees every band as an image of its own: 15 and 57.5.
        read(range).prepared(Rasters.of(6, 1, a, b), new Port("i", "float", 1, 1, 1, 6)).read(1, 0, 0, 6, 1, seen);
        assertEquals((60 - 15) / 42.5, seen[5], 1e-6);
    }

    @Test
    void exponentsWithoutPointAreNumbers() throws IOException {
        assertEquals(1e-4, read(OLD.replace("gain: 10,", "gain: 1e-4,")).card().inputs().get(0).scale(), 1e-19);
    }

    @Test
    void whatCannotBeDoneIsNamed() {
        assertTrue(refused(OLD.replace("name: scale_linear, kwargs: {gain: 10, offset: 0.5}", "name: sigmoid"))
            .contains("inputs[0].preprocessing[0].name is sigmoid"));
        assertTrue(refused(OLD.replace("name: scale_linear, kwargs: {gain: 10, offset: 0.5}",
            "name: scale_range, kwargs: {max_percentile: 101}")).contains("percentiles"));
        assertTrue(refused(OLD.replace("std: [0.25, 4]", "std: [0.25, 0]")).contains("standard deviation of 0"));
        assertTrue(refused(NEW.replace("id: fixed_zero_mean_unit_variance", "id: sigmoid")).contains("sigmoid"));
        assertTrue(refused(NEW.replace("dtype: float32", "dtype: uint8")).contains("ensure_dtype to uint8"));
        final String post = "postprocessing:\n  - {name: ";
        assertTrue(refused(OLD.replace(post + "scale_linear", post + "binarize")).contains("binarize"));
    }

    @Test
    void shapesThatCannotBeDoneAreNamed() {
        assertTrue(refused(OLD.replace("axes: bcyx", "axes: bczyx")).contains("axes"));
        assertTrue(refused(OLD.replace("offset: [0, 0, 0, 0]", "offset: [0, 0, -8, -8]")).contains("edges"));
        assertTrue(refused(OLD.replace("min: [1, 2, 64, 32]", "min: [1, 2, 65, 32]")).contains("65 + n x 16"));
        assertTrue(refused(NEW.replace("tensor_id: image", "tensor_id: other")).contains("\"other\""));
        assertTrue(refused(NEW.replace("{type: batch}", "{type: time, size: 3}")).contains("time"));
        assertTrue(refused(OLD.replace("scale: [1, 1, 2, 2]", "scale: [1, 1, 2, 4]")).contains("along y than along x"));
    }

    @Test
    void fixedShapes() throws IOException {
        final TensorCard in = read(OLD.replace("{min: [1, 2, 64, 32], step: [0, 0, 16, 8]}", "[1, 2, 96, 96]")
            .replace("{reference_tensor: raw, scale: [1, 1, 2, 2], offset: [0, 0, 0, 0]}", "[1, 2, 288, 288]"))
            .card().inputs().get(0);
        assertEquals(96, in.least());
        assertEquals(96, in.multiple());
    }

    @Test
    void otherWeightsAreNoOnnx() {
        final String only = NEW.replaceAll("(?m)^  onnx: .*$", "");
        assertTrue(refused(only).contains("weights for pytorch_state_dict only"));
        assertTrue(refused(OLD.replace("0.4.9", "0.3.2")).contains("0.3.2"));
        assertTrue(refused(OLD.replace("type: model", "type: dataset")).contains("dataset"));
        assertTrue(refused("- 1\n- 2\n").contains("no object"));
    }

    @Test
    void filesStayInTheFolder() throws IOException {
        for (final String outside : List.of("../evil.onnx", "/etc/passwd", "a/../../evil.onnx", ".")) {
            assertTrue(refused(OLD.replace("./weights.onnx", outside)).contains("inside of the card's"), outside);
        }
        assertTrue(refused(OLD.replace("[in.npy]", "[../in.npy]")).contains("test_inputs"));
        assertTrue(refused(OLD.replace("./weights.onnx", "\"file:///etc/passwd\"")).contains("http"));
        final Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.write(elsewhere.resolve("x.onnx"), new byte[1]);
        final Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("weights.onnx"), elsewhere.resolve("x.onnx"));
        Files.writeString(inner.resolve("rdf.yaml"), OLD);
        assertTrue(assertThrows(IOException.class, () -> ModelCards.read(inner)).getMessage().contains("inside"));
    }

    @Test
    void bombsAreDefused() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            final StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
            for (int i = 1; i < 40; i++) {
                laughs.append("a%d: &a%d [".formatted(i, i)).append(("*a" + (i - 1) + ",").repeat(9))
                    .append("*a").append(i - 1).append("]\n");
            }
            refused(laughs + OLD);
            refused("a: &a [*a]\nb: " + "[".repeat(5000) + "]".repeat(5000));
            refused("x: \"" + "y".repeat(2 << 20) + "\"\n" + OLD);
            refused("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost/\"]]");
            refused("a: 1\na: 2\n");
            refused("\u0000\u0001");
            refused("inputs: *missing");
        });
        assertFalse(refused("&r\ntype: model\nformat_version: 0.4.0\ninputs: [*r]\n").isBlank());
    }

    @Test
    void tensorsAreThoseOfTheGraphInOrder() throws IOException {
        OnnxNetworks.upsampling(2, 2).write(folder.resolve("weights.onnx"));
        try (Network network = Network.open(folder.resolve("weights.onnx"), Execution.CPU)) {
            final ModelCard card = ModelCards.complete(read(OLD), network).card();
            assertEquals("image", card.inputs().get(0).name());
            assertEquals("out", card.outputs().get(0).name());
            assertEquals(2, card.outputs().get(0).factor());
        }
    }
}
