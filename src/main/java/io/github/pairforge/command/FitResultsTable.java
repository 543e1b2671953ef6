package io.github.pairforge.command;

import java.util.List;

import ij.measure.ResultsTable;

import io.github.pairforge.fit.KernelFitResult;
import io.github.pairforge.service.FitTables;

/** Family × resampling × band in ImageJ's own table. */
final class FitResultsTable {

    private static final int DIGITS = 5;

    private FitResultsTable() {
    }

    static ResultsTable of(final KernelFitResult fit) {
        final List<String> names = FitTables.tableHeader();
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DIGITS);
        for (final List<String> row : FitTables.table(fit)) {
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
