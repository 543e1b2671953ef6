package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import io.github.pairforge.inference.ModelHashes;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.TestImages;

/** Networks on images: what comes out, where it lies, and what is said before anything runs. */
class ModelRunTest {

    @TempDir
    private Path folder;
    private Context context;
    private PairForgeService forge;
    private Path image;

    @BeforeEach
    void start() throws IOException {
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
        image = TestImages.square(10, 50, 2).named("red", "nir")
            .with((b, x, y) -> x == 7 && y == 9 ? Double.NaN : TestImages.texture(b, x, y))
            .write(folder.resolve("image.tif"));
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    private String net(final String name, final io.github.pairforge.testing.OnnxWriter net) throws IOException {
        final Path file = folder.resolve(name);
        net.write(file);
        return file.toString();
    }

    private ModelTask task(final String models) {
        return ModelTask.of(ImageInput.of(image), models).withExecution("cpu");
    }

    private Raster run(final String models) throws IOException {
        return forge.runModel(task(models)).raster().orElseThrow();
    }

    @Test
    void theIdentityChangesNothing() throws IOException {
        final Raster input = forge.load(ImageInput.of(image), io.github.pairforge.raster.Progress.NONE).raster()
            .orElseThrow();
        final Raster made = run(net("same.onnx", OnnxNetworks.identity(2)));
        assertEquals(input.grid(), made.grid());
        assertEquals(input.bands(), made.bands());
        for (int b = 0; b < 2; b++) {
            assertArrayEquals(input.plane(b), made.plane(b));
            assertTrue(Float.isNaN(made.plane(b)[9 * 50 + 7]));
        }
    }

    @Test
    void finerPixelsCoverTheSameGround() throws IOException {
        final Path out = folder.resolve("fine.tif");
        final Path json = folder.resolve("fine.json");
        forge.runModel(task(net("four.onnx", OnnxNetworks.upsampling(2, 4)))
            .withOutputs(Outputs.NONE.withImage(out).withPicture(folder.resolve("fine.png"))).withProvenance(json));
        try (RasterFile file = forge.open(out); RasterFile before = forge.open(image)) {
            assertEquals(200, file.grid().width());
            final Grid.Relation r = before.grid().relate(file.grid());
            assertEquals(0.25, r.factor(), 1e-12);
            assertEquals(0, r.originX(), 1e-9);
            assertEquals(ModelHashes.sha256(folder.resolve("four.onnx")),
                file.info().metadata().get("PAIRFORGE_MODEL_1_SHA256"));
            assertEquals("cpu", file.info().metadata().get("PAIRFORGE_MODEL_1_EXECUTION"));
        }
        final JsonObject said = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        assertEquals(ModelHashes.sha256(image), said.getAsJsonObject("image").get("sha256").getAsString());
        assertEquals("four.onnx",
            said.getAsJsonArray("models").get(0).getAsJsonObject().get("file").getAsString());
        assertTrue(Files.size(folder.resolve("fine.png")) > 1000);
    }

    @Test
    void aChainIsOneModelAfterTheOther() throws IOException {
        final String a = net("a.onnx", OnnxNetworks.conv(2, 4, 2));
        final String b = net("b.onnx", OnnxNetworks.residual(2, 4, 3));
        final Raster first = run(a);
        final Path between = folder.resolve("between.tif");
        forge.runModel(task(a).withOutputs(Outputs.NONE.withImage(between)));
        final Raster second =
            forge.runModel(ModelTask.of(ImageInput.of(between).withReflectance(1, 0), b).withExecution("cpu")).raster()
                .orElseThrow();
        final Raster chain = forge.runModel(task(a + ";" + b).withKeep(true)).raster().orElseThrow();
        assertEquals(List.of("1 a red", "1 a nir", "2 b red", "2 b nir"),
            chain.bands().stream().map(x -> x.name()).toList());
        for (int k = 0; k < 2; k++) {
            assertArrayEquals(first.plane(k), chain.plane(k));
            assertArrayEquals(second.plane(k), chain.plane(2 + k));
        }
    }

    @Test
    void aSavedChainRunsTheSameFilesOnly() throws IOException {
        final String a = net("a.onnx", OnnxNetworks.conv(2, 4, 2));
        final String b = net("b.onnx", OnnxNetworks.conv(2, 4, 1));
        final Path chain = folder.resolve("chain.json");
        final Raster first = forge.runModel(task(a + " ; " + b).withChainOut(chain)).raster().orElseThrow();
        final Raster again = forge.runModel(task("").withChain(chain)).raster().orElseThrow();
        assertArrayEquals(first.plane(1), again.plane(1));
        net("b.onnx", OnnxNetworks.conv(2, 6, 1));
        OnnxNetworks.identity(2).write(Path.of(b));
        final IOException e = assertThrows(IOException.class, () -> forge.runModel(task("").withChain(chain)));
        assertTrue(e.getMessage().contains("saved with another b"), e.getMessage());
    }

    @Test
    void onlyWhatHasTheSameSizeIsKept() throws IOException {
        final TaskResult result = forge.runModel(task(net("a.onnx", OnnxNetworks.conv(2, 4, 2)) + ";"
            + net("b.onnx", OnnxNetworks.upsampling(2, 2))).withKeep(true));
        assertEquals(2, result.raster().orElseThrow().bands().size());
        assertTrue(result.notes().stream().anyMatch(n -> n.contains("it was not kept")), result.notes().toString());
    }

    @Test
    void furtherInputsAreNumbers() throws IOException {
        final String net = net("level.onnx", OnnxNetworks.scaledByLevel(2));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> run(net)).getMessage()
            .contains("constants=level=0.1"));
        final Raster twice = forge.runModel(task(net).withConstants("level = 2")).raster().orElseThrow();
        assertEquals(2 * TestImages.texture(1, 4, 5), twice.plane(1)[5 * 50 + 4], 1e-6);
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> forge.runModel(task(net).withConstants("level=2,other=1"))).getMessage().contains("\"other\""));
        assertThrows(IllegalArgumentException.class, () -> forge.runModel(task(net).withConstants("level=two")));
    }

    @Test
    void outputsAreChosenByName() throws IOException {
        final String net = net("residual.onnx", OnnxNetworks.residual(2, 4, 2));
        final Raster out = run(net);
        final Raster residual = forge.runModel(task(net).withNetworkOutputs("residual")).raster().orElseThrow();
        final int i = 20 * 50 + 20;
        assertEquals(TestImages.texture(0, 20, 20), out.plane(0)[i] + residual.plane(0)[i], 1e-6);
        assertEquals(4, forge.runModel(task(net).withNetworkOutputs("*")).raster().orElseThrow().bands().size());
    }

    @Test
    void bandsGoWhereTheCardWantsThem() throws IOException {
        net("pick.onnx", OnnxNetworks.identity(2));
        Files.writeString(folder.resolve("pick.json"), "{\"format\": \"pairforge-model-card\", \"inputs\": [{\"name\":"
            + " \"image\", \"bands\": [\"nir\", \"red\"], \"scale\": 2}], \"outputs\": [{\"name\": \"out\"}]}");
        final Raster made = run(folder.resolve("pick.json").toString());
        assertEquals(2 * TestImages.texture(1, 4, 5), made.plane(0)[5 * 50 + 4], 1e-6);
        assertEquals(2 * TestImages.texture(0, 4, 5), made.plane(1)[5 * 50 + 4], 1e-6);
        final Raster gray = run(net("gray.onnx", OnnxNetworks.identity(1)));
        assertEquals(2, gray.bands().size());
    }

    @Test
    void whatDoesNotFitIsSaidBeforeAnythingRuns() throws IOException {
        final String two = net("two.onnx", OnnxNetworks.conv(2, 4, 2));
        final String three = net("three.onnx", OnnxNetworks.conv(3, 4, 2));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> run(three)).getMessage().contains("3 bands"));
        final String chained =
            assertThrows(IllegalArgumentException.class, () -> run(two + ";" + three)).getMessage();
        assertTrue(chained.contains("model 2 of the chain, three") && chained.contains("3 bands"), chained);
        assertThrows(IllegalArgumentException.class, () -> run(" ; "));
        assertThrows(IllegalArgumentException.class, () -> forge.runModel(task(two).withExecution("abacus")));
        assertThrows(IllegalArgumentException.class, () -> forge.runModel(task(two).withTile(-1)));
        final Path out = folder.resolve("out.tif");
        assertThrows(IllegalArgumentException.class, () -> forge.runModel(task(two)
            .withOutputs(Outputs.NONE.withImage(out)).withChainOut(out)));
        assertThrows(IOException.class, () -> forge.runModel(task(folder.resolve("none.onnx").toString())
            .withOutputs(Outputs.NONE.withImage(out))));
        assertFalse(Files.exists(out));
    }

    /** The image's mean and standard deviation are those of all of its pixels, not of a tile. */
    @Test
    void cardsThatNormalizeByTheImagesOwnValues() throws IOException {
        net("weights.onnx", OnnxNetworks.identity(2));
        Files.writeString(folder.resolve("rdf.yaml"), """
            format_version: 0.4.9
            name: Own
            inputs:
            - name: in
              axes: bcyx
              shape: {min: [1, 2, 8, 8], step: [0, 0, 8, 8]}
              preprocessing: [{name: zero_mean_unit_variance, kwargs: {mode: per_sample, axes: yx}}]
            outputs:
            - {name: out, axes: bcyx, shape: {reference_tensor: in, scale: [1, 1, 1, 1], offset: [0, 0, 0, 0]}}
            weights: {onnx: {source: weights.onnx}}
            """);
        final Raster made = forge.runModel(task(folder.toString()).withTile(16)).raster().orElseThrow();
        double sum = 0;
        double squares = 0;
        for (final float v : made.plane(1)) {
            sum += Float.isNaN(v) ? 0 : v;
            squares += Float.isNaN(v) ? 0 : v * v;
        }
        assertEquals(0, sum / 2499, 1e-6);
        assertEquals(1, squares / 2499, 1e-4);
    }

    @Test
    void aHashThatDiffersIsNotRun() throws IOException {
        net("a.onnx", OnnxNetworks.conv(2, 4, 2));
        Files.writeString(folder.resolve("a.json"), "{\"format\": \"pairforge-model-card\", \"sha256\": \""
            + "0".repeat(64) + "\"}");
        final String sentence =
            assertThrows(IOException.class, () -> run(folder.resolve("a.onnx").toString())).getMessage();
        assertTrue(sentence.contains("is not the file that a.json describes"), sentence);
        Files.delete(folder.resolve("a.onnx"));
        assertTrue(assertThrows(IOException.class, () -> run(folder.resolve("a.json").toString())).getMessage()
            .contains("missing"));
    }

    @Test
    void theLicenceIsToldEveryTimeWithoutWindows() throws IOException {
        net("a.onnx", OnnxNetworks.conv(2, 4, 2));
        Files.writeString(folder.resolve("a.json"),
            "{\"format\": \"pairforge-model-card\", \"name\": \"A\", \"licence\": \"MIT\", \"source\": \"Somebody\"}");
        for (int i = 0; i < 2; i++) {
            final List<String> notes = forge.runModel(task("A").withFolder(folder)).notes();
            assertTrue(notes.contains("The model A (Somebody) is used under the licence MIT."), notes.toString());
            assertTrue(notes.stream().anyMatch(n -> n.contains("runs on cpu")), notes.toString());
        }
    }
}
