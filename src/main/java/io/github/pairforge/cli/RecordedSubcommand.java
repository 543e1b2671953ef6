package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.replay.LineRecord;
import io.github.pairforge.replay.ProjectFile;
import io.github.pairforge.replay.RunRecord;
import io.github.pairforge.service.PairForgeService;

/** What subcommands share whose runs can be made again. */
abstract class RecordedSubcommand extends TaskSubcommand {

    /** They change neither what comes out nor where it goes. */
    private static final Set<String> APART = Set.of("--project", "--threads", "--json", "--debug", "--help");

    @Option(names = "--project", paramLabel = "FILE",
        description = "Also add this run to a project file (.pairforge.json), which is made when there is none; replay"
            + " runs it again.")
    private Path project;

    @Override
    int run(final PairForgeService service, final Progress progress) throws IOException {
        if (project != null) {
            AtomicFile.check(project);
            if (Files.exists(project)) {
                ProjectFile.read(project);
            }
        }
        final Instant started = Instant.now();
        execute(service, progress);
        if (project != null) {
            ProjectFile.append(record(service, started), project);
        }
        return 0;
    }

    /** The record of a run that has just ended. */
    final RunRecord record(final PairForgeService service, final Instant started) throws IOException {
        final List<LineRecord.Option> options = new ArrayList<>();
        for (final ArgSpec arg : spec().commandLine().getParseResult().matchedArgs()) {
            if (!(arg instanceof final OptionSpec o && APART.contains(o.longestName()))) {
                options.add(option(arg));
            }
        }
        return new LineRecord(spec().name(), options, started, Duration.between(started, Instant.now()))
            .record(service);
    }

    private static LineRecord.Option option(final ArgSpec arg) {
        final boolean paths = List.of(arg.typeInfo().getClassName(), arg.auxiliaryTypes()[0].getName())
            .contains(Path.class.getName());
        final List<String> values = new ArrayList<>();
        boolean files = paths;
        for (final String value : arg.stringValues()) {
            final boolean file = paths || isFile(value);
            files |= file;
            values.add(file ? Path.of(value).toAbsolutePath().normalize().toString() : value);
        }
        final boolean flag = arg.arity().max() == 0;
        return new LineRecord.Option(arg instanceof final OptionSpec o ? name(o) : "", flag ? List.of() : values, files,
            arg.arity().isVariable() ? 0 : arg.arity().min() == 0 ? 1 : arg.arity().min());
    }

    /** Of several names the first: {@code --image}, which {@code --series} stands in for. */
    private static String name(final OptionSpec option) {
        return option.names()[0];
    }

    /** Some words may name files: models, kernels, noise. */
    private static boolean isFile(final String value) {
        return value.matches(".*[./\\\\].*") && !value.contains("\0") && Files.isRegularFile(Path.of(value));
    }
}
