package io.github.pairforge.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.inference.ModelLibrary;
import io.github.pairforge.testing.OnnxDenoisers;
import io.github.pairforge.testing.OnnxWriter;

class DenoiserModelsTest {

    private static final List<String> PAIR = List.of(DenoiserModels.DENOISER, DenoiserModels.ESTIMATOR);
    private static final List<String> ONE = List.of(DenoiserModels.DENOISER);

    @TempDir
    private Path folder;

    private void put(final String name, final String role, final OnnxWriter network) throws IOException {
        network.write(Files.createDirectories(folder.resolve(name).getParent()).resolve(
            folder.resolve(name).getFileName() + ".onnx"));
        Files.writeString(folder.resolve(name + ".json"), "{\"format\": \"pairforge-model-card\", \"version\": 1,"
            + " \"name\": \"" + name + "\", \"role\": \"" + role + "\"}");
    }

    private List<String> found(final String model, final List<String> roles) throws IOException {
        return DenoiserModels.find(new ModelLibrary(List.of(folder)), model, roles, "pd").stream()
            .map(f -> f.card().name()).toList();
    }

    private void putAll() throws IOException {
        put("plain", "denoiser", OnnxDenoisers.smoother(1));
        put("gray", "denoiser", OnnxDenoisers.withMap(1));
        put("gray-estimator", "noise-estimator", OnnxDenoisers.estimator(1));
        put("colour", "denoiser", OnnxDenoisers.withMap(3));
        put("colour-estimator", "noise-estimator", OnnxDenoisers.estimator(3));
    }

    @Test
    void rolesAndShapesDecideAndOneBandComesFirst() throws IOException {
        putAll();
        assertEquals(List.of("plain"), found("", ONE));
        assertEquals(List.of("gray", "gray-estimator"), found("", PAIR));
        assertEquals(List.of("colour", "colour-estimator"), found("colour", PAIR));
        assertEquals(List.of("gray", "colour-estimator"), found("gray; colour-estimator", PAIR));
    }

    @Test
    void anEstimatorBesideItsDenoiserComesFirst() throws IOException {
        putAll();
        put("mine/d", "denoiser", OnnxDenoisers.withMap(1));
        put("mine/e", "noise-estimator", OnnxDenoisers.estimator(1));
        assertEquals(List.of("mine/d", "mine/e"), found(folder.resolve("mine/d.json").toString(), PAIR));
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        final IOException none = assertThrows(IOException.class, () -> found("", PAIR));
        assertTrue(none.getMessage().matches(
            "model: method pd needs a model of role denoiser that takes .* there is none \\(looked in .*docs.*"),
            none.getMessage());
        put("gray", "denoiser", OnnxDenoisers.withMap(1));
        put("colour-estimator", "noise-estimator", OnnxDenoisers.estimator(3));
        final IOException partner = assertThrows(IOException.class, () -> found("", PAIR));
        assertTrue(partner.getMessage().contains("role noise-estimator that suits gray; there is none"),
            partner.getMessage());
        put("other", "denoiser", OnnxDenoisers.withMap(1));
        final IOException several = assertThrows(IOException.class, () -> found("", PAIR));
        assertTrue(several.getMessage().contains("there are several (gray, other)"), several.getMessage());
        final IllegalArgumentException many =
            assertThrows(IllegalArgumentException.class, () -> found("gray;other", ONE));
        assertTrue(many.getMessage().contains("2 are named"), many.getMessage());
    }
}
