package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.OnnxWriter;
import io.github.pairforge.testing.SharedData;

/** Tiles give what the whole image gives. */
class TiledPredictionTest {

    private static final PredictionSettings SETTINGS = PredictionSettings.DEFAULT;

    @TempDir
    private Path folder;

    static OnnxWriter network(final String kind) {
        return switch (kind) {
            case "conv" -> OnnxNetworks.conv(2, 8, 4);
            case "residual" -> OnnxNetworks.residual(2, 8, 3);
            case "up" -> OnnxNetworks.upsampling(2, 3);
            case "down" -> OnnxNetworks.downsampling(2, 2);
            case "hourglass" -> OnnxNetworks.hourglass(2);
            default -> OnnxNetworks.identity(2);
        };
    }

    @ParameterizedTest
    @CsvSource({ "conv, 16, 4", "residual, 20, 3", "up, 7, 3", "down, 8, 0", "hourglass, 12, 5", "identity, 5, 0" })
    void tilesEqualTheWholeImageBitForBit(final String kind, final int tile, final int halo) throws IOException {
        try (ImageModel model = Predictions.open(folder, network(kind))) {
            final Raster image = Predictions.image(2, 66, 42);
            final float[] expected = Predictions.whole(model, image, "out");
            final PredictionSettings settings = SETTINGS.withTile(tile);
            final RasterSource made = model.predict(image, settings);
            assertTrue(model.isExactInTiles(settings));
            assertArrayEquals(expected, Predictions.values(made));
            for (final int threads : new int[] { 1, 2, 8 }) {
                assertArrayEquals(expected,
                    Predictions.streamed(model.predict(image, settings), 9 + 4 * threads, threads));
            }
            final int least = FieldWalk.of(model.network().graph(), List.of("image"), "out").orElseThrow().halo();
            assertEquals(halo, least);
        }
    }

    @Test
    void aHaloThatIsTooSmallWouldBeSeen() throws IOException {
        try (Network network =
            Network.open(network("conv").write(folder.resolve("net.onnx")), Execution.CPU))
        {
            final float[] image = OnnxNetworks.random(1, 2 * 20 * 20, 3);
            final float[] all = network.run(Map.of("image", Tensor.of(image, 1, 2, 20, 20))).get("out").floats();
            final float[] part = new float[2 * 20 * 13];
            for (int i = 0; i < part.length; i++) {
                part[i] = image[i / 13 * 20 + 7 + i % 13];
            }
            // Columns from 7 on: with the halo of 4, column 11 is the first that equals the whole image's.
            final float[] made = network.run(Map.of("image", Tensor.of(part, 1, 2, 20, 13))).get("out").floats();
            assertEquals(all[10 * 20 + 11], made[10 * 13 + 4]);
            assertNotEquals(all[10 * 20 + 10], made[10 * 13 + 3]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 5, 7 })
    void sizesThatAreNoMultipleAreMirroredAndCut(final int size) throws IOException {
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.hourglass(1))) {
            final Raster image = Predictions.image(1, size, 6);
            final float[] expected = Predictions.whole(model, Predictions.raster(size + 1, 6,
                mirrored(Predictions.values(image), size), 1), "out");
            final float[] made = Predictions.values(model.predict(image, SETTINGS.withTile(4)));
            for (int i = 0; i < made.length; i++) {
                assertEquals(expected[i / size * (size + 1) + i % size], made[i]);
            }
        }
    }

    private static float[] mirrored(final float[] values, final int width) {
        final float[] out = new float[values.length / width * (width + 1)];
        for (int i = 0; i < out.length; i++) {
            final int x = i % (width + 1);
            out[i] = values[i / (width + 1) * width + (x < width ? x : Math.max(0, width - 2))];
        }
        return out;
    }

    @Test
    void aGridFollowsTheFactor() throws IOException {
        final Raster image = Predictions.image(2, 31, 10);
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.upsampling(2, 4))) {
            final RasterSource finer = model.predict(image, SETTINGS);
            assertEquals(124, finer.grid().width());
            assertEquals(0.25, finer.grid().pixelWidth());
            assertEquals(image.bands(), finer.bands());
        }
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.downsampling(2, 4))) {
            final RasterSource coarser = model.predict(image, SETTINGS);
            assertEquals(7, coarser.grid().width());
            assertEquals(2, coarser.grid().height());
            assertEquals(4, coarser.grid().pixelHeight());
            assertEquals(2 * 7 * 2, Predictions.values(coarser).length);
        }
    }

    @Test
    void networksOfOneSizeGetThatSize() throws IOException {
        final OnnxWriter net = new OnnxWriter().input("image", OnnxWriter.FLOAT, 1, 1, 16, 24).output("out",
            OnnxWriter.FLOAT, 1, 1, 16, 24);
        OnnxNetworks.conv(net, "image", "mid", 1, 1, 5);
        OnnxNetworks.conv(net, "mid", "out", 1, 1, 3);
        final Raster image = Predictions.image(1, 41, 37);
        final float[] expected;
        final OnnxWriter free = new OnnxWriter().input("image", OnnxWriter.FLOAT, 1, 1, -1, -1).output("out",
            OnnxWriter.FLOAT, 1, 1, -1, -1);
        OnnxNetworks.conv(free, "image", "mid", 1, 1, 5);
        OnnxNetworks.conv(free, "mid", "out", 1, 1, 3);
        try (ImageModel model = Predictions.open(folder, free)) {
            expected = Predictions.whole(model, image, "out");
        }
        try (ImageModel model = Predictions.open(folder, net)) {
            assertArrayEquals(expected, Predictions.values(model.predict(image, SETTINGS)));
            assertEquals(9 * 7, Predictions.values(model.predict(Predictions.image(1, 9, 7), SETTINGS)).length);
        }
    }

    @Test
    void smallImagesAreSeenWholeByNetworksThatNeedIt() throws IOException {
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.instanceNormalized(2))) {
            final Raster image = Predictions.image(2, 300, 270);
            assertFalse(model.isExactInTiles(SETTINGS));
            assertArrayEquals(Predictions.whole(model, image, "out"),
                Predictions.values(model.predict(image, SETTINGS)));
        }
    }

    @Test
    void tilesOfSuchNetworksAreBlendedWithoutSteps() throws IOException {
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.instanceNormalized(1))) {
            // Bright from column 96 on: the two tiles differ a lot in mean and variance.
            final float[] ramp = new float[128 * 40];
            for (int i = 0; i < ramp.length; i++) {
                ramp[i] = i % 128 < 96 ? i % 2 : 5 + i % 2;
            }
            final Raster image = Predictions.raster(128, 40, ramp, 1);
            final PredictionSettings settings = SETTINGS.withTile(64).withOverlap(16);
            final float[] made = Predictions.values(model.predict(image, settings));
            assertArrayEquals(made, Predictions.streamed(model.predict(image, settings), 11, 2));
            final float[] hard = Predictions.values(model.predict(image, settings.withOverlap(0)));
            assertTrue(largestStep(made) < 0.5 * largestStep(hard), largestStep(made) + " " + largestStep(hard));
        }
    }

    /** Between pixels of the same parity, around the border of the tiles. */
    private static double largestStep(final float[] row) {
        double most = 0;
        for (int x = 40; x < 88; x++) {
            most = Math.max(most, Math.abs(row[x + 2] - row[x]));
        }
        return most;
    }

    @Test
    void blendingChangesNothingWhereTilesAgree() throws IOException {
        try (ImageModel model = Predictions.open(folder, network("conv"))) {
            final Raster image = Predictions.image(2, 70, 50);
            final float[] expected = Predictions.whole(model, image, "out");
            final float[] made =
                Predictions.values(model.predict(image, SETTINGS.withTile(24).withOverlap(8)));
            assertArrayEquals(expected, made, 1e-6f);
        }
    }

    @Test
    void windowsOfAnotherSizeComputeNothingTwice() throws IOException {
        final Raster image = Predictions.image(2, 96, 96);
        final AtomicLong pixels = new AtomicLong();
        final RasterSource counted = image.with((band, tile, values) -> pixels.addAndGet(tile.width() * tile.height()));
        try (ImageModel model = Predictions.open(folder, network("identity"))) {
            Predictions.streamed(model.predict(counted, SETTINGS.withTile(32)), 7, 2);
            assertEquals(2 * 96 * 96, pixels.get());
        }
    }

    @ParameterizedTest
    @Tag("shared")
    @CsvSource({ "dncnn25_gray_kair, 1, 17", "pd_estimator_gray, 1, 3", "pd_estimator_color, 3, 3" })
    void realNetworksAreTheSameInTiles(final String name, final int bands, final int halo) throws IOException {
        final Path file = SharedData.file("models/" + name + ".onnx");
        try (ImageModel model = ImageModel.open(Predictions.card(file), Execution.CPU)) {
            final String output = model.outputs().get(0).name();
            assertEquals(halo,
                FieldWalk.of(model.network().graph(), List.of("image"), output).orElseThrow().halo());
            final Raster image = Predictions.image(bands, 150, 97);
            assertArrayEquals(Predictions.whole(model, image, output),
                Predictions.streamed(model.predict(image, SETTINGS.withTile(64)), 50, 2));
        }
    }

    @Test
    @Tag("shared")
    void aRealDenoiserOfTwoImagesIsTheSameInTiles() throws IOException {
        final Path file = SharedData.file("models/pd_denoiser_color.onnx");
        try (ImageModel model = ImageModel.open(Predictions.card(file), Execution.CPU)) {
            final Raster image = Predictions.image(3, 110, 90);
            final Raster noise = Predictions.image(6, 110, 90);
            final Map<String, Tensor> expected =
                model.network().run(Map.of("image", Tensor.of(Predictions.values(image), 1, 3, 90, 110), "noise_map",
                    Tensor.of(Predictions.values(noise), 1, 6, 90, 110)));
            final PredictionSettings settings = SETTINGS.withTile(64).withOutputs(List.of("residual", "denoised"));
            final RasterSource made = model.predict(Map.of("image", image, "noise_map", noise), settings,
                Progress.NONE);
            final float[] all = Predictions.streamed(made, 40, 2);
            assertArrayEquals(expected.get("residual").floats(), Arrays.copyOf(all, 3 * 90 * 110));
            assertArrayEquals(expected.get("denoised").floats(),
                Arrays.copyOfRange(all, 3 * 90 * 110, 6 * 90 * 110));
        }
    }
}
