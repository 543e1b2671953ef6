package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.raster.RasterSource;

/** Whatever a file holds, the worst that happens is an IOException of one sentence, soon. */
class HostileTiffTest {

    private static final int MUTANTS_PER_FILE = 400;

    @TempDir
    private Path folder;

    private static List<byte[]> seeds() {
        final List<byte[]> seeds = new ArrayList<>();
        int i = 0;
        for (final int compression : new int[] { 1, 5, 8, 32773, 50000, 7 }) {
            final boolean jpeg = compression == 7;
            final String type = jpeg ? "uint8" : i % 2 == 0 ? "uint16" : "float32";
            final int predictor = compression == 5 || compression == 8 ? i % 2 == 0 ? 2 : 3 : 1;
            final TestTiff.Spec spec = new TestTiff.Spec(i % 3 == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                i % 2 == 1, jpeg || i % 3 == 1, i % 4 == 2, type, compression, predictor);
            final TestTiff.Page overview = TestTiff.page(spec, 18, 11, GeoTiffLayoutsTest.pixels(type, 1))
                .put(254, new int[] { 1 });
            final TestTiff.Page page = TestTiff.page(spec, 37, 23,
                GeoTiffLayoutsTest.pixels(type, jpeg ? 1 : 3)).put(42113, "7")
                .put(42112, "<GDALMetadata><Item name=\"A\">b</Item></GDALMetadata>")
                .put(33550, new double[] { 10, 10, 0 }).put(33922, new double[] { 0, 0, 0, 5, 6, 0 })
                .put(34735, new int[] { 1, 1, 0, 1, 3072, 0, 1, 32633 });
            seeds.add(TestTiff.file(spec.order(), spec.big(), page, jpeg ? overview : page.withSub(
                TestTiff.page(spec, 18, 11, GeoTiffLayoutsTest.pixels(type, 3)).put(254, new int[] { 1 }))));
            i++;
        }
        return seeds;
    }

    /** Reads some of everything. */
    private static void exercise(final Path file) throws IOException {
        try (GeoTiffFile f = new GeoTiffReader().open(file)) {
            f.info();
            f.declaredReflectance();
            some(f);
            for (int i = 0; i < Math.min(3, f.info().overviews().size()); i++) {
                some(f.overview(i));
            }
        }
    }

    private static void some(final RasterSource s) throws IOException {
        final int w = (int) Math.min(64, s.grid().width());
        final int h = (int) Math.min(64, s.grid().height());
        s.read(0, 0, w, h, new float[Math.min(4, s.bands().size())][w * h]);
        s.read(s.bands().size() - 1, s.grid().width() - w, s.grid().height() - h, w, h, new float[w * h]);
    }

    private void check(final byte[] bytes, final String what) throws IOException {
        final Path file = folder.resolve("mutant.tif");
        Files.write(file, bytes);
        try {
            exercise(file);
        }
        catch (final IOException e) {
            assertTrue(e.getMessage() != null && e.getMessage().contains("mutant.tif"), what + ": " + e);
        }
        catch (final RuntimeException | Error e) {
            fail(what + ": " + e, e);
        }
    }

    @Test
    void damagedBytesGiveImagesOrSentences() {
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            final Random random = new Random(20240521);
            int n = 0;
            for (final byte[] seed : seeds()) {
                for (int m = 0; m < MUTANTS_PER_FILE; m++) {
                    final byte[] mutant = seed.clone();
                    final int flips = 1 + random.nextInt(4);
                    for (int i = 0; i < flips; i++) {
                        // Half of the damage goes where it hurts: the directories at the end, and the header.
                        final int at = random.nextBoolean() ? random.nextInt(mutant.length)
                            : random.nextInt(8) == 0 ? random.nextInt(16) : mutant.length - 1 - random.nextInt(500);
                        mutant[at] = random.nextBoolean() ? (byte) random.nextInt()
                            : (byte) (mutant[at] ^ 1 << random.nextInt(8));
                    }
                    check(mutant, "seed " + n + ", mutant " + m);
                }
                n++;
            }
        });
    }

    @Test
    void truncatedFilesAreErrorsWhereverTheyEnd() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (final byte[] seed : seeds()) {
                for (int n = 0; n < seed.length; n += 1 + seed.length / 150) {
                    final byte[] part = Arrays.copyOf(seed, n);
                    check(part, n + " bytes");
                }
            }
        });
    }

    private IOException error(final TestTiff.Page... pages) throws IOException {
        final Path file = folder.resolve("hostile.tif");
        Files.write(file, TestTiff.file(ByteOrder.LITTLE_ENDIAN, true, pages));
        final IOException e = assertTimeoutPreemptively(Duration.ofSeconds(20),
            () -> assertThrows(IOException.class, () -> exercise(file)));
        assertTrue(e.getMessage().contains("hostile.tif"), e.getMessage());
        return e;
    }

    private static TestTiff.Page page(final int compression) {
        return TestTiff.page(TestTiff.Spec.plain("uint8").with(compression, 1), 20, 11, new double[1][220]);
    }

    @Test
    void absurdSizesAreRefusedBeforeAnythingIsAllocated() throws IOException {
        final long[] huge = { 1L << 20 };
        error(page(1).put(256, huge).put(257, huge));
        error(page(8).put(256, huge).put(257, huge).put(278, huge));
        error(page(8).put(322, huge).put(323, huge).put(324, new long[] { 8 }).put(325, new long[] { 100 }));
        error(page(8).put(322, new int[] { 0 }).put(323, new int[] { 16 }));
        error(page(1).put(277, new int[] { 65535 }));
        error(page(1).put(256, new long[] { Integer.MAX_VALUE }).put(257, new long[] { Integer.MAX_VALUE })
            .put(277, new int[] { 65535 }).put(284, new int[] { 2 }));
        error(page(1).put(256, new int[] { 0 }));
        error(page(1).put(278, new int[] { 0 }));
        error(page(1).put(277, new int[] { 0 }));
    }

    @Test
    void blocksOutsideTheFileAreRefused() throws IOException {
        error(page(1).put(273, new long[] { 1L << 40, 1L << 40, 1L << 40 }));
        error(page(8).put(279, new long[] { Long.MAX_VALUE, 1, 1 }));
        error(page(1).put(273, new long[] { -8, -8, -8 }));
        error(page(1).put(279, new long[] { 3, 3, 3 }));
        error(page(8).put(273, new long[] { 16 }));
    }

    @Test
    void directoriesThatPointToThemselvesAreRefused() throws IOException {
        final byte[] bytes = TestTiff.file(ByteOrder.LITTLE_ENDIAN, false, page(1));
        // The last four bytes are the link of the only directory, bytes 4 to 7 say where it starts.
        System.arraycopy(bytes, 4, bytes, bytes.length - 4, 4);
        final Path file = folder.resolve("loop.tif");
        Files.write(file, bytes);
        assertTrue(assertThrows(IOException.class, () -> exercise(file)).getMessage().contains("loop"));
        bytes[bytes.length - 1] = 0x7f;
        Files.write(file, bytes);
        assertThrows(IOException.class, () -> exercise(file));
    }

    @Test
    void dataThatAreTooShortOrGarbageAreRefused() throws IOException {
        for (final int compression : new int[] { 5, 7, 8, 32773, 50000 }) {
            final TestTiff.Page page = compression == 7 ? page(1).put(259, new int[] { 7 }) : page(compression);
            for (int i = 0; i < page.blocks().size(); i++) {
                final byte[] garbage = new byte[40];
                new Random(i).nextBytes(garbage);
                garbage[0] = 127;
                page.blocks().set(i, garbage);
            }
            error(page);
        }
    }

    @Test
    void deflateBombsAreStoppedAtTheSizeOfTheBlock() throws IOException {
        final TestTiff.Page page = page(8);
        final byte[] bomb = TestTiff.deflate(new byte[1 << 20], 9, 0);
        for (int i = 0; i < page.blocks().size(); i++) {
            page.blocks().set(i, bomb);
        }
        final Path file = folder.resolve("bomb.tif");
        Files.write(file, TestTiff.file(ByteOrder.LITTLE_ENDIAN, false, page));
        exercise(file);
    }
}
