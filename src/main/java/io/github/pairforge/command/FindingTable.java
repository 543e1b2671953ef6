package io.github.pairforge.command;

import java.util.List;

import ij.measure.ResultsTable;

import io.github.pairforge.evaluate.Finding;

/** Findings in ImageJ's own table. */
final class FindingTable {

    private static final int DIGITS = 4;

    private FindingTable() {
    }

    /** One row per aspect. */
    static ResultsTable of(final List<Finding> findings) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DIGITS);
        for (final Finding f : findings) {
            table.incrementCounter();
            table.addValue("Aspect", f.aspect());
            table.addValue("Value", f.value());
            table.addValue("Unit", f.unit());
            table.addValue("p", f.probability());
            table.addValue("Next visit", f.visit());
            table.addValue("Verdict", f.likeness().words());
        }
        return table;
    }
}
