package io.github.pairforge.harmonize.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.SharedData;

class HistogramNetworkMethodTest {

    @TempDir
    private Path folder;

    private static Found found(final Raster image, final Map<String, String> options) throws IOException {
        return new HistogramNetworkMethod().find(MethodInputs.of(image, null), new MethodOptions(options),
            Progress.NONE);
    }

    @Test
    void theNetworkIsAFileOfTheUsers() throws IOException {
        final Raster image = Rasters.of(1, 1, new float[1]);
        assertEquals("histogram_network: give the network for histograms, an .onnx file; none is shipped.",
            assertThrows(IllegalArgumentException.class, () -> found(image, Map.of())).getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> found(image, Map.of("histogram_network", folder.resolve("no.onnx").toString()))).getMessage()
                .contains("no.onnx"));
        final Path text = Files.writeString(folder.resolve("text.onnx"), "no network");
        assertThrows(IOException.class, () -> found(image, Map.of("histogram_network", text.toString())));
        assertEquals(Footing.NO_REFERENCE, new HistogramNetworkMethod().footing(new MethodOptions(Map.of())));
        assertTrue(new HistogramNetworkMethod().isRandom());
    }

    @Tag("shared")
    @Test
    void seedsDecideAndTheCollapseIsSaid() throws IOException {
        final String file = SharedData.file("models/vae.onnx").toString();
        final Raster image = Rasters.of(SharedData.array("g_vae_histogram", "image_crop"));
        final Found one = found(image, Map.of("histogram_network", file, "seed", "1"));
        assertTrue(one.notes().get(0).contains("posterior collapse"), one.notes()::toString);
        assertEquals(one.lambda(), found(image, Map.of("histogram_network", file, "seed", "1")).lambda());
        assertNotEquals(one.lambda(), found(image, Map.of("histogram_network", file, "seed", "2")).lambda());
    }
}
