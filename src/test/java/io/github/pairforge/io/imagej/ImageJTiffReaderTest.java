package io.github.pairforge.io.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ShortProcessor;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.io.UnsupportedFeatureException;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;

class ImageJTiffReaderTest {

    private static final Crs UTM = new Crs(32633, Crs.Kind.PROJECTED, 1,
        new Crs.GeoKeys(new int[] { 1, 1, 0, 1, 3072, 0, 1, 32633 }, new double[] { 1 / 3.0 }, "WGS 84 \u00b0|"),
        "PROJCS[\"WGS 84 / UTM zone 33N\",\n UNIT[\"metre\",1]]");
    private static final Grid GRID = new Grid(new double[] { 499980.25, 60, 0, 5300040.75, 0, -60 }, UTM, 3, 2);
    private static final List<Band> BANDS = List.of(new Band("B4", 664.6), new Band("B8A", 864.7));
    private static final Reflectance SCALE = new Reflectance(1e-4, -0.1);
    private static final float[][] PLANES = { { 1, 2, Float.NaN, 4, 5, 6 }, { .1f, .2f, .3f, .4f, .5f, .6f } };

    @TempDir
    private Path folder;

    /** ImageJ's own saver and opener hand the property on. */
    @Test
    void theGeoreferenceSurvivesImageJsTiff() {
        final Path file = save(georeferenced());
        final ImagePlus opened = new Opener().openTiff(folder + "/", file.getFileName().toString());
        final ImageRaster back = ImagePlusRasters.read(opened);
        assertGeoreferenced(back.raster(), back.reflectance());
        assertEquals(List.of(), back.notes());
    }

    @Test
    void theReaderGivesPixelsBandsPlaceAndReflectance() throws IOException {
        try (RasterFile file = open(save(georeferenced()))) {
            final float[][] planes = new float[2][6];
            file.read(0, 0, 3, 2, planes);
            assertArrayEquals(PLANES, planes);
            assertGeoreferenced(file, file.declaredReflectance());
            assertEquals("float32", file.info().sampleType());
            final float[] window = new float[2];
            file.read(1, 1, 1, 2, 1, window);
            assertArrayEquals(new float[] { .5f, .6f }, window);
            assertThrows(IndexOutOfBoundsException.class, () -> file.overview(0));
        }
    }

    private static void assertGeoreferenced(final RasterSource raster,
        final Optional<Reflectance> reflectance)
    {
        assertArrayEquals(GRID.transform(), raster.grid().transform());
        assertEquals(UTM, raster.grid().crs());
        assertEquals(BANDS, raster.bands());
        assertEquals(Optional.of(SCALE), reflectance);
    }

    @Test
    void aSingleBandKeepsItsName() throws IOException {
        final Raster raster = Raster.wrap(new float[][] { PLANES[0] }, GRID, List.of(Band.named("Red")), "r");
        try (RasterFile file = open(save(ImagePlusRasters.toImagePlus(raster, "t")))) {
            assertEquals(List.of(Band.named("Red")), file.bands());
            assertEquals(32633, file.grid().crs().epsg());
        }
    }

    @Test
    void everySampleTypeOfImageJIsRead() throws IOException {
        final ImagePlus signed = new ImagePlus("s", new ShortProcessor(2, 1, new short[] { 0, -1 }, null));
        signed.getLocalCalibration().setSigned16BitCalibration();
        assertValues("int16", new float[] { -32768, 32767 }, signed);
        assertValues("uint16", new float[] { 0, 65535 },
            new ImagePlus("u", new ShortProcessor(2, 1, new short[] { 0, -1 }, null)));
        assertValues("uint8", new float[] { 7, 255 },
            new ImagePlus("b", new ByteProcessor(2, 1, new byte[] { 7, -1 })));
        assertValues("float32", new float[] { 0.5f, Float.NaN },
            new ImagePlus("f", new FloatProcessor(2, 1, new float[] { 0.5f, Float.NaN })));
        assertValues("uint8", new float[] { 1, 4 },
            new ImagePlus("rgb", new ColorProcessor(2, 1, new int[] { 0x010203, 0x040506 })));
    }

    private void assertValues(final String type, final float[] expected, final ImagePlus image) throws IOException {
        try (RasterFile file = open(save(image))) {
            final float[] values = new float[expected.length];
            file.read(0, 0, 0, expected.length, 1, values);
            assertArrayEquals(expected, values, type);
            assertEquals(type, file.info().sampleType());
        }
    }

    @Test
    void calibrationWithoutOurPropertyIsRead() throws IOException {
        final ImagePlus image = new ImagePlus("c", new ByteProcessor(4, 3));
        image.getLocalCalibration().setUnit("cm");
        image.getLocalCalibration().pixelWidth = 50;
        image.getLocalCalibration().pixelHeight = 50;
        try (RasterFile file = open(save(image))) {
            assertEquals(0.5, file.grid().groundSamplingDistance(), 1e-9);
        }
    }

    @Test
    void aStackWithTwoAxesIsAFileErrorThatNamesTheFile() {
        final ImageStack stack = new ImageStack(2, 2);
        for (int i = 0; i < 4; i++) {
            stack.addSlice("s" + i, new byte[4]);
        }
        final ImagePlus image = new ImagePlus("h", stack);
        image.setDimensions(2, 1, 2);
        image.setOpenAsHyperStack(true);
        final Path file = save(image);
        final String message = assertThrows(IOException.class, () -> open(file)).getMessage();
        assertTrue(message.startsWith(file.toString()) && message.contains("2 frames"), message);
    }

    @Test
    void aFileThatIsCutOffIsRefusedAndNotBlackened() throws IOException {
        final Path file = save(georeferenced());
        final byte[] all = Files.readAllBytes(file);
        final long start;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            start = TiffDirectory.read(channel).number(TiffDirectory.STRIP_OFFSETS, 0);
        }
        // Two bands of six floats: one byte is missing.
        Files.write(file, Arrays.copyOf(all, (int) start + 47));
        final String message = assertThrows(IOException.class, () -> open(file)).getMessage();
        assertTrue(message.contains("cut off"), message);
    }

    @Test
    void damagedFilesEndInAnIOExceptionWhateverByteIsWrong() throws IOException {
        final Path file = save(georeferenced());
        final byte[] all = Files.readAllBytes(file);
        for (int i = 0; i < 300; i++) {
            final byte[] broken = all.clone();
            broken[i] ^= 0x55;
            Files.write(file, broken);
            try (RasterFile opened = open(file)) {
                opened.read(0, 0, 0, 1, 1, new float[1]);
            }
            catch (final IOException e) {
                assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
            }
        }
    }

    @Test
    void onlyImageJsTiffsAreTaken() {
        assertFalse(canRead(tiff("some scanner", 256)));
        assertTrue(canRead(tiff("ImageJ=1.54p\n", 256)));
        assertFalse(canRead(tiff("ImageJ=1.54p\n", 34735)), "GeoTIFF tags come first");
        assertFalse(canRead(new byte[] { 'I', 'I', 42, 0, -1, -1, -1, -1 }));
        assertFalse(canRead("II".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(canRead("hello, world".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void compressedFilesAndOtherSamplesAreLeftToOthers() throws IOException {
        final Path file = save(georeferenced());
        final byte[] all = Files.readAllBytes(file);
        // Floats become 32-bit integers; the resolution unit, which readers ignore, becomes an LZW compression.
        Files.write(file, changed(all, 339, 339, 1));
        assertThrows(UnsupportedFeatureException.class, () -> open(file));
        Files.write(file, changed(all, 296, 259, 5));
        assertThrows(UnsupportedFeatureException.class, () -> open(file));
    }

    /** Another tag and number in an entry of the first directory that holds one short. */
    private static byte[] changed(final byte[] tiff, final int tag, final int newTag, final int value) {
        final ByteBuffer b = ByteBuffer.wrap(tiff.clone())
            .order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entry = b.getInt(4) + 2;
        while (b.getShort(entry) != tag) {
            entry += 12;
        }
        b.putShort(entry, (short) newTag).putShort(entry + 8, (short) value);
        return b.array();
    }

    private static ImagePlus georeferenced() {
        return ImagePlusRasters.toImagePlus(Raster.wrap(PLANES, GRID, BANDS, "r"), "t", Optional.of(SCALE));
    }

    private Path save(final ImagePlus image) {
        final Path file = folder.resolve("image.tif");
        final FileSaver saver = new FileSaver(image);
        final String path = file.toString();
        assertTrue(image.getStackSize() > 1 ? saver.saveAsTiffStack(path) : saver.saveAsTiff(path));
        return file;
    }

    private static RasterFile open(final Path file) throws IOException {
        return new RasterReaders(List.of(new ImageJTiffReader())).open(file);
    }

    private boolean canRead(final byte[] content) {
        try {
            final Path file = Files.write(folder.resolve("x.tif"), content);
            return new ImageJTiffReader().canRead(file, ByteBuffer.wrap(content).asReadOnlyBuffer());
        }
        catch (final IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A directory of two entries: the description, and another tag. */
    private static byte[] tiff(final String description, final int tag) {
        final byte[] text = description.getBytes(StandardCharsets.US_ASCII);
        final ByteBuffer b = ByteBuffer.allocate(38 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
        b.putShort((short) 270).putShort((short) 2).putInt(text.length).putInt(38);
        b.putShort((short) tag).putShort((short) 3).putInt(1).putInt(1);
        return b.putInt(0).put(text).array();
    }
}
