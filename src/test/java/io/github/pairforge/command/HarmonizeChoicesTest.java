package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;

import io.github.pairforge.harmonize.method.HarmonizeMethod;
import io.github.pairforge.service.PairForgeService;

/** Dialogs that list harmonization methods list those that are installed. */
class HarmonizeChoicesTest {

    /** Needs a file that has no place in these dialogs. */
    private static final String ELSEWHERE = "network_histogram";

    private static List<Object> choices(final Class<? extends Command> command, final String parameter) {
        try (Context context = new Context(CommandService.class, PairForgeService.class)) {
            return new ArrayList<>(
                context.service(CommandService.class).getCommand(command).getInput(parameter).getChoices());
        }
    }

    private static List<String> methods() {
        try (Context context = new Context(PairForgeService.class)) {
            return context.service(PairForgeService.class).harmonizations().stream().map(HarmonizeMethod::label)
                .filter(label -> !label.equals(ELSEWHERE)).toList();
        }
    }

    @Test
    void harmonizingListsThem() {
        assertEquals(methods(), choices(HarmonizeToReference.class, "method"));
    }

    @ParameterizedTest
    @ValueSource(classes = { DegradeToSensor.class, CompareToSensor.class })
    void degradingListsThemAndTheAutomaticPitch(final Class<? extends Command> command) {
        final List<Object> listed = choices(command, "harmonize");
        final List<Object> expected = new ArrayList<>(List.of("model", "none"));
        expected.addAll(methods());
        expected.add(expected.indexOf("local") + 1, "local:pitch=auto");
        assertEquals(expected, listed);
        assertTrue(listed.contains("style"));
    }
}
