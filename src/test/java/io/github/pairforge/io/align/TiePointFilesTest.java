package io.github.pairforge.io.align;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoint.Judgement;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.align.Transform;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;

class TiePointFilesTest {

    private static final Grid UTM = Grid.northUp(500_000, 4_000_000, 10, 10,
        new Crs(32633, Crs.Kind.PROJECTED, 1, null, null), 100, 80);

    private static final List<TiePoint> POINTS = List.of(
        TiePoint.of(16.5, 20.25, new Shift(1 / 3.0, -0.1), 0.7),
        TiePoint.of(40, 20, new Shift(-7e-17, 5), 1).judged(Judgement.OUTLIER),
        TiePoint.of(60, 20, new Shift(12.25, -9), 0.25).judged(Judgement.TOO_FAR),
        TiePoint.of(79.9, 0.1, Shift.UNKNOWN, 0).judged(Judgement.UNRELIABLE));

    @TempDir
    private Path folder;

    private static TiePoints points(final Grid grid) {
        return new TiePoints(grid, POINTS, Optional.of(Transform.translation(new Shift(0.25, -0.1))));
    }

    private Path csv(final String text) throws IOException {
        return Files.writeString(folder.resolve("points.csv"), text);
    }

    @Test
    void aTableComesBackExactly() throws IOException {
        final Path file = folder.resolve("points.csv");
        TiePointCsv.write(file, points(UTM), 4);
        assertEquals(POINTS, TiePointCsv.read(file, UTM));
    }

    @Test
    void aTableTellsPixelsMetresAndWorld() throws IOException {
        final Path file = folder.resolve("points.csv");
        TiePointCsv.write(file, points(UTM), 2.5);
        final List<String> lines = Files.readAllLines(file);
        assertEquals("id,col,row,x,y,dx_lr,dy_lr,dx_hr,dy_hr,dx_m,dy_m,dx_world,dy_world,reliability,residual_lr,"
            + "judgement", lines.get(0));
        // Outlier: 5 rows down are 50 m to the south; the transform leaves (-0.25, 5.1).
        assertEquals("2,40.0,20.0,500400.0,3999800.0,-7.0E-17,5.0,-1.75E-16,12.5,-7.0E-16,50.0,0.0,-50.0,1.0,"
            + Math.hypot(0.25, 5.1) + ",outlier", lines.get(2));
        assertEquals("4,79.9,0.1,500799.0,3999999.0,,,,,,,,,0.0,,unreliable", lines.get(4));
        assertEquals(5, lines.size());
    }

    @Test
    void withoutGeoreferenceThereAreNoMetres() throws IOException {
        final Path file = folder.resolve("points.csv");
        TiePointCsv.write(file, points(Grid.ofPixels(100, 80)), 4);
        assertTrue(Files.readAllLines(file).get(2).startsWith("2,40.0,20.0,40.0,20.0,-7.0E-17,5.0,-2.8E-16,20.0,,,"));
        assertEquals(POINTS, TiePointCsv.read(file, UTM));
    }

    @Test
    void tablesOfOtherProgramsNeedPlacesAndShiftsOnly() throws IOException {
        final TiePoint expected = TiePoint.of(40, 20, new Shift(0.5, -1), 1);
        assertEquals(List.of(expected), TiePointCsv.read(csv("COL, ROW, DX_LR, DY_LR\r\n40,20,0.5,-1\r\n"), UTM));
        assertEquals(List.of(expected),
            TiePointCsv.read(csv("name,dy_lr,dx_lr,x,y\n\"a, b\",-1,.5,500400,3999800\n\n"), UTM));
        assertEquals(List.of(expected), TiePointCsv.read(csv("\ufeffcol,row,dx_lr,dy_lr\n40,20,0.5,-1"), UTM));
        assertEquals(List.of(), TiePointCsv.read(csv("col,row,dx_lr,dy_lr\n"), UTM));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "a,b\\n1,2|needs the columns", "col,row,dx_lr,dy_lr\\n1,two,3,4|line 2: row",
        "col,row,dx_lr,dy_lr\\n1,2,3,4\\n1,,3,4|line 3: row", "col,row,dx_lr,dy_lr\\n1,2,NaN,4|finite",
        "col,row,dx_lr,dy_lr\\n1,2,1e999,4|finite", "col,row,dx_lr,dy_lr,reliability\\n1,2,3,4,70|between 0 and 1",
        "col,row,dx_lr,dy_lr,judgement\\n1,2,3,4,good|inlier, outlier", "col,row,dx_lr,dy_lr\\n1|line 2: row",
        "col,col,row,dx_lr,dy_lr\\n1,1,2,3,4|no table", "col,row,dx_lr,dy_lr\\n1,2,\"3,4|no table" })
    void badTablesAreRefusedWithTheirPlace(final String text, final String words) throws IOException {
        final Path file = csv(text.replace("\\n", "\n"));
        final String message =
            assertThrows(IOException.class, () -> TiePointCsv.read(file, UTM)).getMessage();
        assertTrue(message.contains(words) && message.contains("points.csv"), message);
    }

    @Test
    void emptyMissingAndBinaryFilesAreRefused() throws IOException {
        assertThrows(IOException.class, () -> TiePointCsv.read(csv(""), UTM));
        final String missing = assertThrows(IOException.class,
            () -> TiePointCsv.read(folder.resolve("none.csv"), UTM)).getMessage();
        assertTrue(missing.contains("there is no such file"), missing);
        assertThrows(IOException.class, () -> TiePointCsv.read(folder, UTM));
        final Path latin =
            Files.write(folder.resolve("latin.csv"), "col,row,dx_lr,dy_lr,\u00e4\n".getBytes(ISO_8859_1));
        final String message = assertThrows(IOException.class, () -> TiePointCsv.read(latin, UTM)).getMessage();
        assertTrue(message.contains("UTF-8"), message);
    }

    @Test
    void aFactorIsPositive() {
        assertThrows(IllegalArgumentException.class,
            () -> TiePointCsv.write(folder.resolve("points.csv"), points(UTM), 0));
        assertFalse(Files.exists(folder.resolve("points.csv")));
    }

    private JsonObject geoJson(final Grid grid) throws IOException {
        final Path file = folder.resolve("points.geojson");
        TiePointGeoJson.write(file, points(grid), 4);
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    @Test
    void featuresArePointsWithTheColumnsAsProperties() throws IOException {
        final JsonObject json = geoJson(UTM);
        assertEquals("FeatureCollection", json.get("type").getAsString());
        assertEquals(4, json.getAsJsonArray("features").size());
        final JsonObject first = json.getAsJsonArray("features").get(0).getAsJsonObject();
        assertEquals("[500165.0,3999797.5]", first.getAsJsonObject("geometry").get("coordinates").toString());
        final JsonObject properties = first.getAsJsonObject("properties");
        assertEquals(1 / 3.0, properties.get("dx_lr").getAsDouble());
        assertEquals(-0.4, properties.get("dy_hr").getAsDouble());
        assertEquals("inlier", properties.get("judgement").getAsString());
        assertTrue(json.getAsJsonArray("features").get(3).getAsJsonObject().getAsJsonObject("properties")
            .get("dx_lr").isJsonNull());
    }

    @Test
    void theCrsIsNamedUnlessItIsTheStandardsOwnOrHasNoName() throws IOException {
        assertEquals("urn:ogc:def:crs:EPSG::32633",
            geoJson(UTM).getAsJsonObject("crs").getAsJsonObject("properties").get("name").getAsString());
        assertFalse(geoJson(Grid.northUp(10, 50, 1e-4, 1e-4, new Crs(4326, Crs.Kind.GEOGRAPHIC, 1, null, null), 100,
            80)).has("crs"));
        assertTrue(geoJson(Grid.ofPixels(100, 80)).get("crs").isJsonNull());
    }

    @Test
    void equalPointsGiveEqualBytes() throws IOException {
        final Path a = folder.resolve("a.geojson");
        final Path b = folder.resolve("b.geojson");
        TiePointGeoJson.write(a, points(UTM), 4);
        TiePointGeoJson.write(b, points(UTM), 4);
        assertArrayEquals(Files.readAllBytes(a), Files.readAllBytes(b));
    }

    @Test
    void gdalReadsTheGeoJson() throws Exception {
        geoJson(UTM);
        final Process process;
        try {
            process = new ProcessBuilder("ogrinfo", "-al", folder.resolve("points.geojson").toString())
                .redirectErrorStream(true).start();
        }
        catch (final IOException e) {
            assumeTrue(false, "not run: there is no ogrinfo");
            return;
        }
        final String text = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
        assertEquals(0, process.waitFor(), text);
        assertTrue(text.contains("Feature Count: 4") && text.contains("UTM zone 33N")
            && text.contains("POINT (500400 3999800)") && text.contains("dy_m (Real) = 50"), text);
    }
}
