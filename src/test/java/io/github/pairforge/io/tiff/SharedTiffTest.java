package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.SharedData;

/** Real files read as GDAL 3.6.2 reads them (golden/io_real.json). */
@Tag("shared")
class SharedTiffTest {

    static Stream<JsonObject> files() {
        return StreamSupport.stream(SharedData.json("golden/io_real.json").getAsJsonArray("files").spliterator(), false)
            .map(JsonElement::getAsJsonObject).filter(f -> f.get("driver").getAsString().equals("GTiff"));
    }

    private static double sum(final float[] values, final double nodata) {
        double sum = 0;
        for (final float v : values) {
            // The reference holds stored values: nodata counts as itself there, and NaN not at all.
            sum += Float.isNaN(v) ? Double.isNaN(nodata) ? 0 : nodata : v;
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("files")
    void realFileReadsAsGdalReadsIt(final JsonObject f) throws IOException {
        final Path file = SharedData.file(f.get("file").getAsString().replace("real/open/", "real/"));
        try (GeoTiffFile tiff = new GeoTiffReader().open(file)) {
            assertEquals(f.get("width").getAsLong(), tiff.grid().width());
            assertEquals(f.get("height").getAsLong(), tiff.grid().height());
            assertEquals(f.get("bands").getAsInt(), tiff.bands().size());
            assertEquals(f.get("dtype").getAsString(), tiff.info().sampleType());
            // Its keys are all user-defined; the reference's code was guessed from the projection's parameters.
            final boolean guessed = file.endsWith("reference1.tif");
            assertEquals(guessed || f.get("epsg").isJsonNull() ? 0 : f.get("epsg").getAsInt(),
                tiff.grid().crs().epsg());
            final JsonArray t = f.getAsJsonArray("geotransform");
            for (int i = 0; i < 6; i++) {
                assertEquals(t.get(i).getAsDouble(), tiff.grid().transform()[i],
                    1e-12 * Math.abs(t.get(i).getAsDouble()));
            }
            if (!f.get("compress").isJsonNull()) {
                assertTrue(f.get("compress").getAsString().equalsIgnoreCase(tiff.info().compression()));
            }
            assertEquals(f.getAsJsonArray("overviews").size(), tiff.info().overviews().size());
            pixels(f, tiff);
        }
    }

    private static void pixels(final JsonObject f, final GeoTiffFile tiff) throws IOException {
        final double nodata = f.get("nodata").isJsonNull() ? Double.NaN : f.get("nodata").getAsDouble();
        final double tolerance = f.get("tolerance").getAsDouble();
        final Raster raster = tiff.readAll(Progress.NONE);
        for (int b = 0; b < raster.bands().size(); b++) {
            final float[] plane = raster.plane(b);
            final JsonObject stats = f.getAsJsonArray("band_stats").get(b).getAsJsonObject();
            final double sum = stats.get("sum").getAsDouble();
            // Lossy decoders differ by rounding, which averages out over the image.
            assertEquals(sum, sum(plane, nodata), tolerance == 0 ? 1e-9 * Math.abs(sum) : 0.1 * plane.length);
            for (final JsonElement e : f.getAsJsonArray("pixels")) {
                final JsonObject p = e.getAsJsonObject();
                final double expected = p.getAsJsonArray("values").get(b).getAsDouble();
                final int at = p.get("y").getAsInt() * (int) raster.grid().width() + p.get("x").getAsInt();
                assertEquals(expected == nodata ? Double.NaN : expected, plane[at], tolerance);
            }
        }
        if (f.has("overview0") && !f.get("overview0").isJsonNull()) {
            final JsonObject o = f.getAsJsonObject("overview0");
            final RasterSource overview = tiff.overview(0);
            assertEquals(o.get("width").getAsLong(), overview.grid().width());
            assertEquals(o.get("height").getAsLong(), overview.grid().height());
            final Raster small = RasterLoading.load(overview, Progress.NONE);
            for (int b = 0; b < small.bands().size(); b++) {
                final double sum = o.getAsJsonArray("sum").get(b).getAsDouble();
                assertEquals(sum, sum(small.plane(b), nodata),
                    tolerance == 0 ? 1e-9 * sum : 0.1 * small.plane(b).length);
            }
        }
    }

    @Test
    void firstPagesOfTheGoldenFilesAreTheirArrays() throws IOException {
        final List<Path> files;
        try (Stream<Path> all = Files.walk(SharedData.file("golden"))) {
            files = all.filter(p -> p.toString().endsWith(".tif")).toList();
        }
        assertTrue(files.size() > 50);
        for (final Path file : files) {
            final Path array = Path.of(file.toString().replace(".tif", ".npy"));
            if (Files.readString(array, StandardCharsets.ISO_8859_1).contains("'fortran_order': True")) {
                continue;
            }
            final Npy expected = Npy.read(array);
            try (GeoTiffFile tiff = new GeoTiffReader().open(file)) {
                assertArrayEquals(expected.plane(0), tiff.readAll(Progress.NONE).plane(0), file.toString());
            }
        }
    }

    @Test
    void theDerivedPairsOpenWithTheirGrids() throws IOException {
        for (final String pair : List.of("Landcover-769486", "Landcover-777404", "UNHCR-NGAs036019")) {
            try (GeoTiffFile hr = new GeoTiffReader().open(SharedData.file("real/pairs_utm/" + pair + "/hr.tif"));
                GeoTiffFile lr = new GeoTiffReader().open(SharedData.file("real/pairs_utm/" + pair + "/lr.tif")))
            {
                assertEquals(5 / 3.0, hr.grid().relate(lr.grid()).factor(), 1e-9);
                assertEquals(4, RasterLoading.load(lr, Progress.NONE).bands().size());
                assertEquals(4, RasterLoading.load(hr, Progress.NONE).bands().size());
            }
        }
    }
}
