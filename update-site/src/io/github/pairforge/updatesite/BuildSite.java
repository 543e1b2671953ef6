package io.github.pairforge.updatesite;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the site and the zip of a package; what {@code mvn -P update-site package} runs. */
@Command(name = "update-site", description = "Builds the static update site and the zip to install by hand.")
final class BuildSite implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--project", required = true, description = "Folder with macros, LICENSE and update-site.")
    private Path project;

    @Option(names = "--jar", required = true, description = "The package.")
    private Path jar;

    @Option(names = "--dependencies", required = true, description = "Folder of its run-time dependencies.")
    private Path dependencies;

    @Option(names = "--site", required = true, description = "Folder to write; an earlier site in it is replaced.")
    private Path site;

    @Option(names = "--zip", required = true, description = "Zip to write.")
    private Path zip;

    @Option(names = "--published", description = "Copy of the site as it is published now; none for the first release.")
    private String published;

    @Option(names = "--timestamp", description = "Of this release: year to second in UTC; without it the time now.")
    private String timestamp;

    public static void main(final String... args) {
        final PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, Charset.defaultCharset()), true);
        final PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, Charset.defaultCharset()), true);
        System.exit(run(out, err, args));
    }

    /** The exit code; what was done goes to one writer, what went wrong to the other. */
    static int run(final PrintWriter out, final PrintWriter err, final String... args) {
        final CommandLine line = new CommandLine(new BuildSite()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (!(e instanceof IOException || e instanceof IllegalArgumentException)) {
                throw e;
            }
            command.getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line.execute(args);
    }

    @Override
    public Integer call() throws IOException {
        final Path old = published == null || published.isBlank() ? null : Path.of(published);
        final Path target = site.toAbsolutePath().normalize();
        if (old != null && old.toAbsolutePath().normalize().startsWith(target)) {
            throw new IllegalArgumentException("--published: " + old + " would be overwritten; give a copy elsewhere.");
        }
        final Index before = old == null ? Index.empty() : Index.read(old.resolve(Index.FILE));
        final long time = time();
        final Path scratch = Files.createTempDirectory("pairforge-site");
        try {
            final List<StagedFile> files = Staging.of(project, jar, dependencies, scratch);
            final Index after = SiteBuilder.next(before, files, time);
            if (Files.exists(target.resolve(Index.FILE))) {
                delete(target);
            }
            SiteBuilder.write(after, files, old, target);
            InstallZip.write(zip, files, project.resolve("update-site/INSTALL.txt"), Jar.of(jar).version(), time);
            spec.commandLine().getOut().println(summary(target, files.size(), after, time));
        }
        finally {
            delete(scratch);
        }
        return CommandLine.ExitCode.OK;
    }

    private long time() {
        final String text = timestamp == null || timestamp.isBlank()
            ? LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss"))
            : timestamp.strip();
        if (!text.matches("\\d{14}")) {
            throw new IllegalArgumentException(
                "--timestamp: \"" + text + "\" is not year to second, e.g. 20260131235959.");
        }
        return Long.parseLong(text);
    }

    private static String summary(final Path site, final int files, final Index index, final long time) {
        final long changed = index.sorted().stream()
            .filter(c -> c.current().filter(r -> r.timestamp() == time).isPresent()).count();
        final long bytes = index.sorted().stream().flatMap(c -> c.current().stream()).mapToLong(Release::size).sum();
        return String.format("%s: release %d, %d files, %.1f MB, %d new or changed", site, time, files, bytes / 1e6,
            changed);
    }

    private static void delete(final Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
