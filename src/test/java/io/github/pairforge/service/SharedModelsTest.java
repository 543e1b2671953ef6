package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import io.github.pairforge.inference.CardFile;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.ModelCards;
import io.github.pairforge.inference.Network;
import io.github.pairforge.inference.TensorCard;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.SharedData;
import io.github.pairforge.testing.TestImages;

/** Real networks of others, without cards. */
@Tag("shared")
class SharedModelsTest {

    @TempDir
    private Path folder;

    private static CardFile complete(final String name) throws IOException {
        final CardFile file = ModelCards.read(SharedData.file("models/" + name));
        try (Network network = Network.open(file.card().file(), Execution.CPU)) {
            return ModelCards.complete(file, network);
        }
    }

    @Test
    void graphsTellWhatCardsWould() throws IOException {
        final CardFile denoiser = complete("pd_denoiser_color.onnx");
        assertEquals(List.of("image", "noise_map"),
            denoiser.card().inputs().stream().map(TensorCard::name).toList());
        assertEquals(1, denoiser.card().outputs().get(0).factor());
        final CardFile xfeat = complete("xfeat.onnx");
        assertEquals(0.125, xfeat.card().outputs().get(0).factor());
        assertEquals(1, xfeat.card().outputs().get(1).factor());
        assertEquals("", complete("vae.onnx").card().inputs().get(0).axes());
        assertEquals("", complete("lighterglue_L3.onnx").card().inputs().get(0).axes());
    }

    @Test
    void denoisersRunBandByBandAndWithAConstantNoiseLevel() throws IOException {
        final Path image = TestImages.square(10, 40, 3).write(folder.resolve("image.tif"));
        try (Context context = new Context(PairForgeService.class)) {
            final PairForgeService forge = context.service(PairForgeService.class);
            final Raster gray = forge.runModel(ModelTask.of(ImageInput.of(image),
                SharedData.file("models/dncnn25_gray_kair.onnx").toString()).withExecution("cpu")).raster()
                .orElseThrow();
            assertEquals(3, gray.bands().size());
            final Raster colour = forge.runModel(ModelTask.of(ImageInput.of(image),
                SharedData.file("models/pd_denoiser_color.onnx").toString()).withConstants("noise_map=0.1")
                .withExecution("cpu")).raster().orElseThrow();
            double removed = 0;
            for (int i = 0; i < 1600; i++) {
                removed += Math.abs(colour.plane(0)[i] - TestImages.texture(0, i % 40, i / 40)) / 1600;
            }
            assertTrue(removed > 1e-3 && removed < 0.1, "mean of what was removed: " + removed);
        }
    }

    @Test
    void cardsCanBeWrittenForThem() throws IOException {
        for (final String name : List.of("pd_denoiser_gray", "pd_estimator_gray", "xfeat")) {
            Files.copy(SharedData.file("models/" + name + ".onnx"), folder.resolve(name + ".onnx"));
            try (Context context = new Context(PairForgeService.class)) {
                final PairForgeService forge = context.service(PairForgeService.class);
                forge.models(ModelsTask.of(ModelsTask.Action.SHOW, folder.resolve(name + ".onnx").toString())
                    .withCardOut(folder.resolve(name + ".json")));
                final ModelsResult checked =
                    forge.models(ModelsTask.of(ModelsTask.Action.CHECK, folder.resolve(name + ".json").toString()));
                assertTrue(checked.rows().get(0).test().contains("passes"), checked.rows().toString());
                assertEquals("matches", checked.rows().get(0).hash());
            }
        }
    }
}
