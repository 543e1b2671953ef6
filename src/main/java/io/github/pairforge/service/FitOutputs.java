package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

/**
 * What a fit writes; null where nothing is wanted.
 *
 * @param model JSON of the fitted model
 * @param report HTML page
 * @param picture PNG of all curves
 * @param curves CSV: error of every candidate and band against the width
 * @param table CSV: family × resampling × band with widths, intervals and margins
 * @param preview whether pictures are returned as images
 */
public record FitOutputs(Path model, Path report, Path picture, Path curves, Path table, boolean preview) {

    /** Nothing. */
    public static final FitOutputs NONE = new FitOutputs(null, null, null, null, null, false);

    public FitOutputs withModel(final File file) {
        return new FitOutputs(path(file), report, picture, curves, table, preview);
    }

    public FitOutputs withReport(final File file) {
        return new FitOutputs(model, path(file), picture, curves, table, preview);
    }

    public FitOutputs withPicture(final File file) {
        return new FitOutputs(model, report, path(file), curves, table, preview);
    }

    public FitOutputs withCurves(final File file) {
        return new FitOutputs(model, report, picture, path(file), table, preview);
    }

    public FitOutputs withTable(final File file) {
        return new FitOutputs(model, report, picture, curves, path(file), preview);
    }

    public FitOutputs withPreview(final boolean other) {
        return new FitOutputs(model, report, picture, curves, table, other);
    }

    private static Path path(final File file) {
        return file == null ? null : file.toPath();
    }
}
