package io.github.pairforge.service;

import java.util.List;

/**
 * What looking after models found.
 *
 * @param rows one per model
 * @param notes what the user should know, one sentence each
 * @param tested whether self-tests were run
 */
public record ModelsResult(List<ModelRow> rows, List<String> notes, boolean tested) {

    public ModelsResult {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Models with which something is wrong. */
    public long unsound() {
        return rows.stream().filter(r -> !r.sound()).count();
    }

    /** What was found, in one sentence; models are called sound only when their self-tests were run. */
    public String verdict() {
        final long bad = unsound();
        if (rows.isEmpty()) {
            return "There is no model.";
        }
        if (bad > 0) {
            return bad + " of " + count(rows.size()) + (bad == 1 ? " is" : " are") + " not sound.";
        }
        return tested ? rows.size() + " of " + count(rows.size()) + (rows.size() == 1 ? " is sound." : " are sound.")
            : count(rows.size()) + (rows.size() == 1 ? " was" : " were") + " found; the self-tests were not run.";
    }

    private static String count(final int models) {
        return models == 1 ? "1 model" : models + " models";
    }
}
