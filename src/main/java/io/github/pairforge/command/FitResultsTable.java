package io.github.pairforge.command;

import java.util.List;

import ij.measure.ResultsTable;

import io.github.pairforge.fit.KernelFitResult;
import io.github.pairforge.regress.RegressionResult;
import io.github.pairforge.service.FitTables;
import io.github.pairforge.service.RegressionTables;

/** What was fitted in ImageJ's own table: family × resampling × band, or pair × band. */
final class FitResultsTable {

    private static final int DIGITS = 5;

    private FitResultsTable() {
    }

    static ResultsTable of(final KernelFitResult fit) {
        return of(FitTables.tableHeader(), FitTables.table(fit));
    }

    static ResultsTable of(final RegressionResult regression) {
        return of(RegressionTables.header(), RegressionTables.rows(regression));
    }

    /** Rows of text; what is a number becomes one. */
    static ResultsTable of(final List<String> names, final List<List<String>> rows) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DIGITS);
        for (final List<String> row : rows) {
            table.incrementCounter();
            for (int i = 0; i < names.size(); i++) {
                if (row.get(i).matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?")) {
                    table.addValue(names.get(i), Double.parseDouble(row.get(i)));
                }
                else {
                    table.addValue(names.get(i), row.get(i));
                }
            }
        }
        return table;
    }
}
