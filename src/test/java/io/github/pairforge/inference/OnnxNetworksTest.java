package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.OnnxWriter;

/** The networks that the other tests rest on are what they say. */
class OnnxNetworksTest {

    @TempDir
    private Path folder;

    private Map<String, Tensor> run(final OnnxWriter net, final int bands) throws IOException {
        try (Network network = Network.open(net.write(folder.resolve("n.onnx")), Execution.CPU)) {
            final float[] image = OnnxNetworks.random(5, bands * 12 * 8, 1);
            return network.run(Map.of("image", Tensor.of(image, 1, bands, 12, 8)));
        }
    }

    @ParameterizedTest
    @CsvSource({ "conv, 12, 8", "residual, 12, 8", "up, 36, 24", "down, 6, 4", "hourglass, 12, 8", "norm, 12, 8",
        "repeated, 24, 16" })
    void sizesAreAsTold(final String kind, final long height, final long width) throws IOException {
        final OnnxWriter net = switch (kind) {
            case "conv" -> OnnxNetworks.conv(2, 4, 3);
            case "residual" -> OnnxNetworks.residual(2, 4, 3);
            case "up" -> OnnxNetworks.upsampling(2, 3);
            case "down" -> OnnxNetworks.downsampling(2, 2);
            case "hourglass" -> OnnxNetworks.hourglass(2);
            case "norm" -> OnnxNetworks.instanceNormalized(2);
            default -> OnnxNetworks.repeated(2);
        };
        final int bands = kind.equals("repeated") ? 1 : 2;
        assertArrayEquals(new long[] { 1, bands, height, width }, run(net, bands).get("out").shape());
    }

    @Test
    void residualIsWhatIsTakenAway() throws IOException {
        final Map<String, Tensor> made = run(OnnxNetworks.residual(1, 4, 2), 1);
        final float[] image = OnnxNetworks.random(5, 12 * 8, 1);
        for (int i = 0; i < image.length; i++) {
            assertEquals(image[i] - made.get("residual").floats()[i], made.get("out").floats()[i], 1e-7f);
        }
    }
}
