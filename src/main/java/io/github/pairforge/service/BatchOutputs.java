package io.github.pairforge.service;

import java.nio.file.Path;

/**
 * What scoring many pairs writes; null where nothing is wanted, scores excepted.
 *
 * @param scores CSV, one row per pair
 * @param funnel CSV: how many pairs pass each question, and why the others do not
 * @param report HTML page of the same
 */
public record BatchOutputs(Path scores, Path funnel, Path report) {

    /** @throws IllegalArgumentException without scores */
    public BatchOutputs {
        if (scores == null) {
            throw new IllegalArgumentException("output: scores of many pairs need a file; give a name, scores.csv.");
        }
    }

    /** Nothing but the scores. */
    public static BatchOutputs of(final Path scores) {
        return new BatchOutputs(scores, null, null);
    }
}
