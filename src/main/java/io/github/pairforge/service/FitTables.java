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

import io.github.pairforge.fit.Candidate;
import io.github.pairforge.fit.CandidateFit;
import io.github.pairforge.fit.DegradationFitResult;
import io.github.pairforge.fit.FitDiagnostics;
import io.github.pairforge.fit.Interval;
import io.github.pairforge.fit.KernelCurve;
import io.github.pairforge.fit.KernelFitResult;
import io.github.pairforge.fit.Verdict;
import io.github.pairforge.io.AtomicFile;

/** What a kernel fit found, as rows of text: for CSV files and for tables. Unknown numbers are empty. */
public final class FitTables {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private FitTables() {
    }

    /** Names of the columns of {@link #table}. */
    public static List<String> tableHeader() {
        return List.of("family", "resampling", "band", "sigma_hr_px", "sigma_low", "sigma_high", "sigma_lr_px",
            "sigma_m", "parameter", "taps", "deviation_hr_px", "deviation_low", "deviation_high", "mtf_lr_nyquist",
            "mtf_low", "mtf_high", "error", "margin", "standing");
    }

    /**
     * One row per family, resampling and band. {@code margin} is by how much the error exceeds the band's least,
     * relative to it; {@code standing} is {@code best}, {@code not decided} (its difference to the best does not
     * exclude zero) or {@code worse}.
     */
    public static List<List<String>> table(final KernelFitResult fit) {
        final List<List<String>> rows = new ArrayList<>();
        for (final CandidateFit c : fit.fits()) {
            for (final KernelCurve k : c.curves()) {
                final List<String> row = new ArrayList<>(List.of(c.candidate().shape().label(),
                    c.candidate().resampling().label(), fit.bandNames().get(k.band())));
                row.add(number(k.sigma()));
                interval(row, k.interval());
                row.add(number(k.sigma() / fit.factor()));
                row.add(number(k.sigma() * fit.hrMetres()));
                row.add(number(k.kernel().parameter()));
                row.add(Integer.toString(k.kernel().size()));
                row.add(number(k.deviation()));
                interval(row, k.deviationInterval());
                row.add(number(k.transfer()));
                interval(row, k.transferInterval());
                row.add(number(k.error()));
                row.add(number(margin(fit, k)));
                row.add(standing(fit.verdicts().get(k.band()), c.candidate()));
                rows.add(row);
            }
        }
        return rows;
    }

    /** By how much a curve's least error exceeds the least of all candidates in its band, relative to it. */
    public static double margin(final KernelFitResult fit, final KernelCurve curve) {
        final double least = fit.fits().stream().mapToDouble(c -> c.curves().get(curve.band()).error()).min()
            .orElseThrow();
        return curve.error() / least - 1;
    }

    private static String standing(final Verdict verdict, final Candidate candidate) {
        return verdict.best().equals(candidate) ? "best" : verdict.rivals().contains(candidate) ? "not decided"
            : "worse";
    }

    private static void interval(final List<String> row, final Interval interval) {
        row.add(number(interval.low()));
        row.add(number(interval.high()));
    }

    /** As many digits as bring the number back. */
    private static String number(final double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /** Names of the columns of {@link #curves}. */
    public static List<String> curvesHeader() {
        return List.of("criterion", "family", "resampling", "band", "sigma_hr_px", "value");
    }

    /** Error of every candidate and band against the width. */
    public static List<List<String>> curves(final KernelFitResult fit) {
        final List<List<String>> rows = new ArrayList<>();
        for (final CandidateFit c : fit.fits()) {
            for (final KernelCurve k : c.curves()) {
                final double[] sigmas = k.sigmas();
                final double[] errors = k.errors();
                for (int i = 0; i < sigmas.length; i++) {
                    rows.add(List.of("error", c.candidate().shape().label(), c.candidate().resampling().label(),
                        fit.bandNames().get(k.band()), number(sigmas[i]), number(errors[i])));
                }
            }
        }
        return rows;
    }

    /** The same, and the closed loop's: J in dB² and the error beside it. */
    public static List<List<String>> curves(final DegradationFitResult fit) {
        final List<List<String>> rows = new ArrayList<>(curves(fit.leastError()));
        final String resampling = FitResult.loopResampling(fit);
        for (final FitDiagnostics.LoopCurve c : fit.diagnostics().curves()) {
            for (int i = 0; i < c.sigmas().size(); i++) {
                final String band = fit.diagnostics().bandNames().get(c.band());
                final String sigma = number(c.sigmas().get(i));
                rows.add(List.of("closed loop", "gaussian", resampling, band, sigma, number(c.loop().get(i))));
                rows.add(List.of("closed loop error", "gaussian", resampling, band, sigma, number(c.errors().get(i))));
            }
        }
        return rows;
    }

    /** Writes a CSV file in UTF-8, whole or not at all. */
    static void write(final Path file, final List<String> header, final List<List<String>> rows) throws IOException {
        AtomicFile.write(file, out -> {
            // Not closed: the stream is the caller's.
            final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            final CSVPrinter printer = new CSVPrinter(writer, FORMAT);
            printer.printRecord(header);
            for (final List<String> row : rows) {
                printer.printRecord(row);
            }
            printer.flush();
        });
    }
}
