package io.github.pairforge.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path dir;

    @Test
    void aFileAppearsWholeAndReplacesTheOldOne() throws IOException {
        final Path target = dir.resolve("out.json");
        for (final String text : List.of("old", "new")) {
            AtomicFile.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            assertEquals(text, Files.readString(target));
        }
        assertEquals(List.of("out.json"), names());
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        final Path target = Files.writeString(dir.resolve("out.json"), "old");
        final IOException failure = new IOException("no more");
        assertEquals(failure, assertThrows(IOException.class, () -> AtomicFile.write(target, out -> {
            out.write(new byte[100_000]);
            throw failure;
        })));
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("out.json"), names());
    }

    @Test
    void theOldFileStaysUntilCommit() throws IOException {
        final Path target = Files.writeString(dir.resolve("out.bin"), "old");
        try (AtomicFile file = AtomicFile.create(target)) {
            Files.writeString(file.temporary(), "new");
            assertEquals("old", Files.readString(target));
            assertTrue(file.temporary().getFileName().toString().startsWith(".out.bin.part-"));
            file.commit();
            assertEquals("new", Files.readString(target));
            assertThrows(IllegalStateException.class, file::commit);
        }
        assertEquals("new", Files.readString(target));
    }

    @Test
    void nothingRemainsWithoutCommit() throws IOException {
        AtomicFile.create(dir.resolve("out")).close();
        assertEquals(List.of(), names());
    }

    @Test
    void whatCannotBeATargetIsSaidInOneSentence() {
        final Path lost = dir.resolve("missing").resolve("out.tif");
        assertSentence(lost, "no directory");
        assertFalse(Files.exists(lost.getParent()));
        assertSentence(dir, "is a directory");
    }

    @Test
    void aDirectoryThatTakesNoFilesIsNamed() {
        final Path proc = Path.of("/proc");
        assumeTrue(Files.isDirectory(proc), "not run: there is no /proc");
        assertSentence(proc.resolve("out.tif"), "Cannot write");
    }

    @Test
    void aLinkKeepsPointingToItsFile() throws IOException {
        final Path real = Files.writeString(dir.resolve("real"), "old");
        final Path link = dir.resolve("link");
        try {
            Files.createSymbolicLink(link, real);
        }
        catch (final IOException | UnsupportedOperationException e) {
            assumeTrue(false, "not run: no symbolic links here");
        }
        AtomicFile.write(link, out -> out.write('x'));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("x", Files.readString(real));
    }

    @Test
    void aNameAtTheLimitOfTheFileSystemIsFine() throws IOException {
        final String longest = "x".repeat(250) + ".tif";
        AtomicFile.write(dir.resolve(longest), out -> out.write(1));
        assertEquals(List.of(longest), names());
    }

    @Test
    void othersMayReadTheFileAsAnyNewFile() throws IOException {
        final Path usual = Files.writeString(dir.resolve("usual"), "");
        assumeTrue(Files.getFileStore(dir).supportsFileAttributeView("posix"), "not run: no POSIX permissions");
        AtomicFile.write(dir.resolve("out"), out -> out.write(1));
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(dir.resolve("out")));
    }

    private static void assertSentence(final Path target, final String part) {
        final IOException e = assertThrows(IOException.class, () -> AtomicFile.create(target));
        assertTrue(e.getMessage().contains(target.toString()) && e.getMessage().contains(part)
            && e.getMessage().endsWith("."), e.getMessage());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
