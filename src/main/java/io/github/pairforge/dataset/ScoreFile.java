package io.github.pairforge.dataset;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVPrinter;

import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.score.ScoreSettings;

/** Scores of many pairs as a CSV file in UTF-8, one row per pair. */
public final class ScoreFile {

    private ScoreFile() {
    }

    /**
     * @throws IllegalArgumentException when it holds no scores
     * @throws IOException when it cannot be read
     */
    public static List<FinishedPair> read(final Path file) throws IOException {
        return pairs(file, CsvTable.read(file));
    }

    static List<FinishedPair> pairs(final Path file, final CsvTable table) {
        final List<FinishedPair> pairs = new ArrayList<>();
        for (final Map<String, String> cells : table.rows()) {
            try {
                pairs.add(FinishedPair.parse(table.columns(), cells));
            }
            catch (final IllegalArgumentException e) {
                throw new IllegalArgumentException(
                    file + ", row " + (pairs.size() + 1) + " holds no score of a pair: " + e.getMessage(), e);
            }
        }
        if (pairs.isEmpty() && !table.columns().containsAll(FinishedPair.columns())) {
            throw new IllegalArgumentException(file + " exists and holds no scores of pairs; give another name.");
        }
        return pairs;
    }

    /**
     * Writes a whole file, or leaves everything as it was.
     *
     * @param settings whose limits the pairs are judged by
     */
    public static void write(final Path file, final List<FinishedPair> pairs, final ScoreSettings settings)
        throws IOException
    {
        AtomicFile.write(file, out -> {
            // Not closed: the stream is the caller's.
            final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            final CSVPrinter printer = new CSVPrinter(writer, CsvTable.FORMAT);
            printer.printRecord(FinishedPair.columns());
            for (final FinishedPair pair : pairs) {
                printer.printRecord(pair.cells(settings));
            }
            printer.flush();
        });
    }
}
