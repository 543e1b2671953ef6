package io.github.pairforge.degrade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.harmonize.BandMix;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.testing.Rasters;

/** Regression files and what is done with them. */
class BandRegressionJsonTest {

    @TempDir
    private Path folder;

    private static BandRegressionModel model() {
        return new BandRegressionModel("a \"b\"", List.of(Band.named("Red"), new Band("NIR", 842)),
            List.of(Band.named("x"), Band.unnamed(), Band.named("z")),
            new BandMix(new double[][] { { Math.PI, 0 }, { 1 / 3.0, -2 }, { 0, 1 } }, new double[] { 0.1, 0, -1e-9 }),
            new Provenance("made up", "1", List.of(new Provenance.Input("hr", "a.tif", "00")), Map.of("seed", "1")));
    }

    @Test
    void roundTripKeepsEveryBit() throws IOException {
        final Path file = folder.resolve("r.json");
        BandRegressionJson.write(model(), file);
        assertEquals(model(), BandRegressionJson.read(file));
    }

    @Test
    void aDegradationModelWithALinearHarmonizationIsReadToo() {
        final DegradationModel plain = Presets.identity();
        final LinearHarmonization linear =
            LinearHarmonization.perBand(new double[] { 2, 3 }, new double[] { 0.1, 0.2 });
        final BandRegressionModel read =
            BandRegressionJson.fromJson(ModelJson.toJson(plain.withHarmonization(linear)), "m.json");
        assertEquals(linear, read.mix().toHarmonization());
        final String none = ModelJson.toJson(plain);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> BandRegressionJson.fromJson(none, "m.json"))
            .getMessage().contains("not linear"));
    }

    @Test
    void aWrongFileIsToldInOneSentence() throws IOException {
        final String good = BandRegressionJson.toJson(model());
        for (final String bad : List.of("{", "{}", good.replace("\"version\": 1", "\"version\": 2"),
            good.replace("3.141592653589793,", ""), good.replace("\"name\": \"z\"", "\"name\": 3")))
        {
            final String message = assertThrows(IllegalArgumentException.class,
                () -> BandRegressionJson.fromJson(bad, "r.json")).getMessage();
            assertTrue(message.startsWith("r.json"), message);
        }
        assertThrows(IOException.class, () -> BandRegressionJson.read(folder));
        assertThrows(IOException.class, () -> BandRegressionJson.read(folder.resolve("missing.json")));
        Files.createFile(folder.resolve("empty.json"));
        assertThrows(IllegalArgumentException.class, () -> BandRegressionJson.read(folder.resolve("empty.json")));
    }

    /** Bands are found by name and in whichever order; the result has the other sensor's, on the same grid. */
    @Test
    void itIsAppliedByName() throws IOException {
        final Raster image = Rasters.of(2, 1, new float[] { 0.5f, 0.6f }, new float[] { 9, 9 },
            new float[] { 0.1f, Float.NaN });
        final RasterSource named =
            image.withBandsCalled(List.of(Band.named("nir"), Band.named("blue"), Band.named("red")));
        final RasterSource out = model().applied(named, false);
        assertEquals(model().outputBands(), out.bands());
        assertEquals(image.grid(), out.grid());
        final float[][] planes = new float[3][2];
        out.read(0, 0, 2, 1, planes);
        assertArrayEquals(new float[] { (float) (Math.PI * 0.1f + 0.1), Float.NaN }, planes[0], 1e-7f);
        assertArrayEquals(new float[] { (float) (0.1f / 3.0 - 1), Float.NaN }, planes[1], 1e-6f);
        assertArrayEquals(new float[] { 0.5f, 0.6f }, planes[2], 1e-7f);
        final float[] one = new float[2];
        out.read(1, 0, 0, 2, 1, one);
        assertArrayEquals(planes[1], one);
        assertThrows(IllegalArgumentException.class,
            () -> model().applied(image.withBandsCalled(List.of(Band.named("a"), Band.named("b"), Band.named("c"))),
                false));
        assertThrows(IllegalArgumentException.class, () -> model().applied(image, true));
    }

    @Test
    void numbersOfBandsMustAgree() {
        final BandMix mix = model().mix();
        assertThrows(IllegalArgumentException.class, () -> mix.apply(new float[3][1], 1, new float[3][1]));
        assertThrows(IllegalArgumentException.class, () -> mix.apply(new float[2][1], 1, new float[2][1]));
        assertThrows(IllegalArgumentException.class, mix::toHarmonization);
        assertThrows(IllegalArgumentException.class, () -> new BandMix(new double[0][], new double[0]));
        assertThrows(IllegalArgumentException.class,
            () -> new BandMix(new double[][] { { 1 }, { 1, 2 } }, new double[2]));
        assertThrows(IllegalArgumentException.class,
            () -> new BandMix(new double[][] { { Double.NaN } }, new double[1]));
        assertThrows(IllegalArgumentException.class, () -> new BandRegressionModel("", List.of(), List.of(), mix,
            Provenance.NONE));
    }
}
