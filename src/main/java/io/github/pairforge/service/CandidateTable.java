package io.github.pairforge.service;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import ij.measure.ResultsTable;

import io.github.pairforge.evaluate.CandidateCriterion;
import io.github.pairforge.io.AtomicFile;

/** Candidates as a table: number, candidate, the numbers, standing. */
public final class CandidateTable {

    /** A column with a number. */
    private static final List<Map.Entry<String, ToDoubleFunction<CandidateRow>>> COLUMNS = List.of(
        Map.entry("mae", r -> r.scores().value(CandidateCriterion.MAE)),
        Map.entry("rmse", r -> r.scores().value(CandidateCriterion.RMSE)),
        Map.entry("angle_deg", r -> r.scores().value(CandidateCriterion.ANGLE)),
        Map.entry("emd", r -> r.scores().value(CandidateCriterion.EMD)),
        Map.entry("gradient_ratio", CandidateRow::gradientRatio),
        Map.entry("detail_kept", CandidateRow::detail),
        Map.entry("behind", r -> r.scores().behind()),
        Map.entry("behind_low", r -> r.scores().low()),
        Map.entry("behind_high", r -> r.scores().high()));

    private CandidateTable() {
    }

    /** In ImageJ's own table. */
    public static ResultsTable of(final List<CandidateRow> rows) {
        final ResultsTable table = new ResultsTable();
        table.showRowNumbers(false);
        for (final CandidateRow row : rows) {
            table.addRow();
            table.addValue("number", row.number());
            table.addValue("candidate", row.label());
            COLUMNS.forEach(c -> table.addValue(c.getKey(), c.getValue().applyAsDouble(row)));
            table.addValue("standing", row.scores().standing().words());
        }
        table.setPrecision(5);
        return table;
    }

    /** Comma separated, one line of names, empty where a number is unknown. */
    static void write(final List<CandidateRow> rows, final Path file) throws IOException {
        AtomicFile.write(file, out -> {
            final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            final CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            final List<String> names = new ArrayList<>(List.of("number", "candidate"));
            COLUMNS.forEach(c -> names.add(c.getKey()));
            names.add("standing");
            csv.printRecord(names);
            for (final CandidateRow row : rows) {
                final List<String> values = new ArrayList<>(List.of(Integer.toString(row.number()), row.label()));
                for (final Map.Entry<String, ToDoubleFunction<CandidateRow>> c : COLUMNS) {
                    final double v = c.getValue().applyAsDouble(row);
                    values.add(Double.isNaN(v) ? "" : Double.toString(v));
                }
                values.add(row.scores().standing().words());
                csv.printRecord(values);
            }
            csv.flush();
        });
    }
}
