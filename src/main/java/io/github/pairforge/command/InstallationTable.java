package io.github.pairforge.command;

import java.util.List;

import ij.measure.ResultsTable;

import io.github.pairforge.install.LibraryState;

/** Libraries in ImageJ's own table. */
final class InstallationTable {

    private InstallationTable() {
    }

    /** One row per library. */
    static ResultsTable of(final List<LibraryState> states) {
        final ResultsTable table = new ResultsTable();
        for (final LibraryState s : states) {
            table.incrementCounter();
            table.addValue("Library", s.library());
            table.addValue("State", s.state());
            table.addValue("Version", s.version().isEmpty() ? "unknown" : s.version());
            table.addValue("Tested with", s.tested());
            table.addValue("Files", String.join(", ", s.files()));
        }
        return table;
    }
}
