package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.OnnxWriter;

/** The card in docs/models.md is one, and fits a network of that shape. */
class DocumentedCardTest {

    @TempDir
    private Path folder;

    @Test
    void theExampleIsACard() throws IOException {
        final Matcher m = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs", "models.md")));
        assertTrue(m.find());
        Files.writeString(folder.resolve("pd.json"), m.group(1));
        new OnnxWriter().input("image", OnnxWriter.FLOAT, -1, 3, -1, -1)
            .input("noise_map", OnnxWriter.FLOAT, -1, 6, -1, -1)
            .output("denoised", OnnxWriter.FLOAT, -1, 3, -1, -1).output("residual", OnnxWriter.FLOAT, -1, 3, -1, -1)
            .weights("w", new float[27], 3, 9, 1, 1)
            .node("Concat", List.of("image", "noise_map"), List.of("both"), OnnxWriter.number("axis", 1))
            .node("Conv", List.of("both", "w"), List.of("residual"))
            .node("Sub", List.of("image", "residual"), List.of("denoised"))
            .write(folder.resolve("pd_denoiser_color.onnx"));
        try (Network network = Network.open(folder.resolve("pd_denoiser_color.onnx"), Execution.CPU)) {
            final ModelCard card = ModelCards.complete(ModelCards.read(folder.resolve("pd.json")), network).card();
            assertEquals("denoiser", card.role());
            assertEquals(2.5, card.inputs().get(0).scale());
            assertEquals(List.of("Red", "Green", "Blue"), card.inputs().get(0).bands());
            assertEquals(20, card.outputs().get(1).halo());
        }
    }
}
