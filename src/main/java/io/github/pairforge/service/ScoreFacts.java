package io.github.pairforge.service;

import java.util.List;

import io.github.pairforge.score.ScoreSettings;

/**
 * What a report tells of where scores come from.
 *
 * @param version of the program
 * @param settings limits and methods
 * @param again how they are made again
 * @param inputs what was read
 * @param warnings what the reader must know first, one sentence each
 */
public record ScoreFacts(String version, ScoreSettings settings, Again again, List<Input> inputs,
    List<String> warnings)
{

    public ScoreFacts {
        inputs = List.copyOf(inputs);
        warnings = List.copyOf(warnings);
    }

    /** A file that was read, with the SHA-256 of its bytes in hexadecimal digits; empty for an open image. */
    public record Input(String role, String file, String sha256) {
    }
}
