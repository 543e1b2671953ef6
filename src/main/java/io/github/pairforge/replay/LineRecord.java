package io.github.pairforge.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.Version;

/**
 * A run on the command line, on its way to a record.
 *
 * @param name of the subcommand
 * @param options what the user wrote, in order
 * @param started when the run began
 * @param took how long it worked
 */
public record LineRecord(String name, List<Option> options, Instant started, Duration took) {

    private static final String PACKAGE = "io.github.pairforge.command.";

    /**
     * An option with its values.
     *
     * @param name with its dashes; empty for what is given by its place
     * @param values none for a flag; files as absolute paths
     * @param files whether the values name files
     * @param perName how many values follow one name; 0 for all of them
     */
    public record Option(String name, List<String> values, boolean files, int perName) {
    }

    /**
     * The record: of the Command that equals the subcommand, where it has all the options, else of the subcommand.
     *
     * @throws IOException when a file cannot be hashed
     */
    public RunRecord record(final PairForgeService service) throws IOException {
        final FileMarks files = new FileMarks(service, started);
        final List<FileMark> read = new ArrayList<>();
        final List<FileMark> written = new ArrayList<>();
        final Optional<Map<String, String>> parameters = LineParameters.of(this);
        for (final Option option : options) {
            for (final String value : option.values()) {
                final Path file = Path.of(option.files() ? value : "").toAbsolutePath();
                if (option.files() && Files.exists(file)) {
                    mark(option, file, files, read, written);
                }
            }
        }
        final String command = parameters.isPresent() ? PACKAGE + LineParameters.command(this).orElseThrow()
            : RunRecord.subcommand(name);
        return new RunRecord(command, parameters.isPresent() ? CommandInput.label(command) : command,
            parameters.orElseGet(this::words), read, List.of(), written, List.of(), Version.get(),
            System.getProperty("java.version"), started, took);
    }

    private void mark(final Option option, final Path file, final FileMarks files, final List<FileMark> read,
        final List<FileMark> written) throws IOException
    {
        final String parameter = LineParameters.parameter(this, option);
        if (isOutput(option.name())) {
            written.addAll(files.writtenAt(parameter, file));
        }
        else {
            read.add(files.read(parameter, file));
            if (option.name().equals("--pairs")) {
                read.addAll(files.listed(parameter, file));
            }
        }
    }

    /** What a subcommand writes has one of these names. */
    static boolean isOutput(final String option) {
        return option.matches("--(output|picture|report|table|curves|findings|funnel|animation|residual"
            + "|tie-points|provenance|[a-z-]+-out)");
    }

    /** Its words under "1", "2", …. */
    private Map<String, String> words() {
        final List<String> words = new ArrayList<>(List.of(name));
        for (final Option option : options) {
            final int step = option.perName() == 0 ? Math.max(1, option.values().size()) : option.perName();
            if (option.values().isEmpty()) {
                words.add(option.name());
            }
            for (int i = 0; i < option.values().size(); i++) {
                if (i % step == 0 && !option.name().isEmpty()) {
                    words.add(option.name());
                }
                words.add(option.values().get(i));
            }
        }
        final Map<String, String> numbered = new LinkedHashMap<>();
        words.forEach(w -> numbered.put(Integer.toString(numbered.size() + 1), w));
        return numbered;
    }
}
