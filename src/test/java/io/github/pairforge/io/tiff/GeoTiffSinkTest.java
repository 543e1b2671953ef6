package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.raster.Tile;
import net.imglib2.parallel.Parallelization;

class GeoTiffSinkTest {

    private static final Reflectance S2 = new Reflectance(1e-4, -0.1);

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({ "1,1,1", "15,17,3", "256,256,2", "300,700,2", "513,40,1" })
    void floatPixelsAndNanComeBackExactly(final int width, final int height, final int bands) throws IOException {
        final Raster scene = Scenes.scene(Scenes.northUp(width, height), bands);
        for (final Compression c : Compression.values()) {
            for (final boolean big : new boolean[] { false, true }) {
                final TinyTiff tiff = write(scene, GeoTiffOptions.float32().withCompression(c, 6).withBigTiff(big));
                assertEquals(big, tiff.big);
                for (int b = 0; b < bands; b++) {
                    assertArrayEquals(scene.plane(b), tiff.directories.get(0).plane(b), c + " band " + b);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "1,1,1", "15,17,3", "256,256,2", "300,700,2" })
    void integersAreReflectanceRoundedHalfUp(final int width, final int height, final int bands) throws IOException {
        final Raster scene = Scenes.scene(Scenes.northUp(width, height), bands);
        for (final Compression c : Compression.values()) {
            final TinyTiff tiff = write(scene, GeoTiffOptions.uint16(S2).withCompression(c, 1));
            for (int b = 0; b < bands; b++) {
                final float[] expected = scene.plane(b);
                for (int i = 0; i < expected.length; i++) {
                    expected[i] =
                        Float.isNaN(expected[i]) ? 65535 : (float) Math.floor((expected[i] + 0.1) / 1e-4 + 0.5);
                }
                assertArrayEquals(expected, tiff.directories.get(0).plane(b));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SampleType.class)
    void everySampleTypeDeclaresItself(final SampleType type) throws IOException {
        final Reflectance storage = type.isInteger() ? new Reflectance(0.01, 0) : Reflectance.IDENTITY;
        final Raster scene = Scenes.scene(Scenes.northUp(20, 20), 1);
        final TinyTiff.Directory d = write(scene, GeoTiffOptions.of(type, storage)).directories.get(0);
        assertEquals(8 * type.bytes(), d.value(TiffTag.BITS_PER_SAMPLE));
        assertEquals(Map.of(SampleType.UINT8, 1, SampleType.UINT16, 1, SampleType.INT16, 2, SampleType.FLOAT32, 3)
            .get(type), d.value(TiffTag.SAMPLE_FORMAT));
        assertEquals(Map.of(SampleType.UINT8, "0", SampleType.UINT16, "65535", SampleType.INT16, "-32768",
            SampleType.FLOAT32, "nan").get(type), d.text(TiffTag.GDAL_NODATA));
        final float first = type.isInteger() ? (float) type.defaultNodata().getAsDouble() : Float.NaN;
        assertEquals(first, d.plane(0)[0]);
        assertEquals(type.isInteger() ? (float) Math.floor(scene.plane(0)[1] / 0.01 + 0.5) : scene.plane(0)[1],
            d.plane(0)[1]);
    }

    @Test
    void theHeadComesFirstAndSaysWhatTheFileIs() throws IOException {
        final Raster scene = Scenes.scene(Scenes.northUp(600, 300), 2);
        final TinyTiff tiff = write(scene, GeoTiffOptions.uint16(S2).withMetadata(Map.of("a<b", "1 & 2")));
        final TinyTiff.Directory d = tiff.directories.get(0);
        assertFalse(tiff.big);
        assertTrue(tiff.firstTile < 2000, "first tile at " + tiff.firstTile);
        assertEquals(2, d.value(TiffTag.PLANAR_CONFIGURATION));
        assertEquals(2, d.value(TiffTag.PREDICTOR));
        assertEquals("PairForge", d.text(TiffTag.SOFTWARE));
        assertFalse(d.tags.containsKey(TiffTag.DATE_TIME));
        assertArrayEquals(new double[] { 10, 10, 0 }, d.tags.get(TiffTag.MODEL_PIXEL_SCALE));
        assertArrayEquals(new double[] { 0, 0, 0, 500010, 4649990, 0 }, d.tags.get(TiffTag.MODEL_TIEPOINT));
        assertArrayEquals(new double[] { 1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32633 },
            d.tags.get(TiffTag.GEO_KEY_DIRECTORY));
        final String xml = d.text(TiffTag.GDAL_METADATA);
        for (final String item : List.of("<Item name=\"a&lt;b\">1 &amp;amp; 2</Item>",
            "<Item name=\"DESCRIPTION\" sample=\"1\" role=\"description\">B2</Item>",
            "<Item name=\"CENTRAL_WAVELENGTH_UM\" sample=\"1\" domain=\"IMAGERY\">0.5655</Item>",
            "<Item name=\"OFFSET\" sample=\"0\" role=\"offset\">-0.1</Item>",
            "<Item name=\"SCALE\" sample=\"1\" role=\"scale\">1.0E-4</Item>")) {
            assertTrue(xml.contains(item), item + " in " + xml);
        }
    }

    @Test
    void withoutGeoreferenceThereAreNoGeoreferenceTags() throws IOException {
        final TinyTiff.Directory d =
            write(Scenes.scene(Grid.ofPixels(5, 5), 1), GeoTiffOptions.float32()).directories.get(0);
        for (final int tag : new int[] { TiffTag.MODEL_PIXEL_SCALE, TiffTag.MODEL_TIEPOINT,
            TiffTag.MODEL_TRANSFORMATION, TiffTag.GEO_KEY_DIRECTORY }) {
            assertNull(d.tags.get(tag));
        }
    }

    @Test
    void aDegradedImageKeepsItsCorner() throws IOException {
        final Grid coarse = Scenes.northUp(40, 80).coarser(4, 4);
        final TinyTiff.Directory d = write(Scenes.scene(coarse, 1), GeoTiffOptions.float32()).directories.get(0);
        assertEquals(10, d.width());
        assertArrayEquals(new double[] { 40, 40, 0 }, d.tags.get(TiffTag.MODEL_PIXEL_SCALE));
        assertArrayEquals(new double[] { 0, 0, 0, 500010, 4649990, 0 }, d.tags.get(TiffTag.MODEL_TIEPOINT));
    }

    @Test
    void overviewsAreMeansOfValidPixelsDownToOneTile() throws IOException {
        final Raster scene = Scenes.scene(Scenes.northUp(75, 41), 2);
        final TinyTiff tiff = write(scene, GeoTiffOptions.float32().withTileSize(16));
        // 75 x 41, 38 x 21, 19 x 11, 10 x 6
        assertEquals(4, tiff.directories.size());
        int width = 75;
        int height = 41;
        for (int level = 1; level < 4; level++) {
            final TinyTiff.Directory d = tiff.directories.get(level);
            assertEquals(1, d.value(TiffTag.NEW_SUBFILE_TYPE));
            for (int b = 0; b < 2; b++) {
                assertArrayEquals(halved(tiff.directories.get(level - 1).plane(b), width, height), d.plane(b));
            }
            width = (width + 1) / 2;
            height = (height + 1) / 2;
            assertEquals(width, d.width());
            assertEquals(height, d.height());
        }
    }

    /** The slow way: every coarse pixel looks for its fine ones. */
    private static float[] halved(final float[] in, final int width, final int height) {
        final int w = (width + 1) / 2;
        final float[] out = new float[w * ((height + 1) / 2)];
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            int n = 0;
            for (int y = i / w * 2; y < Math.min(i / w * 2 + 2, height); y++) {
                for (int x = i % w * 2; x < Math.min(i % w * 2 + 2, width); x++) {
                    if (!Float.isNaN(in[y * width + x])) {
                        sum += in[y * width + x];
                        n++;
                    }
                }
            }
            out[i] = (float) (sum / n);
        }
        return out;
    }

    @Test
    void overviewsAreMadeForLargeImagesOnlyAndOnDemandNever() throws IOException {
        final GeoTiffOptions options = GeoTiffOptions.float32().withTileSize(16);
        assertEquals(1, write(Scenes.scene(Scenes.northUp(32, 32), 1), options).directories.size());
        assertEquals(3, write(Scenes.scene(Scenes.northUp(33, 5), 1), options).directories.size());
        assertEquals(1, write(Scenes.scene(Scenes.northUp(99, 5), 1), options.withOverviews(false)).directories.size());
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void filesAreTheSameForAnyNumberOfThreads(final Compression compression) throws IOException {
        final Raster scene = Scenes.scene(Scenes.northUp(333, 517), 3);
        for (final GeoTiffOptions o : List.of(GeoTiffOptions.float32(), GeoTiffOptions.uint16(S2))) {
            final GeoTiffOptions options = o.withTileSize(32).withCompression(compression, 3);
            byte[] first = null;
            for (final int threads : new int[] { 1, 2, 8 }) {
                final Path file = dir.resolve("t" + threads + ".tif");
                Parallelization.runWithNumThreads(threads,
                    () -> GeoTiffWriting.write(scene, file, options, Progress.NONE));
                first = first == null ? Files.readAllBytes(file) : first;
                assertArrayEquals(first, Files.readAllBytes(file), threads + " threads");
            }
        }
    }

    @Test
    void filesAreTheSameForAnyOrderOfTiles() throws IOException {
        final Raster scene = Scenes.scene(Scenes.northUp(333, 217), 2);
        final GeoTiffOptions options = GeoTiffOptions.uint16(S2).withTileSize(32);
        GeoTiffWriting.write(scene, dir.resolve("ordered.tif"), options, Progress.NONE);
        final Path shuffled = dir.resolve("shuffled.tif");
        try (GeoTiffSink sink = GeoTiffSink.create(shuffled, scene.grid(), scene.bands(), options)) {
            final List<Tile> tiles = new ArrayList<>();
            for (int i = 0; i < sink.tiling().count(); i++) {
                tiles.add(sink.tiling().tile(i));
            }
            Collections.shuffle(tiles, new Random(1));
            for (final Tile tile : tiles) {
                sink.write(tile, read(scene, tile));
            }
            sink.commit();
        }
        assertEquals(-1, Files.mismatch(dir.resolve("ordered.tif"), shuffled));
    }

    @Test
    void anImageThatMayExceedFourGigabytesBecomesBigTiff() {
        final List<Band> one = List.of(Band.unnamed());
        final GeoTiffOptions options = GeoTiffOptions.float32().withOverviews(false);
        assertEquals(0xffffffffL, limit(Scenes.northUp(32000, 32000), one, options));
        assertEquals(Long.MAX_VALUE, limit(Scenes.northUp(32768, 32768), one, options));
        assertEquals(Long.MAX_VALUE, limit(Scenes.northUp(32000, 32000), one, options.withOverviews(true)));
    }

    private static long limit(final Grid grid, final List<Band> bands, final GeoTiffOptions options) {
        return new GeoTiffLayout(grid, bands, options, Levels.of(grid, options)).limit();
    }

    @Test
    void clampedValuesAreCountedOnceWhateverTheOverviews() throws IOException {
        final float[] plane = new float[100 * 100];
        plane[0] = -0.2f;
        plane[1] = 6.46f;
        plane[2] = 6.45f;
        final Raster image = Raster.wrap(new float[][] { plane }, Scenes.northUp(100, 100),
            List.of(Band.unnamed()), "image");
        final GeoTiffWriting.Outcome outcome = GeoTiffWriting.write(image, dir.resolve("out.tif"),
            GeoTiffOptions.uint16(S2).withTileSize(16), Progress.NONE);
        assertEquals(2, outcome.clamped());
        final float[] stored = new TinyTiff(dir.resolve("out.tif")).directories.get(0).plane(0);
        assertArrayEquals(new float[] { 0, 65534, 65500, 1000 },
            new float[] { stored[0], stored[1], stored[2], stored[3] });
    }

    @Test
    void nanWithoutNodataValueIsAnErrorForIntegers() {
        final Raster scene = Scenes.scene(Scenes.northUp(9, 9), 1);
        final IOException e = assertThrows(IOException.class, () -> GeoTiffWriting.write(scene, dir.resolve("out.tif"),
            GeoTiffOptions.uint16(S2).withNodata(OptionalDouble.empty()), Progress.NONE));
        assertTrue(e.getMessage().contains("band 1 (B1)") && e.getMessage().contains("out.tif"), e.getMessage());
    }

    private TinyTiff write(final Raster raster, final GeoTiffOptions options) throws IOException {
        final Path file = dir.resolve("image.tif");
        GeoTiffWriting.write(raster, file, options, Progress.NONE);
        return new TinyTiff(file);
    }

    private static float[][] read(final Raster raster, final Tile tile) throws IOException {
        final float[][] planes = new float[raster.bands().size()][tile.width() * tile.height()];
        raster.read(tile.x(), tile.y(), tile.width(), tile.height(), planes);
        return planes;
    }
}
