package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.io.UnsupportedFeatureException;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Reflectance;

/** What the tags besides the pixels mean. */
class GeoTiffTagsTest {

    private static final int W = 20;
    private static final int H = 11;

    @TempDir
    private Path folder;

    private static double[][] ramp(final int width, final int height, final int bands) {
        final double[][] out = new double[bands][width * height];
        for (int b = 0; b < bands; b++) {
            for (int i = 0; i < out[b].length; i++) {
                out[b][i] = (i + 7 * b) % 100;
            }
        }
        return out;
    }

    private static TestTiff.Page page(final String type, final int bands) {
        return TestTiff.page(TestTiff.Spec.plain(type), W, H, ramp(W, H, bands));
    }

    private GeoTiffFile open(final TestTiff.Page... pages) throws IOException {
        final Path file = Files.createTempFile(folder, "tags", ".tif");
        Files.write(file, TestTiff.file(ByteOrder.LITTLE_ENDIAN, false, pages));
        return new GeoTiffReader().open(file);
    }

    private static int[] keys(final int... keysAndValues) {
        final int n = keysAndValues.length / 2;
        final int[] out = new int[4 + 4 * n];
        out[0] = 1;
        out[1] = 1;
        out[3] = n;
        for (int i = 0; i < n; i++) {
            out[4 + 4 * i] = keysAndValues[2 * i];
            out[6 + 4 * i] = 1;
            out[7 + 4 * i] = keysAndValues[2 * i + 1];
        }
        return out;
    }

    @Test
    void scaleAndTiePointMakeTheTransform() throws IOException {
        final int[] keys = keys(1024, 1, 1025, 1, 3072, 32633, 3076, 9001);
        try (GeoTiffFile f = open(page("uint8", 1).put(33550, new double[] { 10, 10, 0 })
            .put(33922, new double[] { 2, 3, 0, 500000, 4000000, 0 }).put(34735, keys)))
        {
            assertArrayEquals(new double[] { 499980, 10, 0, 4000030, 0, -10 }, f.grid().transform());
            assertEquals(32633, f.grid().crs().epsg());
            assertEquals(Crs.Kind.PROJECTED, f.grid().crs().kind());
            assertArrayEquals(keys, f.grid().crs().geoKeys().directory());
        }
    }

    @Test
    void pixelIsPointMovesTheCornerByHalfAPixel() throws IOException {
        try (GeoTiffFile f = open(page("uint8", 1)
            .put(34264, new double[] { 10, 1, 0, 100, 2, -10, 0, 200, 0, 0, 0, 0, 0, 0, 0, 1 })
            .put(34735, keys(1024, 2, 1025, 2, 2048, 4326))))
        {
            assertArrayEquals(new double[] { 94.5, 10, 1, 204, 2, -10 }, f.grid().transform());
            assertEquals(Crs.Kind.GEOGRAPHIC, f.grid().crs().kind());
            assertEquals(4326, f.grid().crs().epsg());
        }
    }

    @Test
    void linearUnitsAreConvertedToMetres() throws IOException {
        for (final double[] unit : new double[][] { { 9001, 1 }, { 9002, 0.3048 }, { 9003, 1200 / 3937.0 } }) {
            try (GeoTiffFile f = open(page("uint8", 1).put(34735, keys(1024, 1, 3072, 2263, 3076, (int) unit[0])))) {
                assertEquals(unit[1], f.grid().crs().metresPerUnit());
                assertFalse(f.grid().isGeoreferenced(), "a CRS alone is no place");
            }
        }
    }

    @Test
    void userDefinedSystemHasNoCode() throws IOException {
        try (GeoTiffFile f = open(page("uint8", 1).put(34735, keys(1024, 1, 2048, 4326, 3072, 32767)))) {
            assertEquals(0, f.grid().crs().epsg());
            assertTrue(f.grid().crs().isKnown());
        }
    }

    @Test
    void degenerateTransformIsAnError() {
        assertThrows(IOException.class, () -> open(page("uint8", 1).put(34264, new double[16])));
        assertThrows(IOException.class, () -> open(page("uint8", 1).put(33550, new double[] { Double.NaN, 1, 0 })
            .put(33922, new double[6])));
    }

    @Test
    void nodataIsComparedAsTheSampleType() throws IOException {
        final double[][] values = { { 16777216, 16777217, 16777218, 5 } };
        final TestTiff.Page ints = TestTiff.page(TestTiff.Spec.plain("int32"), 4, 1, values).put(42113, "16777217");
        try (GeoTiffFile f = open(ints)) {
            final float[] out = new float[4];
            f.read(0, 0, 0, 4, 1, out);
            assertArrayEquals(new float[] { 16777216, Float.NaN, 16777218, 5 }, out);
            assertEquals(16777217, f.info().nodata().getAsDouble());
        }
        final TestTiff.Page floats = TestTiff.page(TestTiff.Spec.plain("float32"), 2, 1, new double[][] { { 0.1f, 1 } })
            .put(42113, "0.1");
        try (GeoTiffFile f = open(floats)) {
            final float[] out = new float[2];
            f.read(0, 0, 0, 2, 1, out);
            assertArrayEquals(new float[] { Float.NaN, 1 }, out);
        }
        try (GeoTiffFile f = open(page("uint8", 1).put(42113, "-9999"))) {
            final float[] out = new float[1];
            f.read(0, 5, 0, 1, 1, out);
            assertEquals(5, out[0]);
        }
        try (GeoTiffFile f = open(page("float32", 1).put(42113, "nan"))) {
            assertTrue(Double.isNaN(f.info().nodata().getAsDouble()));
        }
    }

    @Test
    void missingBlocksAreNodataOrZero() throws IOException {
        for (final String nodata : new String[] { "", "7" }) {
            final TestTiff.Page page = page("uint8", 1).put(42113, nodata);
            page.blocks().set(0, new byte[0]);
            try (GeoTiffFile f = open(page)) {
                final float[] out = new float[1];
                f.read(0, 3, 0, 1, 1, out);
                assertEquals(nodata.isEmpty() ? 0 : Float.NaN, out[0]);
                f.read(0, 3, TestTiff.ROWS_PER_STRIP, 1, 1, out);
                assertEquals((TestTiff.ROWS_PER_STRIP * W + 3) % 100, out[0]);
            }
        }
    }

    @Test
    void gdalMetadataGiveNamesWavelengthsAndReflectance() throws IOException {
        final String xml = "<GDALMetadata>\n<Item name=\"PLATFORM\">S2A &amp; B</Item>"
            + "<Item name=\"DESCRIPTION\" sample=\"0\" role=\"description\">B4</Item>"
            + "<Item name=\"CENTRAL_WAVELENGTH_UM\" sample=\"1\" domain=\"IMAGERY\">0.842</Item>"
            + "<Item name=\"SCALE\" sample=\"0\" role=\"scale\">0.0001</Item>"
            + "<Item name=\"OFFSET\" sample=\"0\" role=\"offset\">-0.1</Item>"
            + "<Item name=\"SCALE\" sample=\"1\" role=\"scale\">1e-4</Item>"
            + "<Item name=\"OFFSET\" sample=\"1\" role=\"offset\">-0.1</Item></GDALMetadata>";
        try (GeoTiffFile f = open(page("uint16", 2).put(42112, xml))) {
            assertEquals("B4", f.bands().get(0).name());
            assertEquals(842, f.bands().get(1).wavelength(), 1e-9);
            assertEquals(new Reflectance(1e-4, -0.1), f.declaredReflectance().orElseThrow());
            assertEquals("S2A & B", f.info().metadata().get("PLATFORM"));
        }
        try (GeoTiffFile f = open(page("uint16", 2).put(42112, xml.replace("1e-4", "1e-3")))) {
            assertTrue(assertThrows(IOException.class, f::declaredReflectance).getMessage().contains("band 2"));
        }
        try (GeoTiffFile f = open(page("uint16", 2))) {
            assertTrue(f.declaredReflectance().isEmpty());
        }
    }

    @Test
    void externalEntitiesAreNotRead() throws IOException {
        final Path secret = Files.writeString(folder.resolve("secret"), "hidden");
        final String xml = "<!DOCTYPE g [<!ENTITY s SYSTEM \"" + secret.toUri()
            + "\">]><g><Item name=\"a\">&s;</Item></g>";
        try (GeoTiffFile f = open(page("uint8", 1).put(42112, xml))) {
            assertFalse(f.info().metadata().containsValue("hidden"));
        }
        catch (final IOException e) {
            assertTrue(e.getMessage().contains("XML"));
        }
        assertThrows(IOException.class, () -> open(page("uint8", 1).put(42112, "<a><b></a>")));
    }

    @Test
    void overviewsAreFoundInTheChainAndInSubDirectories() throws IOException {
        final TestTiff.Page half = TestTiff.page(TestTiff.Spec.plain("uint8"), 10, 6, ramp(10, 6, 1))
            .put(254, new int[] { 1 });
        final TestTiff.Page quarter = TestTiff.page(TestTiff.Spec.plain("uint8"), 5, 3, ramp(5, 3, 1))
            .put(254, new int[] { 1 });
        try (GeoTiffFile f = open(page("uint8", 1).withSub(quarter), half, page("uint8", 1))) {
            assertEquals(2, f.info().overviews().size());
            assertEquals(10, f.overview(0).grid().width());
            assertEquals(2, f.overview(0).grid().pixelWidth());
            final float[] out = new float[1];
            f.overview(1).read(0, 4, 2, 1, 1, out);
            assertEquals(14, out[0]);
            assertEquals("1", f.info().metadata().get("Other pages ignored"));
            assertThrows(IndexOutOfBoundsException.class, () -> f.overview(2));
        }
    }

    @Test
    void internalMaskMakesNodata() throws IOException {
        final byte[] bits = new byte[3 * H];
        Arrays.fill(bits, (byte) 0xff);
        bits[3] = (byte) 0b10111111;
        final TestTiff.Page mask = new TestTiff.Page().put(254, new int[] { 4 }).put(256, new int[] { W })
            .put(257, new int[] { H }).put(258, new int[] { 1 }).put(259, new int[] { 8 }).put(262, new int[] { 4 })
            .put(277, new int[] { 1 }).put(278, new int[] { H });
        mask.blocks().add(TestTiff.compress(8, bits));
        try (GeoTiffFile f = open(page("uint8", 2), mask)) {
            final float[] plane = f.readAll(Progress.NONE).plane(1);
            for (int i = 0; i < plane.length; i++) {
                assertEquals(i == W + 1 ? Float.NaN : (i + 7) % 100, plane[i]);
            }
            assertTrue(f.info().metadata().containsKey("Mask"));
        }
    }

    @Test
    void oneLongUncompressedStripIsReadInParts() throws IOException {
        final int height = 700;
        final int width = 1000;
        final double[][] values = ramp(width, height, 1);
        final TestTiff.Page page = TestTiff.page(TestTiff.Spec.plain("float32"), width, height, values)
            .put(278, new int[] { height });
        final byte[] all = new byte[width * height * 4];
        int at = 0;
        for (final byte[] strip : page.blocks()) {
            System.arraycopy(strip, 0, all, at, strip.length);
            at += strip.length;
        }
        page.blocks().clear();
        page.blocks().add(all);
        final Path file = folder.resolve("long.tif");
        Files.write(file, TestTiff.file(ByteOrder.LITTLE_ENDIAN, true, page));
        try (GeoTiffFile f = new GeoTiffReader().open(file)) {
            assertEquals(height, f.info().blockHeight());
            final float[] out = new float[width * 200];
            f.read(0, 0, 200, width, 200, out);
            for (int i = 0; i < out.length; i++) {
                assertEquals((200 * width + i) % 100, out[i]);
            }
        }
    }

    @Test
    void jpegIsReadWithinItsLoss() throws IOException {
        final double[][] values = ramp(64, 40, 1);
        for (int i = 0; i < values[0].length; i++) {
            values[0][i] = 60 + i % 64 + i / 64;
        }
        final TestTiff.Spec spec = TestTiff.Spec.plain("uint8").with(7, 1).inTiles();
        try (GeoTiffFile f = open(TestTiff.page(spec, 64, 40, values))) {
            final float[] out = f.readAll(Progress.NONE).plane(0);
            for (int y = 0; y < 32; y++) {
                for (int x = 0; x < 64; x++) {
                    assertEquals(values[0][y * 64 + x], out[y * 64 + x], 8);
                }
            }
        }
    }

    @Test
    void unknownFeaturesAreNamedAndGdalSuggested() {
        unsupported("LERC", page("uint8", 1).put(259, new int[] { 34887 }));
        unsupported("WebP", page("uint8", 3).put(259, new int[] { 50001 }));
        unsupported("CCITT", page("uint8", 1).put(259, new int[] { 4 }));
        unsupported("palette", page("uint8", 1).put(262, new int[] { 3 }));
        unsupported("one bit", page("uint8", 1).put(258, new int[] { 1 }));
        unsupported("12-bit", page("uint16", 1).put(258, new int[] { 12 }));
        unsupported("complex", page("float64", 1).put(339, new int[] { 6 }));
        unsupported("mixture", page("uint8", 2).put(258, new int[] { 8, 16 }));
        unsupported("FillOrder", page("uint8", 1).put(266, new int[] { 2 }));
    }

    private void unsupported(final String feature, final TestTiff.Page page) {
        final String message = assertThrows(UnsupportedFeatureException.class, () -> open(page)).getMessage();
        assertTrue(message.contains(feature) && message.contains("gdal_translate"), message);
    }

    @Test
    void anInterruptedReaderIsToldWhatHappenedToTheFile() throws IOException {
        try (GeoTiffFile f = open(page("uint16", 1))) {
            Thread.currentThread().interrupt();
            final IOException first = assertThrows(IOException.class, () -> f.read(0, 0, 0, 1, 1, new float[1]));
            assertTrue(Thread.interrupted());
            assertTrue(first.getMessage().contains("interrupted"), first.getMessage());
            final IOException next = assertThrows(IOException.class, () -> f.read(0, 0, 0, 1, 1, new float[1]));
            assertTrue(next.getMessage().contains("closed"), next.getMessage());
        }
    }
}
