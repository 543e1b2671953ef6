package io.github.pairforge.service;

import java.util.List;

/**
 * What a fit's report tells of where it comes from.
 *
 * @param version of the program
 * @param seed of the random numbers
 * @param command line that makes it again
 * @param macro that makes it again, empty where none does
 * @param inputs what was read
 */
public record FitFacts(String version, long seed, String command, String macro, List<ScoreFacts.Input> inputs) {

    public FitFacts {
        inputs = List.copyOf(inputs);
    }
}
