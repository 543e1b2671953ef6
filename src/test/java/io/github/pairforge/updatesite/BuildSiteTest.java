package io.github.pairforge.updatesite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of a tiny project, one after the other. */
class BuildSiteTest {

    @TempDir
    private Path folder;

    private static Index index(final Path site) throws IOException {
        return Index.read(site.resolve(Index.FILE));
    }

    @Test
    void theSamePackageAtTheSameTimeIsTheSameBytes() throws IOException {
        final Path project = Releases.tinyProject(folder);
        final Path site = Releases.buildTiny(project, "1.0", null, Releases.FIRST);
        final byte[] list = Files.readAllBytes(site.resolve(Index.FILE));
        final byte[] zip = Files.readAllBytes(folder.resolve("site" + Releases.FIRST + ".zip"));
        final String time = Files.getLastModifiedTime(site.resolve(Index.FILE)).toString();
        assertEquals("2026-01-01T12:00:00Z", time);
        Releases.buildTiny(project, "1.0", null, Releases.FIRST);
        assertArrayEquals(list, Files.readAllBytes(site.resolve(Index.FILE)));
        assertArrayEquals(zip, Files.readAllBytes(folder.resolve("site" + Releases.FIRST + ".zip")));
    }

    @Test
    void aSecondReleaseChangesWhatChanged() throws IOException {
        final Path project = Releases.tinyProject(folder);
        Files.writeString(project.resolve("macros/goes.py"), "# goes");
        final Path one = Releases.buildTiny(project, "1.0", null, Releases.FIRST);
        assertEquals(Set.of("jars/lacking.jar", "jars/pairforge.jar", "licenses/pairforge/LICENSE.txt",
            "licenses/pairforge/NOTICE.txt", "licenses/pairforge/lacking-LICENSE", "macros/pairforge/goes.py",
            "macros/pairforge/stays_as_it_is.ijm"), index(one).components().keySet());
        Files.delete(project.resolve("macros/goes.py"));
        Files.writeString(project.resolve("macros/comes.ijm"), "// comes");
        final Path two = Releases.buildTiny(project, "1.1", one, Releases.SECOND);
        final Component ours = index(two).components().get("jars/pairforge.jar");
        assertEquals("jars/pairforge-1.1.jar", ours.current().orElseThrow().filename());
        assertEquals(List.of("jars/pairforge-1.0.jar"), ours.previous().stream().map(Release::filename).toList());
        assertTrue(index(two).components().get("macros/pairforge/goes.py").current().isEmpty());
        assertEquals(Releases.FIRST, time(two, "macros/pairforge/stays_as_it_is.ijm"));
        assertEquals(Releases.FIRST, time(two, "jars/lacking.jar"));
        assertEquals(Releases.SECOND, time(two, "macros/pairforge/comes.ijm"));
        assertTrue(Files.exists(one.resolve(Index.FILE)));
    }

    private static long time(final Path site, final String name) throws IOException {
        return index(site).components().get(name).current().orElseThrow().timestamp();
    }

    @Test
    void goingBackIsAReleaseOfItsOwn() throws IOException {
        final Path project = Releases.tinyProject(folder);
        final Path one = Releases.buildTiny(project, "1.0", null, Releases.FIRST);
        final Path two = Releases.buildTiny(project, "1.1", one, Releases.SECOND);
        final Path three = Releases.buildTiny(project, "1.0", two, Releases.THIRD);
        final Component ours = index(three).components().get("jars/pairforge.jar");
        assertEquals("jars/pairforge-1.0.jar", ours.current().orElseThrow().filename());
        assertEquals(Releases.THIRD, ours.current().orElseThrow().timestamp());
        assertEquals(List.of("jars/pairforge-1.1.jar", "jars/pairforge-1.0.jar"),
            ours.previous().stream().map(Release::filename).toList());
    }

    @Test
    void whatWouldBreakASiteIsRefusedInOneSentence() throws IOException {
        final Path project = Releases.tinyProject(folder);
        final Path one = Releases.buildTiny(project, "1.0", null, Releases.FIRST);
        assertTrue(refusal(project, one, one, "20260201120000").contains("would be overwritten"));
        assertTrue(refusal(project, one, folder.resolve("two"), "20250101120000").contains("not later"));
        assertTrue(refusal(project, one, folder.resolve("two"), "yesterday").contains("year to second"));
        Releases.tinyJar(folder.resolve("dependencies/unheard-1.0.jar"), "x", "x");
        assertTrue(refusal(project, one, folder.resolve("two"), "20260201120000").contains("unheard is a new"));
        Files.move(folder.resolve("dependencies/unheard-1.0.jar"), folder.resolve("dependencies/shipped-1.1.jar"));
        assertTrue(refusal(project, one, folder.resolve("two"), "20260201120000").contains("two versions of shipped"));
        assertFalse(Files.exists(folder.resolve("two")));
    }

    private static String refusal(final Path project, final Path published, final Path site, final String time) {
        final StringWriter said = new StringWriter();
        final PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        assertNotEquals(0, BuildSite.run(nowhere, new PrintWriter(said, true), "--project=" + project,
            "--jar=" + project.resolve("package/pairforge-1.0.jar"),
            "--dependencies=" + project.resolve("dependencies"), "--site=" + site, "--zip=" + site + ".zip",
            "--published=" + published, "--timestamp=" + time));
        assertEquals(1, said.toString().strip().lines().count(), said.toString());
        return said.toString();
    }

    @Test
    void aListThatContradictsItselfIsRefused() throws IOException {
        for (final String wrong : List.of("a|1.0|none|", "a|-|derived|", "a|1.0|rumour|",
            "a|1.0|derived|\na|1|derived|", "a|1.0")) {
            final Path list = Files.writeString(folder.resolve("list.txt"), wrong + "\n");
            assertThrows(IOException.class, () -> FijiShips.read(list), wrong);
        }
    }
}
