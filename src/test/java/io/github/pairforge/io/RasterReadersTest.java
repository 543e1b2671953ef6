package io.github.pairforge.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RasterReadersTest {

    private static final RasterFile A = file();
    private static final RasterFile B = file();

    @TempDir
    private Path folder;

    @Test
    void theFirstReaderThatRecognisesTheContentOpensTheFile() throws IOException {
        final Path file = write("misnamed.txt", "II*");
        final RasterReader no = new Fake("No", false, A, null, null);
        final RasterReader late = new Fake("Late", true, A, null, null);
        assertSame(B, readers(no, new Fake("Yes", true, B, null, null), late).open(file));
    }

    @Test
    void readersSeeAtMost512BytesFromTheStartAndCannotDisturbEachOther() throws IOException {
        final Path file = folder.resolve("long");
        Files.write(file, new byte[2000]);
        final List<Integer> seen = new ArrayList<>();
        final RasterReader greedy = new Fake("Greedy", false, A, null, null) {

            @Override
            public boolean canRead(final Path path, final ByteBuffer header) {
                seen.add(header.remaining());
                assertTrue(header.isReadOnly());
                header.position(header.limit());
                return false;
            }
        };
        assertThrows(IOException.class, () -> readers(greedy, greedy).open(file));
        assertEquals(List.of(512, 512), seen);
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        final Path file = folder.resolve("nothing.tif");
        assertEquals(file + " does not exist; check the path.", failure(file));
        assertEquals(file + " does not exist; check the path.",
            assertThrows(IOException.class, () -> readers().open(file.toString())).getMessage());
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        final Path file = write("empty.tif", "");
        assertEquals(file + " is empty (0 bytes); copy or download it again.",
            failure(file, new Fake("Yes", true, A, null, null)));
    }

    @Test
    void aFolderGoesToTheReadersWithAnEmptyHeader() throws IOException {
        assertEquals(folder + " is a folder that no reader recognises (asked: No); name an image file in it.",
            failure(folder, new Fake("No", false, A, null, null)));
        assertSame(A, readers(new Fake("SAFE", true, A, null, null)).open(folder));
    }

    @Test
    void anUnknownFormatNamesTheReadersAskedAndWhatIsNotInstalled() throws IOException {
        final Path file = write("a.tif", "hello");
        assertEquals(file + " is no image that can be read here (asked: GeoTIFF, PNG). GDAL was not found: install it.",
            failure(file, new Fake("GeoTIFF", false, A, null, null),
                new Fake("GDAL", false, A, null, "GDAL was not found: install it."),
                new Fake("PNG", false, A, null, null)));
    }

    @Test
    void aMissingFeatureIsLeftToTheNextReader() throws IOException {
        final Path file = write("a.tif", "II*");
        final IOException webp = new UnsupportedFeatureException("a.tif uses WebP.");
        assertSame(B, readers(new Fake("One", true, A, webp, null), new Fake("Two", true, B, null, null)).open(file));
    }

    @Test
    void whenNobodyHasTheFeatureTheFirstSentenceStands() throws IOException {
        final Path file = write("a.tif", "II*");
        final IOException webp = new UnsupportedFeatureException("a.tif uses WebP.");
        final IOException other = new IOException("Other.");
        final RasterReader one = new Fake("One", true, A, webp, null);
        assertEquals("a.tif uses WebP.", failure(file, one, new Fake("Two", true, A, other, null)));
        assertEquals("a.tif uses WebP. GDAL was not found.",
            failure(file, one, new Fake("GDAL", false, A, null, "GDAL was not found.")));
    }

    @Test
    void aDamagedFileIsNotHandedOn() throws IOException {
        final Path file = write("a.tif", "II*");
        final IOException damage = new IOException("a.tif is cut off.");
        assertEquals("a.tif is cut off.",
            failure(file, new Fake("One", true, A, damage, null), new Fake("Two", true, B, null, null)));
    }

    @Test
    void aNameThatIsNoPathGoesToAReaderOfNames() throws IOException {
        assertSame(A, readers(new Fake("No", true, B, null, null), new Named()).open("PART:1"));
    }

    private Path write(final String name, final String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static RasterReaders readers(final RasterReader... readers) {
        return new RasterReaders(List.of(readers));
    }

    private static String failure(final Path file, final RasterReader... readers) {
        return assertThrows(IOException.class, () -> readers(readers).open(file)).getMessage();
    }

    private static RasterFile file() {
        return (RasterFile) Proxy.newProxyInstance(RasterFile.class.getClassLoader(),
            new Class<?>[] { RasterFile.class }, (proxy, method, args) -> {
                throw new UnsupportedOperationException(method.getName());
            });
    }

    private static class Fake implements RasterReader {

        private final String label;
        private final boolean accepts;
        private final RasterFile result;
        private final IOException failure;
        private final String absence;

        Fake(final String label, final boolean accepts, final RasterFile result, final IOException failure,
            final String absence)
        {
            this.label = label;
            this.accepts = accepts;
            this.result = result;
            this.failure = failure;
            this.absence = absence;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public Optional<String> absence() {
            return Optional.ofNullable(absence);
        }

        @Override
        public boolean canRead(final Path file, final ByteBuffer header) {
            return accepts;
        }

        @Override
        public RasterFile open(final Path file) throws IOException {
            if (failure != null) {
                throw failure;
            }
            return result;
        }
    }

    private static final class Named extends Fake implements NamedRasterReader {

        Named() {
            super("Named", false, B, null, null);
        }

        @Override
        public boolean canReadName(final String name) {
            return name.equals("PART:1");
        }

        @Override
        public RasterFile openName(final String name) {
            return A;
        }
    }
}
