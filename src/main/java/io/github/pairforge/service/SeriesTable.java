package io.github.pairforge.service;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import ij.measure.ResultsTable;

import io.github.pairforge.io.AtomicFile;

/** The shifts of a time series as a table: frame, name, status, the {@linkplain SeriesColumn numbers}, reason. */
final class SeriesTable {

    private SeriesTable() {
    }

    static ResultsTable of(final List<SeriesFrame> frames) {
        final ResultsTable table = new ResultsTable();
        table.showRowNumbers(false);
        for (final SeriesFrame frame : frames) {
            table.addRow();
            table.addValue("frame", frame.number());
            table.addValue("name", frame.name());
            table.addValue("status", frame.status().label());
            for (final SeriesColumn column : SeriesColumn.ALL) {
                table.addValue(column.name(), column.value().applyAsDouble(frame));
            }
            table.addValue("reason", frame.reason());
        }
        table.setPrecision(4);
        return table;
    }

    /** Comma separated, one line of names, empty where a number is unknown. */
    static void write(final List<SeriesFrame> frames, final Path file) throws IOException {
        AtomicFile.write(file, out -> {
            final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            final CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            final List<String> names = new ArrayList<>(List.of("frame", "name", "status"));
            SeriesColumn.ALL.forEach(c -> names.add(c.name()));
            names.add("reason");
            csv.printRecord(names);
            for (final SeriesFrame frame : frames) {
                csv.printRecord(row(frame));
            }
            csv.flush();
        });
    }

    private static List<String> row(final SeriesFrame frame) {
        final List<String> row =
            new ArrayList<>(List.of(Integer.toString(frame.number()), frame.name(), frame.status().label()));
        for (final SeriesColumn column : SeriesColumn.ALL) {
            final double value = column.value().applyAsDouble(frame);
            row.add(Double.isNaN(value) ? "" : Double.toString(value));
        }
        row.add(frame.reason());
        return row;
    }
}
