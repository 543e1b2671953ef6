package io.github.pairforge.updatesite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checksums, against SHA-1 over bytes that are put together here by the updater's rules. */
class FileDigestTest {

    @TempDir
    private Path folder;

    private static String sha1(final String bytes) throws Exception {
        return HexFormat.of().formatHex(
            MessageDigest.getInstance("SHA-1").digest(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    /** Entries as name, content, name, content, … */
    private Path jar(final String... entries) throws IOException {
        final Path file = Files.createTempFile(folder, "a", ".jar");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void aPlainFileIsKnownByPlaceAndContent() throws Exception {
        final Path file = Files.writeString(folder.resolve("x"), "content");
        assertEquals(sha1("macros/a.ijmcontent"), FileDigest.of("macros/a.ijm", file));
    }

    @Test
    void aJarIsKnownByItsEntriesInOrderWithoutTheManifest() throws Exception {
        final Path jar = jar("b/B.class", "BBB", "META-INF/MANIFEST.MF", "Built-By: somebody\n", "a", "A", "b/", "");
        assertEquals(sha1("META-INF/MANIFEST.MF" + "aA" + "b/" + "b/B.classBBB"), FileDigest.of("jars/x.jar", jar));
        assertEquals(FileDigest.of("jars/x.jar", jar), FileDigest.of("jars/y-1.0.jar", jar));
        assertNotEquals(FileDigest.of("jars/x.jar", jar), FileDigest.of("lib/x", jar));
    }

    /** The third column is what the updater's reader lets through; | stands for the end of a line. */
    @ParameterizedTest
    @CsvSource({ "a=1|b=2|,a=1|b=2|", "#comment|a=1|,|a=1|", "a=1|#comment|b=2|,a=1||b=2|", "#x|#y|a=1,||a=1",
        "a=#1|,a=#1|", "#|#kept|a|,|#kept|a|", "|#kept|a|,|#kept|a|", "##|#kept|,|#kept|", "#a#b|c,|c", "#no end,''" })
    void commentsOfPropertiesDoNotCount(final String written, final String counted) throws Exception {
        final Path jar = jar("p.properties", written.replace('|', '\n'));
        assertEquals(sha1("p.properties" + counted.replace('|', '\n')), FileDigest.of("jars/x.jar", jar));
    }
}
