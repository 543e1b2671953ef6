package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;

/** What the writer writes, the reader reads. */
class WriteReadTest {

    private static final Crs UTM = new Crs(32633, Crs.Kind.PROJECTED, 1, null, null);

    @TempDir
    private Path folder;

    private static Raster raster(final int width, final int height, final List<Band> bands) {
        final float[][] planes = new float[bands.size()][width * height];
        for (int b = 0; b < planes.length; b++) {
            for (int i = 0; i < planes[b].length; i++) {
                planes[b][i] = i % 97 == 5 ? Float.NaN : ((i * 31 + b * 977) % 9000) * 1e-4f;
            }
        }
        return Raster.wrap(planes, Grid.northUp(400_000, 5_000_000, 2.5, 2.5, UTM, width, height), bands, "r");
    }

    @ParameterizedTest
    @CsvSource({ "1,1,false", "17,33,false", "300,700,false", "600,90,true" })
    void float32IsExact(final int width, final int height, final boolean big) throws IOException {
        final Path file = folder.resolve("a.tif");
        final Raster raster = raster(width, height,
            List.of(new Band("Red", 660), Band.unnamed(), new Band("NIR", 840)));
        GeoTiffWriting.write(raster, file, GeoTiffOptions.float32().withBigTiff(big), Progress.NONE);
        try (GeoTiffFile back = new GeoTiffReader().open(file)) {
            final Raster all = back.readAll(Progress.NONE);
            for (int b = 0; b < 3; b++) {
                assertArrayEquals(raster.plane(b), all.plane(b));
            }
            assertEquals(raster.grid(), back.grid());
            assertEquals(raster.bands(), back.bands());
            assertEquals(Reflectance.IDENTITY, back.declaredReflectance().orElseThrow());
        }
    }

    @Test
    void uint16IsExactToItsStep() throws IOException {
        final Path file = folder.resolve("a.tif");
        final Raster raster = raster(130, 70, List.of(Band.unnamed()));
        GeoTiffWriting.write(raster, file, GeoTiffOptions.uint16(new Reflectance(1e-4, -0.1)), Progress.NONE);
        try (GeoTiffFile back = new GeoTiffReader().open(file)) {
            final Reflectance declared = back.declaredReflectance().orElseThrow();
            assertEquals(new Reflectance(1e-4, -0.1), declared);
            final float[] values = back.readAll(Progress.NONE).plane(0);
            declared.apply(values, values.length);
            assertArrayEquals(raster.plane(0), values, 0.5001e-4f);
        }
    }

    @Test
    void awkwardNamesAndKeysSurvive() throws IOException {
        final Path file = folder.resolve("a.tif");
        final Crs.GeoKeys keys = new Crs.GeoKeys(
            new int[] { 1, 1, 0, 3, 1024, 0, 1, 1, 1026, 34737, 8, 0, 3072, 0, 1, 32633 }, new double[0], "Zône 33|");
        final Crs crs = new Crs(32633, Crs.Kind.PROJECTED, 1, keys, null);
        final Raster raster = Raster.wrap(new float[][] { { 0.5f } }, Grid.northUp(1, 2, 3, 4, crs, 1, 1),
            List.of(Band.named("A & <B> \"c\" &amp; é")), "r");
        GeoTiffWriting.write(raster, file, GeoTiffOptions.float32().withMetadata(Map.of("note", "x < y & z")),
            Progress.NONE);
        try (GeoTiffFile back = new GeoTiffReader().open(file)) {
            assertEquals(raster.bands(), back.bands());
            assertEquals(keys, back.grid().crs().geoKeys());
            assertEquals("x < y & z", back.info().metadata().get("note"));
        }
    }
}
