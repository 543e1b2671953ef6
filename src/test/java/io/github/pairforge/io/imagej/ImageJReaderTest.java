package io.github.pairforge.io.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.io.UnsupportedFeatureException;
import io.github.pairforge.testing.SharedData;

/** The PNG files are written chunk by chunk here (ISO/IEC 15948), so that their values do not come from ImageJ. */
@Timeout(60)
class ImageJReaderTest {

    private static final int GREY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int RGBA = 6;

    @TempDir
    private Path folder;

    @Test
    void eightAndSixteenBitGreyAreExact() throws IOException {
        assertBands(png(8, GREY, 3, 1, 0, 128, 255), "uint8", new float[] { 0, 128, 255 });
        assertBands(png(16, GREY, 3, 1, 0, 1, 0xff, 0xfe, 0x12, 0x34), "uint16", new float[] { 1, 0xfffe, 0x1234 });
    }

    @Test
    void eightAndSixteenBitColourAreExact() throws IOException {
        assertBands(png(8, RGB, 2, 1, 1, 2, 3, 4, 5, 255), "uint8", new float[] { 1, 4 }, new float[] { 2, 5 },
            new float[] { 3, 255 });
        assertBands(png(16, RGB, 1, 1, 1, 2, 3, 4, 5, 255), "uint16", new float[] { 0x102 }, new float[] { 0x304 },
            new float[] { 0x5ff });
    }

    @Test
    void aPaletteBecomesItsColours() throws IOException {
        assertBands(png(8, PALETTE, 2, 1, 1, 0), "uint8", new float[] { 40, 10 }, new float[] { 50, 20 },
            new float[] { 60, 30 });
    }

    @Test
    void whatImageJWouldPaintOverIsRefused() throws IOException {
        final Path file = png(8, RGBA, 1, 1, 1, 2, 3, 4);
        final String message = assertThrows(UnsupportedFeatureException.class, () -> open(file)).getMessage();
        assertTrue(message.contains("transparent"), message);
    }

    @Test
    void damageIsNoticedBeforeImageJShowsADialog() throws IOException {
        final Path file = png(8, GREY, 3, 1, 0, 128, 255);
        final byte[] all = Files.readAllBytes(file);
        for (int length = 9; length < all.length; length++) {
            Files.write(file, Arrays.copyOf(all, length));
            assertTrue(assertThrows(IOException.class, () -> open(file)).getMessage().contains("cut off"));
        }
        for (int i = 8; i < all.length; i++) {
            final byte[] broken = all.clone();
            broken[i] ^= 0x10;
            Files.write(file, broken);
            assertThrows(IOException.class, () -> open(file), "byte " + i);
        }
    }

    @Test
    void hugeClaimsAreRefusedBeforeMemoryIsTaken() throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' });
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(1 << 17).putInt(1 << 17).put((byte) 8).put((byte) RGB)
            .array());
        chunk(out, "IDAT", new byte[] { 0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1 });
        chunk(out, "IEND", new byte[0]);
        final Path file = Files.write(folder.resolve("bomb.png"), bytes.toByteArray());
        final String message = assertThrows(IOException.class, () -> open(file)).getMessage();
        assertTrue(message.contains("bomb.png") && message.contains("131072 x 131072"), message);
        final Path bmp = Files.write(folder.resolve("bomb.bmp"), ByteBuffer.allocate(64).order(
            java.nio.ByteOrder.LITTLE_ENDIAN).putShort(0, (short) 0x4d42).putInt(10, 54).putInt(14, 40)
            .putInt(18, 1 << 20).putInt(22, 1 << 20).putShort(26, (short) 1).putShort(28, (short) 24).array());
        assertTrue(assertThrows(IOException.class, () -> open(bmp)).getMessage().contains("bomb.bmp"));
    }

    @Test
    void bmpAndJpegAreRead() throws IOException {
        final Path bmp = folder.resolve("a.bmp");
        new FileSaver(new ImagePlus("b", new ColorProcessor(2, 1, new int[] { 0x010203, 0x040506 })))
            .saveAsBmp(bmp.toString());
        assertBands(bmp, "uint8", new float[] { 1, 4 }, new float[] { 2, 5 }, new float[] { 3, 6 });

        final Path jpeg = folder.resolve("a.jpg");
        final byte[] grey = new byte[256];
        Arrays.fill(grey, (byte) 90);
        new FileSaver(new ImagePlus("j", new ByteProcessor(16, 16, grey))).saveAsJpeg(jpeg.toString());
        try (RasterFile file = open(jpeg)) {
            final float[] value = new float[1];
            file.read(0, 5, 5, 1, 1, value);
            assertEquals(90, value[0], 1);
        }
        final byte[] all = Files.readAllBytes(jpeg);
        Files.write(jpeg, Arrays.copyOf(all, all.length - 10));
        assertTrue(assertThrows(IOException.class, () -> open(jpeg)).getMessage().contains("cut off"));
    }

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        final Path misnamed = folder.resolve("image.tif");
        Files.copy(png(8, GREY, 1, 1, 9), misnamed);
        assertBands(misnamed, "uint8", new float[] { 9 });
        assertFalse(new ImageJReader().canRead(folder, ByteBuffer.allocate(0)));
        assertFalse(new ImageJReader().canRead(folder, ByteBuffer.wrap(new byte[] { (byte) 0x89, 'P' })));
    }

    /** rasterio 1.3.5 read the reference values. */
    @Test
    @Tag("shared")
    void aRealPngReadsAsTheReferenceDoes() throws IOException {
        final String path = "worldstrat_Landcover-769486/hr_spot_rgb8_pansharp_1m5.png";
        for (final JsonElement e : SharedData.json("golden/io_real.json").getAsJsonArray("files")) {
            final JsonObject expected = e.getAsJsonObject();
            if (expected.get("file").getAsString().endsWith(path)) {
                try (RasterFile raster = open(SharedData.file("real/" + path))) {
                    assertPixels(expected, raster);
                }
            }
        }
    }

    private static void assertPixels(final JsonObject expected, final RasterFile raster) throws IOException {
        final float[] value = new float[1];
        for (final JsonElement e : expected.getAsJsonArray("pixels")) {
            final JsonObject pixel = e.getAsJsonObject();
            for (int b = 0; b < 3; b++) {
                raster.read(b, pixel.get("x").getAsInt(), pixel.get("y").getAsInt(), 1, 1, value);
                assertEquals(pixel.getAsJsonArray("values").get(b).getAsFloat(), value[0]);
            }
        }
    }

    private void assertBands(final Path file, final String type, final float[]... expected) throws IOException {
        try (RasterFile raster = open(file)) {
            assertEquals(expected.length, raster.bands().size());
            final int width = (int) raster.grid().width();
            final float[][] values = new float[expected.length][width];
            raster.read(0, 0, width, 1, values);
            assertArrayEquals(expected, values);
            assertEquals(type, raster.info().sampleType());
            assertFalse(raster.grid().isGeoreferenced());
        }
    }

    private static RasterFile open(final Path file) throws IOException {
        return new RasterReaders(List.of(new ImageJReader())).open(file);
    }

    private Path png(final int bits, final int colour, final int width, final int height, final int... samples)
        throws IOException
    {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' });
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits).put((byte) colour)
            .array());
        if (colour == PALETTE) {
            chunk(out, "PLTE", new byte[] { 10, 20, 30, 40, 50, 60 });
        }
        final ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(data)) {
            final int row = samples.length / height;
            for (int i = 0; i < samples.length; i++) {
                if (i % row == 0) {
                    deflate.write(0);
                }
                deflate.write(samples[i]);
            }
        }
        chunk(out, "IDAT", data.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return Files.write(folder.resolve("image.png"), bytes.toByteArray());
    }

    private static void chunk(final DataOutputStream out, final String type, final byte[] data) throws IOException {
        final CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
