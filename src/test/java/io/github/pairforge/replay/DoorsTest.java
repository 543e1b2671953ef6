package io.github.pairforge.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import io.github.pairforge.cli.PairForge;
import io.github.pairforge.service.PairForgeService;

/** Commands and subcommands say the same: every input is an option with the same default and the same choices. */
class DoorsTest {

    /** Commands that only open windows. */
    private static final Set<String> WINDOWS = Set.of("OpenRaster");

    /** Where a dialog's default cannot be an option's, and why. */
    private static final Map<String, String> OTHER_DEFAULTS = Map.of(
        "FitDegradationModel.criterion", "auto is what fit takes; so --kernel-only can tell that it was given",
        "FitDegradationModel.radiometry", "as criterion", "FitDegradationModel.noise", "as criterion",
        "HarmonizeToReference.strength", "1 is what a method does without it; others refuse the option",
        "HarmonizeToReference.amount", "1 is what a method does without it",
        "CompareHarmonizations.pick", "nobody can be asked; a finished run has the answer in its place",
        "AlignToReference.grid", "image is what align takes for one image",
        "AlignTimeSeries.grid", "reference is what align takes for several images");

    /** Inputs that the option stands for by another type, their words being checked when they are used. */
    private static final Set<String> CHECKED_LATER = Set.of();

    private static List<CommandInfo> commands() {
        try (Context context = new Context(CommandService.class, PairForgeService.class)) {
            return context.service(CommandService.class).getCommands().stream()
                .filter(c -> CommandInput.of(c.getClassName()).isPresent()).toList();
        }
    }

    private static CommandSpec spec(final Subcommand subcommand) {
        return PairForge.commandLine().getSubcommands().get(subcommand.words().get(0)).getCommandSpec();
    }

    /** One input of one Command beside its option. */
    private record Door(String command, CommandInput input, ModuleItem<?> item, OptionSpec option) {

        String name() {
            return command + "." + input.name();
        }
    }

    private static List<Door> doors() {
        final List<Door> doors = new ArrayList<>();
        for (final CommandInfo info : commands()) {
            final String name = info.getClassName().substring(info.getClassName().lastIndexOf('.') + 1);
            if (WINDOWS.contains(name)) {
                continue;
            }
            final Subcommand subcommand = Subcommand.ofCommand(name)
                .orElseThrow(() -> new AssertionError("no subcommand is declared for " + name));
            for (final CommandInput input : CommandInput.of(info.getClassName()).orElseThrow()) {
                final String option = subcommand.option(input.name());
                if (!subcommand.windowOnly().contains(input.name()) && !option.isEmpty()) {
                    final OptionSpec found = spec(subcommand).findOption(option);
                    assertNotNull(found, name + "." + input.name() + " has no option " + option);
                    doors.add(new Door(name, input, info.getInput(input.name()), found));
                }
            }
        }
        assertTrue(doors.size() > 200, "only " + doors.size() + " doors");
        return doors;
    }

    @Test
    void everyInputHasAnOption() {
        doors();
    }

    @Test
    void defaultsAreTheSame() {
        final List<String> different = new ArrayList<>();
        for (final Door d : doors()) {
            if (!OTHER_DEFAULTS.containsKey(d.name())) {
                final String option = d.option().defaultValue() != null ? d.option().defaultValue()
                    : CommandInput.text(d.option().initialValue());
                if (!meaning(d.input().normally()).equals(meaning(option))) {
                    different.add(d.name() + ": " + d.input().normally() + " and " + option);
                }
            }
        }
        assertEquals(List.of(), different);
        assertTrue(doors().stream().map(Door::name).toList().containsAll(OTHER_DEFAULTS.keySet()));
    }

    /** Of optional values 0, false, NaN and nothing mean the same: as if it were not given. */
    private static String meaning(final String value) {
        return Set.of("0", "false", "NaN", "[]").contains(value) ? "" : value.toLowerCase();
    }

    @Test
    void choicesAreAccepted() {
        int tried = 0;
        for (final Door d : doors()) {
            if (d.item().getChoices() == null || CHECKED_LATER.contains(d.name())) {
                continue;
            }
            for (final Object choice : d.item().getChoices()) {
                final CommandLine line = new CommandLine(CommandSpec.create().addOption(d.option()));
                line.setCaseInsensitiveEnumValuesAllowed(true);
                line.parseArgs(d.option().longestName(), choice.toString());
                tried++;
            }
        }
        assertTrue(tried > 50, "only " + tried + " choices");
    }

    @Test
    void everyTypeIsTakenByTheOption() {
        for (final Door d : doors()) {
            final Class<?> type = d.input().type();
            final boolean flag = d.input().isFlag();
            assertEquals(flag, d.option().typeInfo().isBoolean(), d.name());
            if (flag) {
                final Subcommand subcommand = Subcommand.ofCommand(d.command()).orElseThrow();
                assertEquals(subcommand.valued().contains(d.input().name()), d.option().arity().max() == 1, d.name());
            }
            if (type == long.class) {
                assertTrue(Set.of("long", "java.lang.Long").contains(d.option().typeInfo().getClassName()), d.name());
            }
        }
    }

    @Test
    void everyDeclaredNameIsAnInput() {
        for (final CommandInfo info : commands()) {
            final String name = info.getClassName().substring(info.getClassName().lastIndexOf('.') + 1);
            Subcommand.ofCommand(name).ifPresent(s -> {
                final List<String> inputs = CommandInput.of(info.getClassName()).orElseThrow().stream()
                    .map(CommandInput::name).toList();
                assertTrue(inputs.containsAll(s.named().keySet()), name + " " + s.named());
                assertTrue(inputs.containsAll(s.valued()), name + " " + s.valued());
                assertTrue(s.windowOnly().stream().allMatch(w -> inputs.contains(w) || w.equals("preview")),
                    name + " " + s.windowOnly());
                assertTrue(s.needed().isEmpty() || spec(s).findOption(s.needed()).required(), name);
            });
        }
    }
}
