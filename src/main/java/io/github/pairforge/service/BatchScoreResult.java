package io.github.pairforge.service;

import java.util.List;

import io.github.pairforge.score.Funnel;
import io.github.pairforge.score.ScoreRow;
import io.github.pairforge.score.ScoreSettings;
import io.github.pairforge.score.Verdict;

/**
 * Scores of many pairs.
 *
 * @param rows in the order of the list
 * @param settings that they were judged by
 * @param reused how many were finished by an earlier run
 * @param notes what the user should know, one sentence each
 */
public record BatchScoreResult(List<ScoreRow> rows, ScoreSettings settings, int reused, List<String> notes) {

    public BatchScoreResult {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** How many pairs pass each question, and why the others do not. */
    public Funnel funnel() {
        return Funnel.of(rows, settings);
    }

    /** How many pairs could not be scored. */
    public long errors() {
        return rows.stream().filter(r -> r.figures().isEmpty()).count();
    }

    /** How many of the pairs that could be scored have a verdict. */
    public long count(final Verdict verdict) {
        return rows.stream().filter(r -> r.figures().isPresent() && r.verdict(settings) == verdict).count();
    }
}
