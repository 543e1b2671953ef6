package io.github.pairforge.service;

import java.util.List;

/**
 * What a fit's report tells of where it comes from.
 *
 * @param version of the program
 * @param seed of the random numbers
 * @param again how it is made again
 * @param inputs what was read
 */
public record FitFacts(String version, long seed, Again again, List<ScoreFacts.Input> inputs) {

    public FitFacts {
        inputs = List.copyOf(inputs);
    }
}
