package io.github.pairforge.service;

import java.util.List;

/**
 * What looking after models found.
 *
 * @param rows one per model
 * @param notes what the user should know, one sentence each
 */
public record ModelsResult(List<ModelRow> rows, List<String> notes) {

    public ModelsResult {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Models with which something is wrong. */
    public long unsound() {
        return rows.stream().filter(r -> !r.sound()).count();
    }

    /** The end of a check in one sentence. */
    public String verdict() {
        return rows.isEmpty() ? "There is no model." : unsound() == 0 ? rows.size() + " of " + rows.size()
            + " models are sound." : unsound() + " of " + rows.size() + " models are not sound.";
    }
}
