package io.github.pairforge.dataset;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.commons.csv.CSVPrinter;

import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.score.Funnel;
import io.github.pairforge.score.Verdict;

/** A funnel as a CSV file. */
public final class FunnelTable {

    private FunnelTable() {
    }

    /** Writes columns question, entered, verdict, cause and pairs: those that pass, then why the others do not. */
    public static void write(final Path file, final Funnel funnel) throws IOException {
        AtomicFile.write(file, out -> {
            // Not closed: the stream is the caller's.
            final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            final CSVPrinter printer = new CSVPrinter(writer, CsvTable.FORMAT);
            printer.printRecord("question", "entered", "verdict", "cause", "pairs");
            for (final Funnel.Stage stage : funnel.stages()) {
                printer.printRecord(stage.name(), stage.entered(), Verdict.ACCEPT, "", stage.passed());
                for (final Funnel.Loss loss : stage.losses()) {
                    printer.printRecord(stage.name(), stage.entered(), loss.verdict(), loss.cause(), loss.pairs());
                }
            }
            printer.flush();
        });
    }
}
