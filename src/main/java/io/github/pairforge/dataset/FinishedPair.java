package io.github.pairforge.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.pairforge.score.ScoreRow;
import io.github.pairforge.score.ScoreSettings;
import io.github.pairforge.score.ScoreTable;

/**
 * A pair that was worked on, and what its measurement depends on.
 *
 * @param row its score, or why there is none
 * @param stamp of its files and settings
 */
public record FinishedPair(ScoreRow row, Stamp stamp) {

    private static final String STATUS = "status";
    private static final String INPUTS = "inputs";
    private static final String SETTINGS = "settings";
    private static final String SCORED = "SCORED";
    private static final String ERROR = "ERROR";

    /** The header of a file of them. */
    static List<String> columns() {
        final List<String> columns = new ArrayList<>(ScoreTable.header());
        columns.addAll(List.of(STATUS, INPUTS, SETTINGS));
        return columns;
    }

    /** Whether the pair could not be scored. */
    public boolean isError() {
        return row.figures().isEmpty();
    }

    /** A row of such a file, judged by given limits. */
    List<String> cells(final ScoreSettings settings) {
        final List<String> cells = new ArrayList<>(ScoreTable.line(row, settings));
        cells.addAll(List.of(isError() ? ERROR : SCORED, stamp.inputs(), stamp.settings()));
        return cells;
    }

    static FinishedPair parse(final List<String> columns, final Map<String, String> cells) {
        return new FinishedPair(ScoreTable.parse(columns, List.copyOf(cells.values())),
            new Stamp(cells.getOrDefault(INPUTS, ""), cells.getOrDefault(SETTINGS, "")));
    }

    /** Whether measuring again would give this again. What failed once is tried again. */
    boolean isOf(final ListedPair pair, final Stamp other) {
        return !isError() && row.hr().equals(pair.hr().listed()) && row.lr().equals(pair.lr().listed())
            && stamp.equals(other);
    }

    FinishedPair called(final String id) {
        return new FinishedPair(new ScoreRow(id, row.hr(), row.lr(), row.figures(), row.error(), row.notes()), stamp);
    }
}
