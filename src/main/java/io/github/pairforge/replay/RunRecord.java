package io.github.pairforge.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One finished, successful run of a Command, or of a subcommand that no Command equals.
 *
 * @param command name of the Command's class; for a subcommand {@code "pairforge "} and its name
 * @param label of the menu entry; of a subcommand the same as {@code command}
 * @param parameters all inputs by name, in order, as text: files as absolute paths, images by title, what is not given
 *     as empty text. For a subcommand its words, under "1", "2", …
 * @param inputs files that were read
 * @param images of windows that were read
 * @param outputs files that were written
 * @param results images that came out, for windows
 * @param version of PairForge
 * @param java version
 * @param started when it began
 * @param took how long it worked
 */
public record RunRecord(String command, String label, Map<String, String> parameters, List<FileMark> inputs,
    List<ImageMark> images, List<FileMark> outputs, List<ImageMark> results, String version, String java,
    Instant started, Duration took)
{

    private static final String SUBCOMMAND = "pairforge ";

    public RunRecord {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        inputs = List.copyOf(inputs);
        images = List.copyOf(images);
        outputs = List.copyOf(outputs);
        results = List.copyOf(results);
    }

    /**
     * What is known of a run before it has ended: its parameters.
     *
     * @param command simple name of the Command's class
     * @param parameters those that differ from their default, and the seed
     */
    public static RunRecord sketch(final String command, final Map<String, String> parameters) {
        final String type = CommandInput.PACKAGE + command;
        return new RunRecord(type, CommandInput.label(type), parameters, List.of(), List.of(), List.of(), List.of(),
            "", "", Instant.EPOCH, Duration.ZERO);
    }

    /** The record of a run on the command line whose options no Command has. */
    static String subcommand(final String name) {
        return SUBCOMMAND + name;
    }

    /** Whether only the command line can run it. */
    public boolean isSubcommand() {
        return command.startsWith(SUBCOMMAND);
    }

    /** Whether it works on images of windows, with their selections. */
    public boolean namesWindows() {
        return CommandInput.of(command).orElse(List.of()).stream()
            .anyMatch(i -> i.isImage() && !parameter(i.name()).isEmpty());
    }

    /** What a parameter was, empty when it was not given. */
    public String parameter(final String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The same with other marks and parameters, as for files that lie elsewhere. */
    RunRecord with(final Map<String, String> otherParameters, final List<FileMark> otherInputs,
        final List<ImageMark> otherImages, final List<FileMark> otherOutputs)
    {
        return new RunRecord(command, label, otherParameters, otherInputs, otherImages, otherOutputs, results, version,
            java, started, took);
    }
}
