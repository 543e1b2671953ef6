package io.github.pairforge.service;

import java.util.List;

import io.github.pairforge.fit.LeaveOneOut;

/**
 * How well held-out pairs were served.
 *
 * @param table one fold per pair, and means
 * @param notes what the user should know, one sentence each
 */
public record LeaveOneOutResult(LeaveOneOut.Table table, List<String> notes) {

    public LeaveOneOutResult {
        notes = List.copyOf(notes);
    }
}
