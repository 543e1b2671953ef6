package io.github.pairforge.updatesite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three releases in a row: a file that stays, one that changes, one that goes and comes back. */
class SiteBuilderTest {

    private static final long FIRST = 20260101120000L;
    private static final long SECOND = 20260201120000L;
    private static final long THIRD = 20260301120000L;

    @TempDir
    private Path folder;

    private StagedFile file(final String name, final String content, final String... dependencies)
        throws IOException
    {
        final Path path = Files.createTempFile(folder, "staged", "");
        return new StagedFile(name, Files.writeString(path, content), "What it is & does", List.of(dependencies),
            List.of());
    }

    private Path publish(final Path old, final long timestamp, final StagedFile... files) throws IOException {
        final Index before = old == null ? Index.empty() : Index.read(old.resolve(Index.FILE));
        final Path site = folder.resolve("site" + timestamp);
        final Index after = SiteBuilder.next(before, List.of(files), timestamp);
        SiteBuilder.write(after, List.of(files), old, site);
        assertEquals(after, Index.read(site.resolve(Index.FILE)));
        return site;
    }

    private static Component component(final Path site, final String name) throws IOException {
        return Index.read(site.resolve(Index.FILE)).components().get(name);
    }

    @Test
    void aReleaseUpgradesTheOneBefore() throws IOException {
        final Path one = publish(null, FIRST, file("macros/a.ijm", "stays"), file("macros/b.ijm", "first"),
            file("lib/c", "goes"));
        assertTrue(Files.exists(one.resolve("macros/b.ijm-" + FIRST)));
        final Path two = publish(one, SECOND, file("macros/a.ijm", "stays"), file("macros/b.ijm", "second"));
        assertEquals(FIRST, component(two, "macros/a.ijm").current().orElseThrow().timestamp());
        assertTrue(Files.exists(two.resolve("macros/a.ijm-" + FIRST)));
        final Component b = component(two, "macros/b.ijm");
        assertEquals(SECOND, b.current().orElseThrow().timestamp());
        assertEquals(List.of(FIRST), b.previous().stream().map(Release::timestamp).toList());
        assertEquals(SECOND, b.previous().get(0).obsolete());
        final Component c = component(two, "lib/c");
        assertTrue(c.current().isEmpty());
        assertEquals(1, c.previous().size());
        final Path three = publish(two, THIRD, file("macros/a.ijm", "stays"), file("macros/b.ijm", "first"),
            file("lib/c", "goes"));
        assertEquals(2, component(three, "macros/b.ijm").previous().size());
        assertEquals(THIRD, component(three, "lib/c").current().orElseThrow().timestamp());
    }

    @Test
    void aRemovedFileIsRemovedOnce() throws IOException {
        final Path one = publish(null, FIRST, file("macros/a.ijm", "a"), file("lib/c", "goes"));
        final Path two = publish(one, SECOND, file("macros/a.ijm", "a"));
        final Path three = publish(two, THIRD, file("macros/a.ijm", "a"));
        assertEquals(component(two, "lib/c"), component(three, "lib/c"));
    }

    @Test
    void versionsOfAJarAreOneComponent() throws IOException {
        assertEquals("jars/pairforge.jar", Component.nameOf("jars/pairforge-0.1.0-SNAPSHOT.jar"));
        assertEquals("jars/onnxruntime.jar", Component.nameOf("jars/onnxruntime-1.29.0.jar"));
        assertEquals("jars/snakeyaml.jar", Component.nameOf("jars/snakeyaml-2.5.jar"));
        assertEquals("macros/a-1.0.ijm", Component.nameOf("macros/a-1.0.ijm"));
    }

    @Test
    void theSameIndexIsTheSameBytes() throws IOException {
        final Path one = publish(null, FIRST, file("macros/a.ijm", "a"), file("lib/c", "c"));
        final Path copy = folder.resolve("copy.xml.gz");
        Index.read(one.resolve(Index.FILE)).write(copy);
        assertArrayEquals(Files.readAllBytes(one.resolve(Index.FILE)), Files.readAllBytes(copy));
    }

    @Test
    void whatClientsWouldNotUnderstandIsRefused() throws IOException {
        final Path one = publish(null, SECOND, file("macros/a.ijm", "a"));
        final StagedFile a = file("macros/a.ijm", "b");
        assertTrue(refusal(() -> publish(one, FIRST, a)).contains("not later than the site's last release"));
        assertTrue(refusal(() -> publish(one, 2026, a)).contains("year to second"));
        assertTrue(refusal(() -> StagedFile.plain("docs/a.md", one)).contains("no folder"));
        assertTrue(refusal(() -> StagedFile.plain("jars/a b.jar", one)).contains("blank"));
        assertFalse(Files.exists(folder.resolve("site" + THIRD)));
        assertThrows(IOException.class, () -> publish(null, SECOND, a));
    }

    private interface Attempt {

        Object run() throws IOException;
    }

    private static String refusal(final Attempt attempt) {
        return assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
    }
}
