package io.github.pairforge.cli;

import java.nio.file.Path;

import picocli.CommandLine.Option;

import io.github.pairforge.service.FitOutputs;

/** The options that say what a fit writes. */
final class FitFiles {

    @Option(names = "--model-out", paramLabel = "FILE", description = "Write the fitted model (JSON).")
    private Path model;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a page with curves, tables, warnings (HTML).")
    private Path report;

    @Option(names = "--picture", paramLabel = "FILE", description = "Write the curves as a picture (PNG).")
    private Path picture;

    @Option(names = "--curves", paramLabel = "FILE", description = "Write the curves as numbers (CSV).")
    private Path curves;

    @Option(names = "--table", paramLabel = "FILE",
        description = "Write family x resampling x band with widths, intervals and margins (CSV).")
    private Path table;

    FitOutputs get() {
        return new FitOutputs(model, report, picture, curves, table, false);
    }

    boolean isNothing() {
        return get().equals(FitOutputs.NONE);
    }
}
