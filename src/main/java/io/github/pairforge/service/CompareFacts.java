package io.github.pairforge.service;

import java.util.List;

/**
 * What a report tells of where a comparison comes from.
 *
 * @param version of the program
 * @param seed of the noise and the tests
 * @param command line that makes it again
 * @param macro that makes it again
 * @param inputs what was read
 * @param notes what the user should know, one sentence each
 */
public record CompareFacts(String version, long seed, String command, String macro, List<ScoreFacts.Input> inputs,
    List<String> notes)
{

    public CompareFacts {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }
}
