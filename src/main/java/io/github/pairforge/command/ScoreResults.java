package io.github.pairforge.command;

import java.util.List;

import ij.IJ;
import ij.measure.ResultsTable;

import io.github.pairforge.score.ScoreRow;
import io.github.pairforge.score.ScoreSettings;
import io.github.pairforge.score.ScoreTable;
import io.github.pairforge.score.ScoredPair;

/** Scores in ImageJ's own tables. */
final class ScoreResults {

    private static final String WINDOW = "PairForge Scores";
    private static final int DIGITS = 4;

    private ScoreResults() {
    }

    /** One row with all numbers. */
    static ResultsTable table(final ScoredPair scored, final ScoreSettings settings) {
        final ResultsTable table = new ResultsTable();
        add(table, scored, settings);
        return table;
    }

    /** With a user interface, adds the row to the window of earlier scores. */
    static void show(final ScoredPair scored, final ScoreSettings settings) {
        if (IJ.getInstance() != null) {
            final ResultsTable open = ResultsTable.getResultsTable(WINDOW);
            final ResultsTable shown = open == null ? new ResultsTable() : open;
            add(shown, scored, settings);
            shown.show(WINDOW);
        }
    }

    private static void add(final ResultsTable table, final ScoredPair scored, final ScoreSettings settings) {
        final List<String> names = ScoreTable.header();
        final String hr = scored.degraded().name();
        final List<String> values =
            ScoreTable.line(ScoreRow.of(hr, hr, scored.lr().name(), scored), settings);
        table.setPrecision(DIGITS);
        table.incrementCounter();
        for (int i = 0; i < names.size(); i++) {
            final String value = values.get(i);
            if (value.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?")) {
                table.addValue(names.get(i), Double.parseDouble(value));
            }
            else {
                table.addValue(names.get(i), value);
            }
        }
    }
}
