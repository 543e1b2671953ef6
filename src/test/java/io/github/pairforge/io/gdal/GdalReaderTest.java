package io.github.pairforge.io.gdal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterInfo;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.io.UnsupportedFeatureException;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;

/** Small files written by hand in formats that have a simple form; skipped where GDAL is absent. */
class GdalReaderTest {

    private static final String UTM33 = "PROJCS[\"WGS 84 / UTM zone 33N\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
        + "SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
        + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",15],"
        + "PARAMETER[\"scale_factor\",0.9996],PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],"
        + "UNIT[\"metre\",1],AUTHORITY[\"EPSG\",\"32633\"]]";

    @TempDir
    private Path folder;

    @BeforeEach
    void gdalIsThere() {
        assumeTrue(Gdal.find().gdal().isPresent(), () -> "not run: " + Gdal.find().reason());
    }

    @Test
    void anAsciiGridGivesValuesPlaceAndNodata() throws IOException {
        final Path file = write("a.asc", "ncols 3\nnrows 2\nxllcorner 100\nyllcorner 40\ncellsize 10\n"
            + "NODATA_value -9999\n1 2.5 -9999\n4 5 6\n");
        try (RasterFile raster = open(file)) {
            assertEquals(Grid.northUp(100, 60, 10, 10, Crs.NONE, 3, 2), raster.grid());
            assertArrayEquals(new float[] { 1, 2.5f, Float.NaN, 4, 5, 6 }, all(raster, 0));
            assertEquals(OptionalDouble.of(-9999), raster.info().nodata());
            assertEquals("float32", raster.info().sampleType());
            assertEquals(List.of(Band.unnamed()), raster.bands());
            assertEquals(Optional.empty(), raster.declaredReflectance());
        }
    }

    @Test
    void aVrtGivesCrsNamesScaleAndPerBandNodata() throws IOException {
        write("a.pgm", "P5\n2 2\n255\n\1\2\3\4");
        final String source = "<SimpleSource><SourceFilename relativeToVRT=\"1\">a.pgm</SourceFilename>"
            + "<SourceBand>1</SourceBand></SimpleSource>";
        final Path file = write("a.vrt", "<VRTDataset rasterXSize=\"2\" rasterYSize=\"2\"><SRS>" + UTM33 + "</SRS>"
            + "<GeoTransform>500000, 20, 0, 5000000, 0, -20</GeoTransform>"
            + "<VRTRasterBand dataType=\"Byte\" band=\"1\"><Description>Red</Description><NoDataValue>3</NoDataValue>"
            + "<Scale>0.0001</Scale><Offset>-0.1</Offset>" + source + "</VRTRasterBand>"
            + "<VRTRasterBand dataType=\"Byte\" band=\"2\"><Metadata><MDI key=\"BANDNAME\">B8A</MDI>"
            + "<MDI key=\"WAVELENGTH\">865</MDI></Metadata><Scale>0.0001</Scale><Offset>-0.1</Offset>" + source
            + "</VRTRasterBand></VRTDataset>");
        try (RasterFile raster = open(file)) {
            assertEquals(32633, raster.grid().crs().epsg());
            assertEquals(Crs.Kind.PROJECTED, raster.grid().crs().kind());
            assertEquals(20, raster.grid().groundSamplingDistance());
            assertEquals(List.of(Band.named("Red"), new Band("B8A", 865)), raster.bands());
            assertArrayEquals(new float[] { 1, 2, Float.NaN, 4 }, all(raster, 0));
            assertArrayEquals(new float[] { 1, 2, 3, 4 }, all(raster, 1));
            assertEquals(Optional.of(new Reflectance(1e-4, -0.1)), raster.declaredReflectance());
            assertEquals("uint8", raster.info().sampleType());
        }
    }

    @Test
    void aCrsSpelledOutWithoutItsCodeIsRecognised() {
        final GdalLibrary library = Gdal.find().gdal().orElseThrow().library();
        final Crs crs = GdalCrs.parse(library, UTM33.replace(",AUTHORITY[\"EPSG\",\"32633\"]", ""));
        assertEquals(32633, crs.epsg());
    }

    @Test
    void feetAndDegreesAreKeptApart() {
        final GdalLibrary library = Gdal.find().gdal().orElseThrow().library();
        final Crs feet = GdalCrs.parse(library, UTM33.replace("UNIT[\"metre\",1],AUTHORITY[\"EPSG\",\"32633\"]",
            "UNIT[\"foot\",0.3048]"));
        assertEquals(Crs.Kind.PROJECTED, feet.kind());
        assertEquals(0.3048, feet.metresPerUnit());
        final Crs degrees =
            GdalCrs.parse(library, UTM33.substring(UTM33.indexOf("GEOGCS"), UTM33.indexOf(",PROJECTION")));
        assertEquals(Crs.Kind.GEOGRAPHIC, degrees.kind());
    }

    /** 16777217 = 2^24 + 1 is the first integer that is no float: it becomes 16777216, which is nodata. */
    @Test
    void nodataOfLargeIntegersIsComparedBeforeRounding() throws IOException {
        final ByteBuffer pixels = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        pixels.putInt(16777217).putInt(16777216).putInt(-5).putInt(16777215);
        try (RasterFile raster = open(envi(pixels, 3, 2, 2, 1, "data ignore value = 16777216"))) {
            assertArrayEquals(new float[] { 16777216f, Float.NaN, -5, 16777215 }, all(raster, 0));
            assertEquals("int32", raster.info().sampleType());
            assertTrue(raster.info().isInteger());
        }
    }

    @Test
    void everyUnsigned16BitValueIsExact() throws IOException {
        final ByteBuffer pixels = ByteBuffer.allocate(2 * 65536).order(ByteOrder.LITTLE_ENDIAN);
        IntStream.range(0, 65536).forEach(i -> pixels.putShort((short) i));
        try (RasterFile raster = open(envi(pixels, 12, 256, 256, 1, ""))) {
            final float[] values = all(raster, 0);
            for (int i = 0; i < 65536; i++) {
                assertEquals(i, values[i]);
            }
        }
    }

    @Test
    void complexSamplesAreRefused() throws IOException {
        final Path file = envi(ByteBuffer.allocate(32), 6, 2, 2, 1, "");
        final String message = assertThrows(UnsupportedFeatureException.class, () -> open(file)).getMessage();
        assertTrue(message.contains("complex"), message);
    }

    @Test
    void aWindowIsThePartOfTheImage() throws IOException {
        try (RasterFile raster = open(ramp(40, 30, 2))) {
            final float[] out = new float[7 * 5 + 3];
            raster.read(1, 11, 13, 7, 5, out);
            for (int y = 0; y < 5; y++) {
                for (int x = 0; x < 7; x++) {
                    assertEquals(rampValue(11 + x, 13 + y, 1), out[y * 7 + x]);
                }
            }
            assertEquals(0, out[35]);
        }
    }

    @Test
    void nativeCodeNeverGetsAWindowOutsideOrAnArrayTooSmall() throws IOException {
        try (RasterFile raster = open(ramp(4, 3, 1))) {
            assertThrows(IllegalArgumentException.class, () -> raster.read(0, 2, 0, 3, 1, new float[3]));
            assertThrows(IllegalArgumentException.class, () -> raster.read(0, -1, 0, 3, 1, new float[3]));
            assertThrows(IllegalArgumentException.class, () -> raster.read(0, 0, 0, 3, 2, new float[5]));
            assertThrows(IndexOutOfBoundsException.class, () -> raster.read(1, 0, 0, 1, 1, new float[1]));
            assertThrows(IndexOutOfBoundsException.class, () -> raster.overview(0));
        }
    }

    @Test
    void manyThreadsReadTheSamePixels() throws IOException {
        try (RasterFile raster = open(ramp(64, 64, 3))) {
            IntStream.range(0, 400).parallel().forEach(i -> {
                final int x = i % 60;
                final int y = i * 7 % 60;
                final int b = i % 3;
                final float[] out = new float[16];
                try {
                    raster.read(b, x, y, 4, 4, out);
                }
                catch (final IOException e) {
                    throw new AssertionError(e);
                }
                for (int k = 0; k < 16; k++) {
                    assertEquals(rampValue(x + k % 4, y + k / 4, b), out[k]);
                }
            });
        }
    }

    @Test
    void aClosedFileSaysSo() throws IOException {
        final RasterFile raster = open(ramp(4, 4, 1));
        raster.close();
        final String message =
            assertThrows(IOException.class, () -> raster.read(0, 0, 0, 1, 1, new float[1])).getMessage();
        assertTrue(message.endsWith("is closed."), message);
    }

    @Test
    void textIsNotTakenForAnImage() throws IOException {
        assertFalse(new GdalReader().canRead(write("notes.txt", "hello"), ByteBuffer.allocate(0)));
        assertFalse(new GdalReader().canReadName("no such file"));
    }

    @Test
    void aBrokenVrtGivesGdalsReasonInOneSentence() throws IOException {
        final Path file = write("broken.vrt", "<VRTDataset rasterXSize=\"2\"");
        final String message =
            assertThrows(IOException.class, () -> new GdalReader().open(file)).getMessage();
        assertTrue(message.startsWith(file + " cannot be opened by GDAL: "), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void aMissingSourceOfAVrtIsAnErrorNotBlackPixels() throws IOException {
        final Path file = write("gone.vrt", "<VRTDataset rasterXSize=\"2\" rasterYSize=\"2\">"
            + "<VRTRasterBand dataType=\"Byte\" band=\"1\"><SimpleSource><SourceFilename relativeToVRT=\"1\">gone.pgm"
            + "</SourceFilename><SourceBand>1</SourceBand><SourceProperties RasterXSize=\"2\" RasterYSize=\"2\""
            + " DataType=\"Byte\"/></SimpleSource></VRTRasterBand></VRTDataset>");
        try (RasterFile raster = open(file)) {
            final String message =
                assertThrows(IOException.class, () -> raster.read(0, 0, 0, 2, 2, new float[4])).getMessage();
            assertTrue(message.contains("gone.pgm"), message);
        }
    }

    @Test
    void aFileOfSeveralImagesListsTheirNamesAndEachOpens() throws IOException {
        final Path file = netCdf();
        assumeTrue(new GdalReader().canReadName(file.toString()), "not run: this GDAL has no NetCDF driver");
        final String message = assertThrows(IOException.class, () -> open(file)).getMessage();
        final String name = "NETCDF:\"" + file + "\":b";
        assertTrue(message.startsWith(file + " holds 2 images; give the name of one of them instead: "), message);
        assertTrue(message.contains(name), message);
        try (RasterFile raster = new RasterReaders(List.of(new GdalReader())).open(name)) {
            assertEquals(2, raster.grid().width());
        }
    }

    /** Two variables a and b of 2 x 2 floats in the classic format of NetCDF (Unidata, file format specification). */
    private Path netCdf() throws IOException {
        final ByteBuffer b = ByteBuffer.allocate(200).putInt(0x43444601).putInt(0);
        b.putInt(10).putInt(2).putInt(1).put(new byte[] { 'y', 0, 0, 0 }).putInt(2);
        b.putInt(1).put(new byte[] { 'x', 0, 0, 0 }).putInt(2).putInt(0).putInt(0);
        b.putInt(11).putInt(2);
        for (int i = 0; i < 2; i++) {
            b.putInt(1).put(new byte[] { (byte) ('a' + i), 0, 0, 0 }).putInt(2).putInt(0).putInt(1);
            b.putInt(0).putInt(0).putInt(5).putInt(16).putInt(168 + 16 * i);
        }
        return Files.write(folder.resolve("a.nc"), b.array());
    }

    @Test
    void aNameThatIsNoPathIsOpened() throws IOException {
        final String name = "/vsisubfile/0_15," + write("a.pgm", "P5\n2 2\n255\n\1\2\3\4");
        try (RasterFile raster = new RasterReaders(List.of(new GdalReader())).open(name)) {
            assertEquals(name, raster.name());
            assertArrayEquals(new float[] { 1, 2, 3, 4 }, all(raster, 0));
        }
    }

    @Test
    void maskedPixelsAndOverviewsAreNodataToo() throws IOException {
        write("m.pgm", "P5\n4 2\n255\n\1\1\2\2\1\1\2\2");
        final String source = "<SimpleSource><SourceFilename relativeToVRT=\"1\">m.pgm</SourceFilename>"
            + "<SourceBand>1</SourceBand></SimpleSource>";
        // The mask is 0 (invalid) where the image is 1: value * 255 - 255.
        final String mask = "<MaskBand><VRTRasterBand dataType=\"Byte\"><ComplexSource><SourceFilename"
            + " relativeToVRT=\"1\">m.pgm</SourceFilename><SourceBand>1</SourceBand><ScaleOffset>-255</ScaleOffset>"
            + "<ScaleRatio>255</ScaleRatio></ComplexSource></VRTRasterBand></MaskBand>";
        final Path file = write("m.vrt", "<VRTDataset rasterXSize=\"4\" rasterYSize=\"2\">"
            + "<VRTRasterBand dataType=\"Byte\" band=\"1\">" + source + "</VRTRasterBand>" + mask
            + "<OverviewList>2</OverviewList></VRTDataset>");
        try (RasterFile raster = open(file)) {
            assertArrayEquals(new float[] { Float.NaN, Float.NaN, 2, 2, Float.NaN, Float.NaN, 2, 2 }, all(raster, 0));
            assertEquals(List.of(new RasterInfo.Size(2, 1)), raster.info().overviews());
            final RasterSource overview = raster.overview(0);
            assertEquals(raster.grid().coarser(2, 2), overview.grid());
            final float[] out = new float[2];
            overview.read(0, 0, 0, 2, 1, out);
            assertArrayEquals(new float[] { Float.NaN, 2 }, out);
        }
    }

    private RasterFile open(final Path file) throws IOException {
        return new RasterReaders(List.of(new GdalReader())).open(file);
    }

    private Path write(final String name, final String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static float rampValue(final int x, final int y, final int band) {
        return 1000 * band + 100 * y + x + 0.25f;
    }

    private Path ramp(final int width, final int height, final int bands) throws IOException {
        final ByteBuffer pixels = ByteBuffer.allocate(4 * width * height * bands).order(ByteOrder.LITTLE_ENDIAN);
        for (int b = 0; b < bands; b++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    pixels.putFloat(rampValue(x, y, b));
                }
            }
        }
        return envi(pixels, 4, width, height, bands, "");
    }

    /** ENVI's format: raw pixels and a text beside them; types as in IDL: 3 int32, 4 float32, 6 complex, 12 uint16. */
    private Path envi(final ByteBuffer pixels, final int type, final int width, final int height, final int bands,
        final String more) throws IOException
    {
        write("a.hdr", "ENVI\nsamples = " + width + "\nlines = " + height + "\nbands = " + bands
            + "\nheader offset = 0\nfile type = ENVI Standard\ndata type = " + type
            + "\ninterleave = bsq\nbyte order = 0\n" + more + "\n");
        return Files.write(folder.resolve("a.img"), pixels.array());
    }

    private static float[] all(final RasterFile raster, final int band) throws IOException {
        final int width = (int) raster.grid().width();
        final int height = (int) raster.grid().height();
        final float[] out = new float[width * height];
        raster.read(band, 0, 0, width, height, out);
        return out;
    }
}
