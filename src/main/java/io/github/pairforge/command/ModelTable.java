package io.github.pairforge.command;

import java.util.List;

import ij.measure.ResultsTable;

import io.github.pairforge.service.ModelRow;

/** Models in ImageJ's own table. */
final class ModelTable {

    private ModelTable() {
    }

    /** One row per model. */
    static ResultsTable of(final List<ModelRow> rows) {
        final ResultsTable table = new ResultsTable();
        for (final ModelRow r : rows) {
            table.incrementCounter();
            table.addValue("Model", r.name());
            table.addValue("Role", r.role());
            table.addValue("Licence", r.licence().isEmpty() ? "none stated" : r.licence());
            table.addValue("Bytes", r.bytes());
            table.addValue("SHA-256", r.hash());
            table.addValue("Self-test", r.test());
            table.addValue("Opset", r.opset());
            table.addValue("Operators", r.operators());
            table.addValue("File", r.path().toString());
        }
        return table;
    }
}
