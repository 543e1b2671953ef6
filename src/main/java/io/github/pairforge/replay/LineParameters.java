package io.github.pairforge.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What options of the command line are called in the Command that equals the subcommand. */
final class LineParameters {

    private static final String COMMANDS = "io.github.pairforge.command.";
    private static final String DEGRADED = "already_degraded";

    private LineParameters() {
    }

    /** Simple name of the Command's class. */
    static Optional<String> command(final LineRecord line) {
        final List<String> words = new ArrayList<>(List.of(line.name()));
        line.options().stream().filter(o -> o.values().isEmpty()).forEach(o -> words.add(o.name()));
        return Subcommand.commandOf(words, line.options().stream()
            .anyMatch(o -> o.name().equals("--image") && o.values().size() > 1));
    }

    /** Name of the Command's parameter, else of the option without its dashes. */
    static String parameter(final LineRecord line, final LineRecord.Option option) {
        return command(line).flatMap(c -> CommandInput.of(COMMANDS + c).flatMap(inputs ->
            inputs(c, inputs, line, option).stream().findFirst().map(CommandInput::name)))
            .orElse(option.name().replaceFirst("^-+", ""));
    }

    /** All parameters of the Command; empty when it lacks one of the options. */
    static Optional<Map<String, String>> of(final LineRecord line) {
        final Optional<String> command = command(line);
        final Optional<List<CommandInput>> inputs = command.flatMap(c -> CommandInput.of(COMMANDS + c));
        if (inputs.isEmpty()) {
            return Optional.empty();
        }
        final Map<String, String> parameters = new LinkedHashMap<>();
        inputs.get().forEach(i -> parameters.put(i.name(), i.normally()));
        // Nobody looks at the pictures of a run without windows.
        parameters.computeIfPresent("preview", (name, normally) -> "false");
        final Subcommand subcommand = Subcommand.ofCommand(command.get()).orElseThrow();
        for (final LineRecord.Option option : line.options()) {
            final List<CommandInput> called = inputs(command.get(), inputs.get(), line, option);
            final boolean list = called.size() == 1 && CommandWords.isList(subcommand, called.get(0).name());
            if (called.isEmpty() && !subcommand.words().contains(option.name())
                || !list && option.values().size() > Math.max(1, called.size()))
            {
                return Optional.empty();
            }
            if (line.name().equals("compare") && option.name().equals("--image")) {
                parameters.put(DEGRADED, "true");
            }
            for (int i = 0; i < called.size(); i++) {
                parameters.put(called.get(i).name(), option.values().isEmpty() ? "true"
                    : list ? String.join(";", option.values()) : option.values().get(i));
            }
        }
        return Optional.of(parameters);
    }

    /** Which inputs an option fills; several for several values. */
    private static List<CommandInput> inputs(final String command, final List<CommandInput> all,
        final LineRecord line, final LineRecord.Option option)
    {
        final Subcommand subcommand = Subcommand.ofCommand(command).orElseThrow();
        if (option.name().equals("--pair")) {
            return all.stream().filter(i -> i.name().matches("(hr|lr)_file")).toList();
        }
        if (option.name().equals("--image") && line.name().equals("compare")) {
            return all.stream().filter(i -> i.name().equals("hr_file")).toList();
        }
        if (option.name().isEmpty()) {
            final int place = line.options().stream().filter(o -> o.name().isEmpty()).toList().indexOf(option);
            return placed(subcommand, all, line).stream().skip(place).limit(1).toList();
        }
        return all.stream().filter(i -> !subcommand.windowOnly().contains(i.name())
            && subcommand.option(i.name()).equals(option.name())).toList();
    }

    private static List<CommandInput> placed(final Subcommand subcommand, final List<CommandInput> all,
        final LineRecord line)
    {
        return all.stream().filter(i -> line.name().equals("score") ? i.name().matches("(hr|lr)_file")
            : subcommand.option(i.name()).isEmpty()).toList();
    }
}
