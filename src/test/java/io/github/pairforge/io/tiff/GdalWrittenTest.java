package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;

/** Files written by GDAL read as the pixels GDAL was given; skipped where its programs are not installed. */
class GdalWrittenTest {

    private static final int W = 37;
    private static final int H = 23;

    @TempDir
    private Path folder;

    private static void run(final List<String> command) throws IOException {
        try {
            final Process p = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            assertEquals(true, p.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, p.exitValue(), command.toString());
        }
        catch (final InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void assumeGdal() {
        boolean present = true;
        try {
            run(List.of("gdal_translate", "--version"));
        }
        catch (final IOException e) {
            present = false;
        }
        assumeTrue(present, "not run: gdal_translate is not installed");
    }

    private Path translate(final Path source, final String... options) throws IOException {
        final Path target = folder.resolve("gdal.tif");
        Files.deleteIfExists(target);
        final List<String> command = new ArrayList<>(List.of("gdal_translate", "-q"));
        for (final String o : options) {
            command.add("-co");
            command.add(o);
        }
        command.add(source.toString());
        command.add(target.toString());
        run(command);
        return target;
    }

    @Test
    void everyCompressionLayoutAndPredictor() throws IOException {
        assumeGdal();
        for (final String type : new String[] { "uint8", "uint16", "float32", "float64" }) {
            final double[][] pixels = GeoTiffLayoutsTest.pixels(type, 3);
            final float[][] expected = GeoTiffLayoutsTest.floats(pixels);
            final Path source =
                TestTiff.write(folder.resolve(type + ".tif"), TestTiff.Spec.plain(type), W, H, pixels);
            for (final String compression : new String[] { "NONE", "PACKBITS", "LZW", "DEFLATE", "ZSTD" }) {
                for (int predictor = 1; predictor <= (type.startsWith("f") ? 3 : 2); predictor++) {
                    final boolean predicts = !compression.equals("NONE") && !compression.equals("PACKBITS");
                    if (predictor > 1 && !predicts) {
                        continue;
                    }
                    final boolean odd = (type.length() + compression.length() + predictor) % 2 == 1;
                    final Path file = translate(source, "COMPRESS=" + compression,
                        // GDAL 3.6.2 does not read back itself what it writes big endian with predictor 3.
                        "PREDICTOR=" + predictor, "ENDIANNESS=" + (odd && predictor < 3 ? "BIG" : "LITTLE"),
                        "INTERLEAVE=" + (predictor == 2 ? "BAND" : "PIXEL"), "BIGTIFF=" + (odd ? "NO" : "YES"),
                        "TILED=" + (odd ? "YES" : "NO"), "BLOCKYSIZE=16",
                        odd ? "BLOCKXSIZE=16" : "PROFILE=GDALGeoTIFF");
                    try (GeoTiffFile tiff = new GeoTiffReader().open(file)) {
                        final Raster raster = tiff.readAll(Progress.NONE);
                        for (int b = 0; b < 3; b++) {
                            assertArrayEquals(expected[b], raster.plane(b),
                                type + " " + compression + " " + predictor);
                        }
                    }
                }
            }
        }
    }

    @Test
    void jpegColoursAreThoseThatGdalReads() throws IOException {
        assumeGdal();
        final double[][] pixels = new double[3][64 * 48];
        for (int i = 0; i < 64 * 48; i++) {
            pixels[0][i] = 40 + i % 64 * 2;
            pixels[1][i] = 200 - i / 64 * 3;
            pixels[2][i] = 90 + i % 64;
        }
        final Path source =
            TestTiff.write(folder.resolve("rgb.tif"), TestTiff.Spec.plain("uint8"), 64, 48, pixels);
        for (final String photometric : new String[] { "YCBCR", "RGB" }) {
            final Path jpeg = translate(source, "COMPRESS=JPEG", "PHOTOMETRIC=" + photometric, "TILED=YES",
                "BLOCKXSIZE=32", "BLOCKYSIZE=32");
            final Path plain = folder.resolve(photometric + ".tif");
            run(List.of("gdal_translate", "-q", jpeg.toString(), plain.toString()));
            try (GeoTiffFile a = new GeoTiffReader().open(jpeg); GeoTiffFile b = new GeoTiffReader().open(plain)) {
                final Raster decoded = a.readAll(Progress.NONE);
                final Raster reference = b.readAll(Progress.NONE);
                for (int band = 0; band < 3; band++) {
                    assertArrayEquals(reference.plane(band), decoded.plane(band), 2, photometric);
                }
            }
        }
    }
}
