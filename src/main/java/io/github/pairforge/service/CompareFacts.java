package io.github.pairforge.service;

import java.util.List;

/**
 * What a report tells of where a comparison comes from.
 *
 * @param version of the program
 * @param seed of the noise and the tests
 * @param again how it is made again
 * @param inputs what was read
 * @param notes what the user should know, one sentence each
 */
public record CompareFacts(String version, long seed, Again again, List<ScoreFacts.Input> inputs,
    List<String> notes)
{

    public CompareFacts {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }
}
