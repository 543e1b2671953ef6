package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import io.github.pairforge.denoise.DenoiseSettings;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.testing.OnnxDenoisers;
import io.github.pairforge.testing.OnnxWriter;
import io.github.pairforge.testing.TestImages;

class DenoiseByNetworkTest {

    @TempDir
    private Path folder;

    private String card(final String name, final String role, final String sha256, final OnnxWriter network)
        throws IOException
    {
        network.write(folder.resolve(name + ".onnx"));
        Files.writeString(folder.resolve(name + ".json"), "{\"format\": \"pairforge-model-card\", \"version\": 1,"
            + " \"name\": \"" + name + "\", \"role\": \"" + role + "\", \"sha256\": \"" + sha256 + "\"}");
        return folder.resolve(name + ".json").toString();
    }

    private DenoiseResult run(final String method, final String model) throws IOException {
        final Path image = TestImages.square(10, 40, 3).write(folder.resolve("image.tif"));
        try (Context context = new Context(PairForgeService.class)) {
            return context.service(PairForgeService.class).denoise(DenoiseTask.of(ImageInput.of(image))
                .withMethod(method)
                .withSettings(DenoiseSettings.DEFAULT.withModel(model).withExecution(Execution.CPU))
                .withOutputs(Outputs.NONE.withImage(folder.resolve("out.tif"))));
        }
    }

    @Test
    void aPairIsFoundCheckedAnnouncedAndRun() throws IOException {
        card("estimator", "noise-estimator", "", OnnxDenoisers.estimator(1));
        final DenoiseResult made = run("pd", card("denoiser", "denoiser", "", OnnxDenoisers.withMap(1)));
        final List<String> notes = made.made().notes();
        for (final String part : List.of("No licence is stated for the model denoiser",
            "No licence is stated for the model estimator", "denoiser runs on cpu", "estimator runs on cpu",
            "of the network (measured)", "stride")) {
            assertTrue(notes.stream().anyMatch(n -> n.contains(part)), part + " in " + notes);
        }
        assertEquals(3, made.bands().size());
        assertTrue(Files.size(folder.resolve("out.tif")) > 3 * 1600 * 4);
    }

    @Test
    void anotherFileThanTheCardsIsRefused() throws IOException {
        final String card = card("denoiser", "denoiser", "0".repeat(64), OnnxDenoisers.smoother(1));
        final IOException e = assertThrows(IOException.class, () -> run("network", card));
        assertTrue(e.getMessage().contains("000000"), e.getMessage());
    }

    @Test
    void withoutAModelTheDocumentationIsNamed() {
        final IOException e = assertThrows(IOException.class, () -> run("pd", ""));
        assertTrue(e.getMessage().contains("role denoiser") && e.getMessage().contains("docs/denoising.md"),
            e.getMessage());
        final IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class, () -> run("magic", ""));
        assertTrue(unknown.getMessage().contains("choose one of dct, pd, network"), unknown.getMessage());
    }
}
