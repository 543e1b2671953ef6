package io.github.pairforge.updatesite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Fiji's own updater does with our sites. It is not on Maven Central: give the class path of one by
 * {@code -Dpairforge.updater=…} or the variable PAIRFORGE_UPDATER (imagej-updater and what it needs, as in Fiji's jars
 * folder); without it these tests are skipped.
 */
class GenuineUpdaterTest {

    private static final String MACRO = "macros/pairforge/stays_as_it_is.ijm";

    @TempDir
    private Path folder;

    private String updater;
    private Path app;
    private Path project;
    private LoopbackSites web;
    private BiFunction<String, byte[], byte[]> damage = (path, content) -> content;

    @BeforeEach
    void serve() throws IOException {
        final String variable = System.getenv("PAIRFORGE_UPDATER");
        updater = System.getProperty("pairforge.updater", variable == null ? "" : variable);
        assumeTrue(!updater.isEmpty(), "no genuine updater: give its class path by -Dpairforge.updater");
        web = new LoopbackSites(folder.resolve("web"), (path, content) -> damage.apply(path, content));
        project = Releases.tinyProject(Files.createDirectories(folder.resolve("project")));
        Files.writeString(project.resolve("macros/goes.py"), "# goes");
        final Path core = Files.createDirectories(folder.resolve("web/core"));
        gzip(core.resolve(Index.FILE), "<pluginRecords/>");
        app = Files.createDirectories(folder.resolve("app"));
        Files.createDirectories(app.resolve("jars"));
        gzip(app.resolve(Index.FILE), "<pluginRecords><update-site name=\"ImageJ\" url=\"" + web.url("core")
            + "\" timestamp=\"0\"/></pluginRecords>");
    }

    @AfterEach
    void stop() {
        if (web != null) {
            web.close();
        }
    }

    private static void gzip(final Path file, final String xml) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String updater(final String... command) throws Exception {
        final List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
            .toString(), "-Djava.awt.headless=true", "-Dimagej.dir=" + app, "-Duser.home=" + folder, "-cp", updater,
            "net.imagej.updater.CommandLine"));
        words.addAll(List.of(command));
        final Path log = folder.resolve("log.txt");
        final ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(k -> k.toLowerCase().endsWith("_proxy"));
        final Process process = builder.redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile())).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the updater hangs");
        return Files.readString(log);
    }

    private Path publish(final String version, final Path published, final long timestamp) throws IOException {
        final Path site = Releases.buildTiny(project, version, published, timestamp);
        final Path served = folder.resolve("web/pairforge");
        try (var files = Files.walk(site)) {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                final Path copy = served.resolve(site.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return site;
    }

    private void requireInstalled(final Path site) throws IOException {
        for (final Component c : Index.read(site.resolve(Index.FILE)).sorted()) {
            for (final Release r : c.previous()) {
                final boolean same = c.current().filter(now -> now.filename().equals(r.filename())).isPresent();
                assertTrue(same || !Files.exists(app.resolve(r.filename())), r.filename() + " is left over");
            }
            if (c.current().isPresent()) {
                final Release r = c.current().get();
                assertTrue(Files.exists(app.resolve(r.filename())), r.filename() + " was not installed");
                assertArrayEquals(Files.readAllBytes(site.resolve(r.published())),
                    Files.readAllBytes(app.resolve(r.filename())));
            }
        }
    }

    private Path install() throws Exception {
        final Path one = publish("1.0", null, Releases.FIRST);
        updater("add-update-site", "PairForge", web.url("pairforge"));
        updater("update");
        requireInstalled(one);
        return one;
    }

    @Test
    void aFreshFolderGetsEverything() throws Exception {
        install();
        final String list = updater("list-not-uptodate");
        assertFalse(list.contains("pairforge-1.0.jar"), list);
        assertTrue(updater("list-current").contains("jars/pairforge-1.0.jar"));
    }

    @Test
    void aSecondReleaseUpgradesAndRemoves() throws Exception {
        final Path one = install();
        Files.delete(project.resolve("macros/goes.py"));
        Files.writeString(project.resolve("macros/comes.ijm"), "// comes");
        final Path two = publish("1.1", one, Releases.SECOND);
        assertTrue(updater("list-updateable").contains("jars/pairforge-1.1.jar"));
        updater("update");
        requireInstalled(two);
        assertFalse(Files.exists(app.resolve("macros/pairforge/goes.py")));
        requireInstalled(two);
        final Path three = publish("1.0", two, Releases.THIRD);
        updater("update");
        requireInstalled(three);
    }

    @Test
    void aReleaseIsSkippedWithoutHarm() throws Exception {
        final Path one = install();
        Files.writeString(project.resolve("macros/stays_as_it_is.ijm"), "// changed once");
        final Path two = publish("1.1", one, Releases.SECOND);
        Files.writeString(project.resolve("macros/stays_as_it_is.ijm"), "// changed twice");
        final Path three = publish("1.2", two, Releases.THIRD);
        updater("update");
        requireInstalled(three);
    }

    @Test
    void whatAUserEditedIsKept() throws Exception {
        final Path one = install();
        Files.writeString(app.resolve(MACRO), "// my own");
        assertTrue(updater("list-modified").contains(MACRO));
        Files.writeString(project.resolve("macros/stays_as_it_is.ijm"), "// ours, changed");
        publish("1.1", one, Releases.SECOND);
        updater("update");
        assertEquals("// my own", Files.readString(app.resolve(MACRO)));
        assertTrue(Files.exists(app.resolve("jars/pairforge-1.1.jar")));
        updater("update-force", MACRO);
        assertEquals("// ours, changed", Files.readString(app.resolve(MACRO)));
    }

    @Test
    void aCutOrChangedDownloadIsNotInstalled() throws Exception {
        for (final BiFunction<byte[], Integer, byte[]> harm : List.<BiFunction<byte[], Integer, byte[]>>of(
            (content, n) -> Arrays.copyOf(content, n / 2), (content, n) -> {
                final byte[] changed = content.clone();
                changed[n / 2] ^= 1;
                return changed;
            })) {
            damage = (path, content) -> path.contains("stays_as_it_is.ijm-") ? harm.apply(content, content.length)
                : content;
            publish("1.0", null, Releases.FIRST);
            updater("add-update-site", "PairForge", web.url("pairforge"));
            final String log = updater("update");
            assertTrue(log.toLowerCase().matches("(?s).*(checksum|size|premature|failed).*"), log);
            assertFalse(Files.exists(app.resolve(MACRO)), log);
        }
        damage = (path, content) -> content;
        updater("update");
        requireInstalled(folder.resolve("project/site" + Releases.FIRST));
    }

    @Test
    void switchingTheSiteOffRemovesIt() throws Exception {
        final Path one = install();
        updater("deactivate-update-site", "PairForge");
        for (final Component c : Index.read(one.resolve(Index.FILE)).sorted()) {
            final Path staged = app.resolve("update").resolve(c.current().orElseThrow().filename());
            final Path file = app.resolve(c.current().orElseThrow().filename());
            assertTrue(!Files.exists(file) || Files.exists(staged) && Files.size(staged) == 0,
                file + " would stay at the next start");
        }
    }
}
