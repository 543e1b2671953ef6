package io.github.pairforge.updatesite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds sites of this repository for tests. */
final class Releases {

    static final Path PROJECT = Path.of("").toAbsolutePath();
    static final Path DEPENDENCIES = Path.of("target/dependencies");
    static final long FIRST = 20260101120000L;
    static final long SECOND = 20260201120000L;
    static final long THIRD = 20260301120000L;

    private Releases() {
    }

    /** Our classes in a jar, as the package is, but for the manifest. */
    static Path jar(final Path folder, final String version) throws IOException {
        final Path classes = Path.of("target/classes");
        final Path jar = folder.resolve("pairforge-" + version + ".jar");
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out);
            Stream<Path> files = Files.walk(classes)) {
            for (final Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }

    /** A jar of one entry, the same bytes at any time. */
    static Path tinyJar(final Path file, final String entry, final String content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            final ZipEntry one = new ZipEntry(entry);
            one.setTimeLocal(LocalDateTime.of(2026, 1, 1, 12, 0));
            zip.putNextEntry(one);
            zip.write(content.getBytes());
            zip.closeEntry();
        }
        return file;
    }

    /** A project with one macro, no library and no other file than what every release holds. */
    static Path tinyProject(final Path folder) throws IOException {
        for (final String made : List.of("macros", "update-site", "dependencies", "package")) {
            Files.createDirectories(folder.resolve(made));
        }
        Files.writeString(folder.resolve("LICENSE"), "our licence");
        Files.writeString(folder.resolve("macros/stays_as_it_is.ijm"), "// a macro");
        Files.writeString(folder.resolve("update-site/fiji-ships.txt"), "shipped|1.0|derived|x\nlacking|-|none|\n");
        Files.writeString(folder.resolve("update-site/third-party.txt"), "lacking|MIT|!LICENSE|https://x.org\n");
        Files.writeString(folder.resolve("update-site/INSTALL.txt"), "Version @VERSION@\n@FILES@\n");
        tinyJar(folder.resolve("dependencies/lacking-2.0.jar"), "LICENSE", "its licence");
        tinyJar(folder.resolve("dependencies/shipped-1.0.jar"), "x", "x");
        return folder;
    }

    /** The site of a project's package. */
    static Path build(final Path project, final Path jar, final Path dependencies, final Path site,
        final Path published, final long timestamp)
    {
        final StringWriter printed = new StringWriter();
        final PrintWriter out = new PrintWriter(printed);
        assertEquals(0, BuildSite.run(out, out, "--project=" + project, "--jar=" + jar,
            "--dependencies=" + dependencies, "--site=" + site,
            "--zip=" + site.resolveSibling(site.getFileName() + ".zip"),
            "--published=" + (published == null ? "" : published), "--timestamp=" + timestamp), printed::toString);
        return site;
    }

    static Path buildTiny(final Path project, final String version, final Path published, final long timestamp)
        throws IOException
    {
        final Path jar = tinyJar(project.resolve("package/pairforge-" + version + ".jar"), "version", version);
        return build(project, jar, project.resolve("dependencies"), project.resolve("site" + timestamp), published,
            timestamp);
    }
}
