package io.github.pairforge.io.gdal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterInfo;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.testing.SharedData;

/** Every real file against what rasterio 1.3.5 / GDAL 3.6.2 read from it, pixel by pixel and as sums of whole bands. */
@Tag("shared")
class GdalRealFilesTest {

    @TestFactory
    Stream<DynamicTest> realFilesReadAsTheReferenceDoes() {
        assumeTrue(Gdal.find().gdal().isPresent(), () -> "not run: " + Gdal.find().reason());
        final List<JsonObject> files = new ArrayList<>();
        SharedData.json("golden/io_real.json").getAsJsonArray("files").forEach(f -> files.add(f.getAsJsonObject()));
        return files.stream()
            .map(f -> DynamicTest.dynamicTest(f.get("file").getAsString(), () -> check(f)));
    }

    private static void check(final JsonObject expected) throws IOException {
        final String path = expected.get("file").getAsString().replace("real/open/", "real/");
        try (RasterFile raster = new GdalReader().open(SharedData.file(path))) {
            assertEquals(expected.get("bands").getAsInt(), raster.bands().size());
            assertEquals(expected.get("width").getAsInt(), raster.grid().width());
            assertEquals(expected.get("height").getAsInt(), raster.grid().height());
            assertEquals(expected.get("dtype").getAsString(), raster.info().sampleType());
            assertArrayEquals(doubles(expected.getAsJsonArray("geotransform")), raster.grid().transform(), 1e-9);
            final int epsg = expected.get("epsg").isJsonNull() ? 0 : expected.get("epsg").getAsInt();
            assertEquals(epsg, raster.grid().crs().epsg());
            assertEquals(expected.getAsJsonArray("overviews").size(), raster.info().overviews().size());
            final double tolerance = expected.get("tolerance").getAsDouble();
            checkPixels(expected, raster, tolerance);
            checkBands(expected, raster, tolerance);
            checkOverview(expected, raster);
        }
    }

    private static void checkPixels(final JsonObject expected, final RasterFile raster, final double tolerance)
        throws IOException
    {
        final float[] pixel = new float[1];
        for (final JsonElement e : expected.getAsJsonArray("pixels")) {
            final JsonObject p = e.getAsJsonObject();
            for (int b = 0; b < raster.bands().size(); b++) {
                raster.read(b, p.get("x").getAsLong(), p.get("y").getAsLong(), 1, 1, pixel);
                assertEquals(stored(p.getAsJsonArray("values").get(b), raster), pixel[0], tolerance);
            }
        }
    }

    /** The reference gives stored values; ours are NaN where those are nodata. */
    private static float stored(final JsonElement value, final RasterFile raster) {
        final float v = value.isJsonNull() ? Float.NaN : value.getAsFloat();
        final boolean missing = raster.info().nodata().isPresent() && raster.info().nodata().getAsDouble() == v;
        return missing ? Float.NaN : v;
    }

    private static void checkBands(final JsonObject expected, final RasterFile raster, final double tolerance)
        throws IOException
    {
        final float[] band = new float[(int) (raster.grid().width() * raster.grid().height())];
        for (int b = 0; b < raster.bands().size(); b++) {
            final JsonObject stats = expected.getAsJsonArray("band_stats").get(b).getAsJsonObject();
            raster.read(b, 0, 0, (int) raster.grid().width(), (int) raster.grid().height(), band);
            final double sum = stats.get("sum").getAsDouble() - missingSum(stats, raster);
            assertEquals(sum, sum(band), Math.max(tolerance * band.length, 1e-6 * Math.abs(sum)), "band " + b);
            final long missing = zeroIsMissing(raster) ? stats.get("zeros").getAsLong() : 0;
            final long nan = stats.get("nan").getAsLong() + missing;
            assertEquals(nan, nanCount(band), "NaN of band " + b);
        }
    }

    /** All nodata values among the real files are 0 or NaN: they add nothing to a sum. */
    private static double missingSum(final JsonObject stats, final RasterFile raster) {
        assertEquals(0, raster.info().nodata().orElse(0), stats::toString);
        return 0;
    }

    private static boolean zeroIsMissing(final RasterFile raster) {
        return raster.info().nodata().orElse(Double.NaN) == 0;
    }

    private static void checkOverview(final JsonObject expected, final RasterFile raster) throws IOException {
        if (!expected.has("overview0") || expected.get("overview0").isJsonNull()) {
            return;
        }
        final JsonObject first = expected.getAsJsonObject("overview0");
        final RasterInfo.Size size = raster.info().overviews().get(0);
        assertEquals(first.get("width").getAsLong(), size.width());
        assertEquals(first.get("height").getAsLong(), size.height());
        final RasterSource overview = raster.overview(0);
        assertEquals(size.width(), overview.grid().width());
        final float[] band = new float[(int) (size.width() * size.height())];
        overview.read(0, 0, 0, (int) size.width(), (int) size.height(), band);
        final double sum = first.getAsJsonArray("sum").get(0).getAsDouble();
        assertEquals(sum, sum(band), 1e-6 * Math.abs(sum));
    }

    private static double sum(final float[] values) {
        double sum = 0;
        for (final float v : values) {
            sum += Float.isNaN(v) ? 0 : v;
        }
        return sum;
    }

    private static long nanCount(final float[] values) {
        long n = 0;
        for (final float v : values) {
            n += Float.isNaN(v) ? 1 : 0;
        }
        return n;
    }

    private static double[] doubles(final JsonArray array) {
        final double[] out = new double[array.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = array.get(i).getAsDouble();
        }
        return out;
    }
}
