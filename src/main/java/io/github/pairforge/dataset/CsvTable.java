package io.github.pairforge.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import io.github.pairforge.io.FileProblem;

/**
 * A CSV file with a header, as RFC 4180: UTF-8 with or without byte order mark, quotes around what holds commas, quotes
 * or line breaks.
 *
 * @param columns names in the header, lower case
 * @param rows cells by column, without blanks around them; missing ones are empty
 * @param whole whether the file did not end in the middle of a row
 */
record CsvTable(List<String> columns, List<Map<String, String>> rows, boolean whole) {

    /** RFC 4180 with the line breaks of Unix. */
    static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int MOST_ROWS = 5_000_000;
    private static final int MOST_COLUMNS = 1000;

    /**
     * @throws IllegalArgumentException for a row with more cells than the header, or a file that is no CSV
     * @throws IOException when the file cannot be read
     */
    static CsvTable read(final Path file) throws IOException {
        return read(file, false);
    }

    /** Reads what is whole of a file whose writer may have been killed. */
    static CsvTable readTorn(final Path file) throws IOException {
        return read(file, true);
    }

    private static CsvTable read(final Path file, final boolean torn) throws IOException {
        // The stream's own decoder, unlike a charset's name, stops at malformed bytes.
        try (BufferedReader in = new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())))
        {
            in.mark(1);
            if (in.read() != BYTE_ORDER_MARK) {
                in.reset();
            }
            final LastCharacter last = new LastCharacter(in);
            try (CSVParser parser = CSVParser.parse(last, CSVFormat.RFC4180)) {
                return parse(file, parser, torn, last);
            }
        }
        catch (final CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8 text; save it as CSV in UTF-8.", e);
        }
        catch (final IOException e) {
            throw new IOException("Cannot read " + file + ": " + FileProblem.reason(e) + ".", e);
        }
    }

    private static CsvTable parse(final Path file, final CSVParser parser, final boolean torn,
        final LastCharacter last)
    {
        final List<String> columns = new ArrayList<>();
        final List<Map<String, String>> rows = new ArrayList<>();
        try {
            for (final CSVRecord record : parser) {
                if (columns.isEmpty()) {
                    header(file, record, columns);
                }
                else if (record.size() > 1 || !record.get(0).isBlank()) {
                    rows.add(row(file, record, columns));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new IllegalArgumentException(file + " has more than " + MOST_ROWS + " rows; split it.");
                }
            }
        }
        catch (final UncheckedIOException | IllegalStateException e) {
            if (!torn) {
                throw new IllegalArgumentException(file + ", line " + parser.getCurrentLineNumber()
                    + ": a quoted field has no end, or something follows it; write quotes in a field twice.", e);
            }
            return new CsvTable(columns, rows, false);
        }
        final boolean whole = last.isLineBreak();
        if (torn && !whole && !rows.isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        return new CsvTable(columns, rows, whole);
    }

    private static void header(final Path file, final CSVRecord record, final List<String> columns) {
        if (record.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(file + " has " + record.size() + " columns; is it a CSV file?");
        }
        for (final String name : record) {
            final String column = name.strip().toLowerCase(Locale.ROOT);
            if (!column.isEmpty() && columns.contains(column)) {
                throw new IllegalArgumentException(file + ": the header names \"" + column
                    + "\" twice; give each column a name of its own.");
            }
            columns.add(column);
        }
    }

    private static Map<String, String> row(final Path file, final CSVRecord record, final List<String> columns) {
        if (record.size() > columns.size()) {
            throw new IllegalArgumentException(file + ", row " + (record.getRecordNumber() - 1) + ": it has "
                + record.size() + " fields under a header of " + columns.size()
                + "; put quotes around fields that hold a comma.");
        }
        final Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), i < record.size() ? record.get(i).strip() : "");
        }
        return cells;
    }
}
