package io.github.pairforge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.replay.ProjectFile;
import io.github.pairforge.replay.ReplaySettings;
import io.github.pairforge.replay.Replayed;
import io.github.pairforge.replay.Replayer;
import io.github.pairforge.replay.RunRecord;
import io.github.pairforge.replay.RunScript;
import io.github.pairforge.service.PairForgeService;

/** {@code replay}: makes the runs of a project again and compares what comes out. */
@Command(name = "replay", sortOptions = false, description = {
    "Makes the runs of a project file again, in order, and says of every output whether it has the same bits.",
    "Inputs are checked first, by their SHA-256. Nothing but the recorded outputs is overwritten.",
    "The exit code is 1 when an output differs." })
final class Replay extends TaskSubcommand {

    /** Languages that a project can be written in. */
    enum Language {
        MACRO, JYTHON, SHELL
    }

    @Parameters(index = "0", paramLabel = "FILE", description = "A project, .pairforge.json.")
    private Path file;

    @Option(names = "--only", paramLabel = "N", description = "Make only this run again; the first is 1.")
    private Integer only;

    @Option(names = "--output-folder", paramLabel = "FOLDER",
        description = "Gets all outputs. Default: where they were, in the project's folder.")
    private Path outputFolder;

    @Option(names = "--outside", description = "Outputs may be written outside of the project's folder.")
    private boolean outside;

    @Option(names = "--accept-changed", description = "Go on with inputs that are not the recorded ones.")
    private boolean acceptChanged;

    @Option(names = "--check-only", description = "Check the inputs and stop.")
    private boolean checkOnly;

    @Option(names = "--as", paramLabel = "LANGUAGE",
        description = "Run nothing, print the runs as macro, jython or shell script.")
    private Language language;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        throw new IllegalStateException("run does the work");
    }

    @Override
    int run(final PairForgeService service, final Progress progress) throws IOException {
        final List<RunRecord> all = ProjectFile.read(file).runs();
        if (all.isEmpty()) {
            throw new IOException(file + " has no runs; add some with --project, or in Fiji's run history.");
        }
        if (only != null && (only < 1 || only > all.size())) {
            throw misuse("--only " + only + ": the project has runs 1 to " + all.size() + ".");
        }
        final List<RunRecord> runs = only == null ? all : List.of(all.get(only - 1));
        if (language != null) {
            script(runs);
            return 0;
        }
        final ReplaySettings settings = new ReplaySettings(file.toAbsolutePath().normalize().getParent(),
            outputFolder == null ? null : outputFolder.toAbsolutePath().normalize(), acceptChanged, outside);
        try (Replayer replayer = Replayer.start(words -> subcommand(service, words, progress))) {
            return replay(replayer, Replayer.placed(runs, settings), settings, progress);
        }
    }

    private int replay(final Replayer replayer, final List<RunRecord> runs, final ReplaySettings settings,
        final Progress progress) throws IOException
    {
        final List<String> problems = replayer.problems(runs, settings);
        if (!problems.isEmpty()) {
            throw new IOException(problems.get(0) + (problems.size() == 1 ? "" : " (And " + (problems.size() - 1)
                + " more.)"));
        }
        final ReplayPrinter printer = new ReplayPrinter(out(), wantsJson());
        if (checkOnly) {
            printer.checked(runs);
            return 0;
        }
        if (settings.outputFolder() != null) {
            Files.createDirectories(settings.outputFolder());
        }
        final List<Replayed> replayed = new ArrayList<>();
        for (final RunRecord run : runs) {
            progress.update("Run " + (replayed.size() + 1) + " of " + runs.size(), replayed.size(), runs.size());
            replayed.add(replayer.run(run));
            printer.print(replayed.size(), replayed.get(replayed.size() - 1));
        }
        printer.end(replayed);
        return replayed.stream().allMatch(Replayed::isSame) ? 0 : 1;
    }

    private void script(final List<RunRecord> runs) throws IOException {
        final Optional<String> text = switch (language) {
            case MACRO -> RunScript.macro(runs);
            case JYTHON -> RunScript.jython(runs);
            case SHELL -> RunScript.commandLine(runs);
        };
        if (text.isEmpty()) {
            throw new IOException("There is no " + language.name().toLowerCase(Locale.ROOT) + " of this: "
                + switch (language) {
                    case MACRO -> RunScript.whyNotMacro(runs);
                    case JYTHON -> RunScript.whyNotJython(runs);
                    case SHELL -> RunScript.whyNotCommandLine(runs);
                });
        }
        out().print(text.get());
        out().flush();
    }

    /** The words come from a file: they may run a task, and nothing else. */
    private RunRecord subcommand(final PairForgeService service, final List<String> words, final Progress progress)
        throws IOException
    {
        final CommandLine line = PairForge.commandLine();
        line.setOut(new PrintWriter(Writer.nullWriter()));
        final CommandLine.ParseResult parsed;
        try {
            parsed = line.parseArgs(words.toArray(new String[0]));
        }
        catch (final CommandLine.ParameterException e) {
            throw new IOException("pairforge " + String.join(" ", words) + " is no command line: " + e.getMessage(),
                e);
        }
        final CommandLine.ParseResult inner = parsed.subcommand();
        if (inner == null || !(inner.commandSpec().userObject() instanceof final RecordedSubcommand task)) {
            throw new IOException("pairforge " + String.join(" ", words) + " is no task.");
        }
        final Instant started = Instant.now();
        try {
            task.execute(service, progress);
        }
        catch (final CommandLine.ParameterException e) {
            throw new IOException(e.getMessage(), e);
        }
        return task.record(service, started);
    }
}
