package io.github.pairforge.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.OnnxWriter;

/** Values, bands, nodata, and what is refused. */
class ImageModelTest {

    private static final PredictionSettings SETTINGS = PredictionSettings.DEFAULT.withTile(16);

    @TempDir
    private Path folder;

    private static TensorCard scaled(final String name, final List<String> bands, final double scale,
        final double offset, final List<Double> mean, final List<Double> std, final double low, final double high)
    {
        return new TensorCard(name, "bcyx", bands, scale, offset, mean, std, low, high, 1, 1, -1, Double.NaN);
    }

    private ImageModel open(final OnnxWriter net, final TensorCard in, final TensorCard out) throws IOException {
        return ImageModel.open(Predictions.card(net.write(folder.resolve("net.onnx")), List.of(in), List.of(out)),
            Execution.CPU);
    }

    private static Raster withHoles(final Raster image, final int... holes) throws IOException {
        final float[] values = Predictions.values(image);
        for (final int hole : holes) {
            values[hole] = Float.NaN;
        }
        return Predictions.raster((int) image.grid().width(), (int) image.grid().height(), values,
            image.bands().size());
    }

    @Test
    void valuesAreScaledForTheNetworkAndBack() throws IOException {
        final TensorCard in =
            scaled("image", List.of(), 10_000, 100, List.of(500.0, 700.0), List.of(2.0, 4.0), -1e9, 1e9);
        final Raster image = Predictions.image(2, 8, 8);
        final float[] values = Predictions.values(image);
        try (ImageModel model = open(OnnxNetworks.identity(2), in, TensorCard.of("out", "bcyx"))) {
            final float[] made = Predictions.values(model.predict(image, SETTINGS));
            assertEquals((values[3] * 10_000.0 + 100 - 500) / 2, made[3], 1e-3);
            assertEquals((values[64 + 3] * 10_000.0 + 100 - 700) / 4, made[64 + 3], 1e-3);
        }
        final TensorCard back =
            scaled("out", List.of(), 10_000, 100, List.of(500.0, 700.0), List.of(2.0, 4.0), -1e9, 1e9);
        try (ImageModel model = open(OnnxNetworks.identity(2), in, back)) {
            assertArrayEquals(values, Predictions.values(model.predict(image, SETTINGS)), 1e-6f);
        }
    }

    @Test
    void bandsAreFoundByTheirNamesAndOthersMustBeNamed() throws IOException {
        final Raster image = Predictions.image(4, 8, 8);
        final TensorCard in = scaled("image", List.of("B3", "B1"), 1, 0, List.of(), List.of(), -9, 9);
        try (ImageModel model = open(OnnxNetworks.identity(2), in, TensorCard.of("out", "bcyx"))) {
            final RasterSource made = model.predict(image, SETTINGS);
            assertEquals(List.of("B3", "B1"), made.bands().stream().map(Band::name).toList());
            assertEquals(image.plane(2)[5], Predictions.values(made)[5]);
            assertEquals(image.plane(3)[5], Predictions.values(model.predict(image, SETTINGS.withBands("4,2")))[5]);
        }
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.identity(3))) {
            NetworkTest.assertSays(
                "net.onnx takes 3 bands in image, scene has 4; name the bands to use, in order (bands).",
                IllegalArgumentException.class, () -> model.predict(image, SETTINGS));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 5 })
    void aNetworkOfOneBandIsAppliedToEach(final int batch) throws IOException {
        final Raster image = Predictions.image(3, 20, 18);
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.conv(1, 4, 2))) {
            final RasterSource made = model.predict(image, SETTINGS.withBatch(batch));
            assertEquals(image.bands(), made.bands());
            for (int b = 0; b < 3; b++) {
                assertArrayEquals(
                    Predictions.whole(model, Predictions.raster(20, 18, image.plane(b), 1), "out"),
                    Predictions.values(made.withBands(b)));
            }
        }
    }

    @Test
    void furtherOutputsBecomeFurtherBands() throws IOException {
        final Raster image = Predictions.image(2, 20, 18);
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.residual(2, 4, 2))) {
            final RasterSource all = model.predict(image, SETTINGS.withOutputs(PredictionSettings.ALL_OUTPUTS));
            assertEquals(List.of("B1", "B2", "residual B1", "residual B2"),
                all.bands().stream().map(Band::name).toList());
            assertArrayEquals(Predictions.values(all.withBands(2, 3)),
                Predictions.values(model.predict(image, SETTINGS.withOutputs(List.of("residual")))));
            assertArrayEquals(Predictions.whole(model, image, "residual"),
                Predictions.values(all.withBands(2, 3)));
            NetworkTest.assertSays("outputs: net.onnx gives no image noise; it gives out, residual.",
                IllegalArgumentException.class,
                () -> model.predict(image, SETTINGS.withOutputs(List.of("noise"))));
        }
    }

    @Test
    void aConstantInputIsFilledWithItsNumber() throws IOException {
        final Raster image = Predictions.image(2, 20, 18);
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.scaledByLevel(2))) {
            final float[] made = Predictions.values(model.predict(image, SETTINGS.withConstant("level", 2)));
            assertEquals(2 * image.plane(1)[7], made[20 * 18 + 7]);
            assertThrows(IllegalArgumentException.class, () -> model.predict(image, SETTINGS));
            NetworkTest.assertSays("net.onnx has no input sigma; it has image, level.",
                IllegalArgumentException.class,
                () -> model.predict(image, SETTINGS.withConstant("level", 2).withConstant("sigma", 1)));
        }
    }

    @Test
    void nodataStaysNodataAndNothingElseDoes() throws IOException {
        final Raster image = withHoles(Predictions.image(2, 40, 30), 5, 20 * 40 + 15, 1200 + 20 * 40 + 16);
        for (final OnnxWriter net : List.of(OnnxNetworks.conv(2, 4, 3), OnnxNetworks.upsampling(2, 2))) {
            try (ImageModel model = Predictions.open(folder, net)) {
                final RasterSource made = model.predict(image, SETTINGS);
                final int f = (int) made.grid().width() / 40;
                final float[] values = Predictions.values(made);
                for (int i = 0; i < values.length; i++) {
                    final int at = i % (1200 * f * f);
                    final int in = at / (40 * f) / f * 40 + at % (40 * f) / f;
                    assertEquals(in == 5 || in == 815 || in == 816, Float.isNaN(values[i]), "pixel " + i);
                }
                assertArrayEquals(values, Predictions.streamed(model.predict(image, SETTINGS.withTile(6)), 9, 2));
            }
        }
    }

    @Test
    void largeHolesGiveTheSameWhateverTheTiles() throws IOException {
        final float[] values = Predictions.values(Predictions.image(1, 60, 50));
        for (int i = 0; i < values.length; i++) {
            final int x = i % 60 - 30;
            final int y = i / 60 - 25;
            values[i] = x * x + y * y < 300 || x > 22 ? Float.NaN : values[i];
        }
        final Raster image = Predictions.raster(60, 50, values, 1);
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.conv(1, 4, 3))) {
            final float[] whole = Predictions.values(model.predict(image, SETTINGS.withTile(64)));
            assertArrayEquals(whole, Predictions.values(model.predict(image, SETTINGS.withTile(4))));
            assertArrayEquals(whole, Predictions.streamed(model.predict(image, SETTINGS.withTile(11)), 13, 2));
            for (int i = 0; i < values.length; i++) {
                assertEquals(Float.isNaN(values[i]), Float.isNaN(whole[i]));
            }
        }
    }

    @Test
    void coarserPixelsMissWhereAnyOfTheirsDoes() throws IOException {
        final Raster image = withHoles(Predictions.image(1, 12, 12), 12 * 4 + 7);
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.downsampling(1, 3))) {
            final float[] made = Predictions.values(model.predict(image, SETTINGS));
            for (int i = 0; i < made.length; i++) {
                assertEquals(i == 4 + 2, Float.isNaN(made[i]));
            }
        }
    }

    @Test
    void aNetworkThatGivesNoNumbersIsRefused() throws IOException {
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.notANumberBelow(0))) {
            final float[] values = new float[40 * 30];
            Arrays.fill(values, 0.5f);
            values[20 * 40 + 18] = -1;
            final RasterSource made = model.predict(Predictions.raster(40, 30, values, 1), SETTINGS);
            assertThrows(IOException.class, () -> Predictions.values(made));
            NetworkTest.assertSays("net.onnx: 1 of 224 pixels of the output out are no numbers where the image has"
                + " values, the first at column 18, row 20 of band 1; the model is damaged or not made for such"
                + " values.", IOException.class, () -> made.read(0, 18, 20, 1, 1, new float[1]));
            // What is missing in the image is not the network's fault.
            values[20 * 40 + 18] = Float.NaN;
            final float[] fine =
                Predictions.values(model.predict(Predictions.raster(40, 30, values, 1), SETTINGS));
            assertTrue(Float.isNaN(fine[20 * 40 + 18]));
        }
    }

    @Test
    void valuesFarOutsideOfTheRangeAreRefusedBeforehand() throws IOException {
        final TensorCard in = scaled("image", List.of(), 1, 0, List.of(), List.of(), 0, 1);
        final float[] values = Predictions.values(Predictions.image(1, 40, 40));
        for (int i = 0; i < values.length; i++) {
            values[i] = 2000 + 1000 * values[i];
        }
        final Raster numbers = Predictions.raster(40, 40, values, 1);
        try (ImageModel model = open(OnnxNetworks.identity(1), in, TensorCard.of("out", "bcyx"))) {
            final String said =
                assertThrows(IllegalArgumentException.class, () -> model.predict(numbers, SETTINGS)).getMessage();
            assertTrue(said.startsWith("net.onnx takes values from 0.0 to 1.0, those of scene become 10"), said);
            final RasterSource small = numbers.with((band, tile, v) -> {
                for (int i = 0; i < v.length; i++) {
                    v[i] *= 1e-7f;
                }
            });
            assertThrows(IllegalArgumentException.class, () -> model.predict(small, SETTINGS));
        }
    }

    @Test
    void cardsThatContradictTheNetworkAreRefused() throws IOException {
        final Raster image = Predictions.image(1, 20, 20);
        final TensorCard out =
            new TensorCard("out", "bcyx", List.of(), 1, 0, List.of(), List.of(), -9, 9, 1, 1, -1, 4);
        try (ImageModel model = open(OnnxNetworks.upsampling(1, 2), TensorCard.of("image", "bcyx"), out)) {
            NetworkTest.assertSays("net.onnx: the model card says factor 4.0, the network has 2.0; correct the card.",
                IllegalArgumentException.class, () -> model.predict(image, SETTINGS));
        }
        NetworkTest.assertSays("net.onnx has no picture as its model card says; it has image.",
            IllegalArgumentException.class, () -> open(OnnxNetworks.identity(1), TensorCard.of("picture", "bcyx"),
                TensorCard.of("out", "bcyx")));
        NetworkTest.assertSays("net.onnx: image has 4 axes, its model card names \"cyx\"; correct the card.",
            IllegalArgumentException.class, () -> open(OnnxNetworks.identity(1), TensorCard.of("image", "cyx"),
                TensorCard.of("out", "bcyx")));
    }

    @Test
    void aSizeThatIsNotPromisedIsToldWithTheCardToCorrect() throws IOException {
        // The graph analysis knows nothing of a size that follows from a shape.
        final OnnxWriter net = OnnxNetworks.repeated(2);
        try (ImageModel model = Predictions.open(folder, net)) {
            NetworkTest.assertSays("net.onnx: the output out is 1 x 1 x 40 x 40 where 1 x 1 x 20 x 20 is expected;"
                + " correct the factor, the bands or the size multiple in the model card.", IOException.class,
                () -> Predictions.values(model.predict(Predictions.image(1, 20, 20), SETTINGS.withTile(0))));
        }
    }

    @Test
    void axesMayStandInAnyOrder() throws IOException {
        final OnnxWriter net = new OnnxWriter().input("image", OnnxWriter.FLOAT, -1, -1, -1, 2)
            .output("out", OnnxWriter.FLOAT, -1, -1, -1, 2).node("Identity", List.of("image"), List.of("out"));
        final Raster image = Predictions.image(2, 20, 13);
        try (ImageModel model = open(net, TensorCard.of("image", "byxc"), TensorCard.of("out", "byxc"))) {
            assertArrayEquals(Predictions.values(image),
                Predictions.values(model.predict(image, SETTINGS.withOverlap(4))), 1e-6f);
        }
    }

    @Test
    void cancellingIsHeardBetweenTiles() throws IOException {
        final Progress cancelled = new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.identity(1))) {
            final RasterSource made = model.predict(Predictions.image(1, 20, 20), SETTINGS, cancelled);
            assertThrows(CancellationException.class, () -> Predictions.values(made));
        }
    }

    @Test
    void infinitePixelsAreNamedBeforeANetworkSpreadsOrHidesThem() throws IOException {
        final float[] values = OnnxNetworks.random(5, 2 * 20 * 30, 1);
        values[600 + 7 * 30 + 4] = Float.NEGATIVE_INFINITY;
        values[600] = Float.NaN;
        try (ImageModel model = Predictions.open(folder, OnnxNetworks.conv(2, 4, 2))) {
            final RasterSource made = model.predict(Predictions.raster(30, 20, values, 2), PredictionSettings.DEFAULT);
            assertEquals("scene, band 2 (B2): the pixel at column 4, row 7 is infinite; make it nodata (NaN) first.",
                assertThrows(IOException.class, () -> Predictions.values(made)).getMessage());
        }
    }
}
