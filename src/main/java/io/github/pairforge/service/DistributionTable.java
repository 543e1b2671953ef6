package io.github.pairforge.service;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import ij.measure.ResultsTable;

import io.github.pairforge.evaluate.BandDistributions;
import io.github.pairforge.evaluate.Histogram;
import io.github.pairforge.io.AtomicFile;

/** Distributions as tables: the distances of the bands, and their bins. */
public final class DistributionTable {

    private DistributionTable() {
    }

    /** One row per band, in ImageJ's own table. */
    public static ResultsTable of(final BandDistributions d) {
        final ResultsTable table = new ResultsTable();
        table.showRowNumbers(false);
        for (int b = 0; b < d.bands().size(); b++) {
            table.addRow();
            table.addValue("band", d.bandName(b));
            table.addValue("wasserstein", d.distances().get(b).wasserstein());
            table.addValue("kolmogorov_smirnov", d.distances().get(b).kolmogorov());
            if (!d.distancesBefore().isEmpty()) {
                table.addValue("wasserstein_before", d.distancesBefore().get(b).wasserstein());
                table.addValue("kolmogorov_smirnov_before", d.distancesBefore().get(b).kolmogorov());
            }
        }
        table.setPrecision(5);
        return table;
    }

    /**
     * One line per band and bin: band, edges of the bin, and the density (share of the finite pixels per unit of
     * reflectance) in reference, result and image before.
     */
    static void write(final BandDistributions d, final Path file) throws IOException {
        AtomicFile.write(file, out -> {
            final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            final CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            csv.printRecord("band", "low", "high", "reference", "result", "before");
            final Histogram h = d.result();
            for (int b = 0; b < d.bands().size(); b++) {
                final double[] reference = d.reference().density(b);
                final double[] result = h.density(b);
                final int band = b;
                final double[] before = d.before().map(x -> x.density(band)).orElse(null);
                final double width = (h.high() - h.low()) / result.length;
                for (int i = 0; i < result.length; i++) {
                    csv.printRecord(d.bandName(b), h.low() + i * width, h.low() + (i + 1) * width, reference[i],
                        result[i], before == null ? "" : Double.toString(before[i]));
                }
            }
            csv.flush();
        });
    }
}
