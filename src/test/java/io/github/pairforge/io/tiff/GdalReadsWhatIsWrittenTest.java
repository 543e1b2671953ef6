package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;

/** GDAL's programs as the judge; skipped where they are not installed. */
class GdalReadsWhatIsWrittenTest {

    private static final Reflectance S2 = new Reflectance(1e-4, -0.1);
    private static final String LOCAL_WKT = "PROJCS[\"local\",GEOGCS[\"local\",DATUM[\"local\","
        + "SPHEROID[\"GRS 1980\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\","
        + "0.0174532925199433]],PROJECTION[\"Lambert_Azimuthal_Equal_Area\"],PARAMETER[\"latitude_of_center\",10],"
        + "PARAMETER[\"longitude_of_center\",20],PARAMETER[\"false_easting\",5],PARAMETER[\"false_northing\",7],"
        + "UNIT[\"metre\",1]]";

    @TempDir
    Path dir;

    @BeforeAll
    static void gdalIsThere() throws IOException {
        try {
            run("gdalinfo", "--version");
        }
        catch (final IOException e) {
            assumeTrue(false, "not run: gdalinfo is absent");
        }
    }

    @ParameterizedTest
    @CsvSource({ "1,1,1", "15,17,3", "256,256,2", "300,700,2" })
    void samplesAreIdentical(final int width, final int height, final int bands) throws IOException {
        final Raster scene = Scenes.scene(Scenes.northUp(width, height), bands);
        for (final Compression c : Compression.values()) {
            for (final boolean big : new boolean[] { false, true }) {
                final Path floats = write(scene, GeoTiffOptions.float32().withCompression(c, 5).withBigTiff(big));
                final ByteBuffer raw = raw(floats);
                for (int b = 0; b < bands; b++) {
                    final float[] read = new float[width * height];
                    raw.slice(4 * b * read.length, 4 * read.length).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer()
                        .get(read);
                    assertArrayEquals(scene.plane(b), read, c + " band " + b);
                }
                final Path shorts =
                    write(scene, GeoTiffOptions.uint16(S2).withCompression(c, 5).withBigTiff(big));
                final TinyTiff.Directory own = new TinyTiff(shorts).directories.get(0);
                final ByteBuffer codes = raw(shorts);
                for (int b = 0; b < bands; b++) {
                    for (final float v : own.plane(b)) {
                        assertEquals(v, codes.getShort() & 0xffff);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SampleType.class)
    void everySampleTypeIsRead(final SampleType type) throws IOException {
        final Reflectance storage = type.isInteger() ? new Reflectance(0.01, 0) : Reflectance.IDENTITY;
        final Path file = write(Scenes.scene(Scenes.northUp(20, 30), 1), GeoTiffOptions.of(type, storage));
        final float[] own = new TinyTiff(file).directories.get(0).plane(0);
        final ByteBuffer raw = raw(file);
        for (final float v : own) {
            assertEquals(v, switch (type) {
                case UINT8 -> raw.get() & 0xff;
                case UINT16 -> raw.getShort() & 0xffff;
                case INT16 -> raw.getShort();
                case FLOAT32 -> raw.getFloat();
            });
        }
    }

    @Test
    void everythingSaidOfTheImageIsRead() throws IOException {
        final JsonObject info = info(write(Scenes.scene(Scenes.northUp(700, 300), 2),
            GeoTiffOptions.uint16(S2).withMetadata(Map.of("sensor", "A & <B>"))));
        assertArrayEquals(new double[] { 500010, 10, 0, 4649990, 0, -10 }, transform(info));
        assertTrue(info.getAsJsonObject("coordinateSystem").get("wkt").getAsString().contains("ID[\"EPSG\",32633]"));
        final JsonObject metadata = info.getAsJsonObject("metadata");
        assertEquals("PairForge", metadata.getAsJsonObject("").get("TIFFTAG_SOFTWARE").getAsString());
        assertEquals("A & <B>", metadata.getAsJsonObject("").get("sensor").getAsString());
        assertEquals("Area", metadata.getAsJsonObject("").get("AREA_OR_POINT").getAsString());
        assertEquals("BAND", metadata.getAsJsonObject("IMAGE_STRUCTURE").get("INTERLEAVE").getAsString());
        final JsonObject band = info.getAsJsonArray("bands").get(1).getAsJsonObject();
        assertEquals("B2", band.get("description").getAsString());
        assertEquals("0.5655", band.getAsJsonObject("metadata").getAsJsonObject("IMAGERY")
            .get("CENTRAL_WAVELENGTH_UM").getAsString());
        assertEquals(1e-4, band.get("scale").getAsDouble());
        assertEquals(-0.1, band.get("offset").getAsDouble());
        assertEquals(65535, band.get("noDataValue").getAsDouble());
        assertEquals("[256,256]", band.get("block").toString());
        assertEquals("[{\"size\":[350,150]},{\"size\":[175,75]}]", band.get("overviews").toString());
    }

    @Test
    void nodataOfFloatsIsNan() throws IOException {
        final JsonObject info = info(write(Scenes.scene(Scenes.northUp(9, 9), 1), GeoTiffOptions.float32()));
        assertEquals("NaN",
            info.getAsJsonArray("bands").get(0).getAsJsonObject().get("noDataValue").getAsString());
    }

    @Test
    void rotatedAndSouthUpGridsComeBack() throws IOException {
        for (final double[] t : new double[][] { { 1000, 8, 6, 2000, 6, -8 }, { 1000, 10, 0, 2000, 0, 10 } }) {
            final Grid grid = new Grid(t, Scenes.UTM33, 20, 10);
            assertArrayEquals(t, transform(info(write(Scenes.scene(grid, 1), GeoTiffOptions.float32()))));
        }
    }

    @Test
    void pixelIsPointMovesNothing() throws IOException {
        final Crs point = new Crs(32633, Crs.Kind.PROJECTED, 1, new Crs.GeoKeys(
            new int[] { 1, 1, 0, 4, 1024, 0, 1, 1, 1025, 0, 1, 2, 1026, 34737, 8, 0, 3072, 0, 1, 32633 },
            new double[0], "my zone|"), null);
        for (final double[] t : new double[][] { { 1000, 10, 0, 2000, 0, -10 }, { 1000, 8, 6, 2000, 6, -8 } }) {
            final JsonObject info =
                info(write(Scenes.scene(new Grid(t, point, 20, 10), 1), GeoTiffOptions.float32()));
            assertArrayEquals(t, transform(info));
            assertEquals("Point",
                info.getAsJsonObject("metadata").getAsJsonObject("").get("AREA_OR_POINT").getAsString());
            assertTrue(
                info.getAsJsonObject("coordinateSystem").get("wkt").getAsString().contains("ID[\"EPSG\",32633]"));
        }
    }

    @Test
    void aGeographicCodeAndATextAreRead() throws IOException {
        final Crs wgs84 = new Crs(4326, Crs.Kind.GEOGRAPHIC, 1, null, null);
        assertTrue(wkt(Grid.northUp(10, 50, 1e-4, 1e-4, wgs84, 5, 5)).contains("ID[\"EPSG\",4326]"));
        final String local = wkt(Grid.northUp(10, 50, 10, 10, new Crs(0, Crs.Kind.UNKNOWN, 1, null, LOCAL_WKT), 5, 5));
        assertTrue(local.contains("Lambert Azimuthal Equal Area") && local.contains("\"False northing\",7"), local);
    }

    @Test
    void withoutGeoreferenceGdalFindsNone() throws IOException {
        final JsonObject info = info(write(Scenes.scene(Grid.ofPixels(5, 5), 1), GeoTiffOptions.float32()));
        assertFalse(info.has("geoTransform"));
        assertFalse(info.has("coordinateSystem"));
    }

    @Test
    void overviewPixelsAreRead() throws IOException {
        final Path file = write(Scenes.scene(Scenes.northUp(75, 41), 2), GeoTiffOptions.float32().withTileSize(16));
        final List<TinyTiff.Directory> own = new TinyTiff(file).directories;
        for (int level = 1; level < own.size(); level++) {
            final ByteBuffer raw = raw(file, "-ovr", "" + (level - 1));
            for (final float v : own.get(level).plane(0)) {
                assertEquals(v, raw.getFloat());
            }
        }
    }

    private String wkt(final Grid grid) throws IOException {
        return info(write(Scenes.scene(grid, 1), GeoTiffOptions.float32())).getAsJsonObject("coordinateSystem")
            .get("wkt").getAsString();
    }

    private static double[] transform(final JsonObject info) {
        final JsonArray t = info.getAsJsonArray("geoTransform");
        final double[] out = new double[6];
        for (int i = 0; i < 6; i++) {
            out[i] = t.get(i).getAsDouble();
        }
        return out;
    }

    private Path write(final Raster raster, final GeoTiffOptions options) throws IOException {
        final Path file = dir.resolve("image.tif");
        GeoTiffWriting.write(raster, file, options, Progress.NONE);
        return file;
    }

    private static JsonObject info(final Path file) throws IOException {
        return JsonParser.parseString(run("gdalinfo", "-json", "-mdd", "all", file.toString())).getAsJsonObject();
    }

    /** All samples, one band after the other. */
    private ByteBuffer raw(final Path file, final String... options) throws IOException {
        final Path out = dir.resolve("raw.bin");
        final List<String> command = new ArrayList<>(List.of("gdal_translate", "-q", "-of", "ENVI"));
        command.addAll(List.of(options));
        command.add(file.toString());
        command.add(out.toString());
        run(command.toArray(String[]::new));
        return ByteBuffer.wrap(Files.readAllBytes(out)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String run(final String... command) throws IOException {
        final Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        final String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(0, process.waitFor(), text);
        }
        catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return text;
    }
}
