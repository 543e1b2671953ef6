package io.github.pairforge.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A run as the words of a command line. */
final class CommandWords {

    private static final String HARMONIZE = "harmonize";
    private static final String DEGRADED = "already_degraded";

    private final Subcommand subcommand;
    private final List<String> words = new ArrayList<>();

    private CommandWords(final Subcommand subcommand) {
        this.subcommand = subcommand;
        words.addAll(subcommand.words());
    }

    /** Without "pairforge"; the run can be said, and has an output where the subcommand needs one. */
    static List<String> of(final Subcommand subcommand, final List<Given> given, final List<CommandInput> inputs) {
        final CommandWords line = new CommandWords(subcommand);
        final boolean degraded = given.stream().anyMatch(g -> g.input().name().equals(DEGRADED));
        // What is given by its place comes first, its defaults included.
        for (final CommandInput input : inputs) {
            if (isPlaced(subcommand, input) && !subcommand.windowOnly().contains(input.name())) {
                line.add(given.stream().filter(g -> g.input().equals(input)).findFirst()
                    .orElse(new Given(input, input.normally())), degraded);
            }
        }
        for (final Given g : given) {
            if (!isPlaced(subcommand, g.input()) && !subcommand.windowOnly().contains(g.input().name())
                && !isRefused(subcommand, g))
            {
                line.add(g, degraded);
            }
        }
        return List.copyOf(line.words);
    }

    /** {@code --pair} takes the word behind it as well. */
    private static boolean isPlaced(final Subcommand subcommand, final CommandInput input) {
        final String option = subcommand.option(input.name());
        return option.isEmpty() || option.equals("--pair");
    }

    /** Harmonization methods refuse options that they do not have, so a seed that only style has. */
    private static boolean isRefused(final Subcommand subcommand, final Given g) {
        return subcommand.words().get(0).equals(HARMONIZE) && g.input().isSeed()
            && g.value().equals(g.input().normally());
    }

    private void add(final Given g, final boolean degraded) {
        final String name = g.input().name();
        if (name.equals(DEGRADED) || g.value().isEmpty() && isPlaced(subcommand, g.input())) {
            return;
        }
        final String option = degraded && name.equals("hr_file") ? "--image" : subcommand.option(name);
        if (g.input().isFlag() && !subcommand.valued().contains(name)) {
            words.add(option);
            return;
        }
        final List<String> values = isList(subcommand, name) ? Stream.of(g.value().split(";")).map(String::strip)
            .filter(v -> !v.isEmpty()).toList() : List.of(g.value());
        for (final String value : values) {
            if (!option.isEmpty()) {
                words.add(option);
            }
            words.add(value);
        }
    }

    /** Several values in one field are an option that is given several times. */
    static boolean isList(final Subcommand subcommand, final String name) {
        return name.endsWith("_files") || subcommand.words().get(0).equals("run-model") && name.equals("model");
    }
}
