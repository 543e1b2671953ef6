package io.github.pairforge.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a result is made again, outputs apart.
 *
 * @param command simple name of the Command's class; empty where only the command line does it
 * @param parameters of the Command that are not as usual, and its seed, in order
 * @param line for a shell, where there is no such Command; else empty
 */
public record Again(String command, Map<String, String> parameters, String line) {

    public Again {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** By the command line only. */
    static Again byLine(final Recipe recipe) {
        return new Again("", Map.of(), recipe.command());
    }

    /** By a Command, and the subcommand that equals it. */
    static Again byCommand(final Recipe recipe) {
        return new Again(recipe.commandName(), recipe.parameters(), "");
    }
}
