package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

/**
 * What a band regression writes; null where nothing is wanted.
 *
 * @param model JSON of the regression, for Harmonize to Reference...
 * @param degradation JSON of a degradation model whose harmonization it is, for Degrade to Sensor...
 * @param report HTML page
 * @param picture PNG of all pictures
 * @param table CSV: pair × band with residuals
 * @param preview whether pictures are returned as images
 */
public record BandRegressionOutputs(Path model, Path degradation, Path report, Path picture, Path table,
    boolean preview)
{

    /** Nothing. */
    public static final BandRegressionOutputs NONE = new BandRegressionOutputs(null, null, null, null, null, false);

    public BandRegressionOutputs withModel(final File file) {
        return new BandRegressionOutputs(path(file), degradation, report, picture, table, preview);
    }

    public BandRegressionOutputs withDegradation(final File file) {
        return new BandRegressionOutputs(model, path(file), report, picture, table, preview);
    }

    public BandRegressionOutputs withReport(final File file) {
        return new BandRegressionOutputs(model, degradation, path(file), picture, table, preview);
    }

    public BandRegressionOutputs withPicture(final File file) {
        return new BandRegressionOutputs(model, degradation, report, path(file), table, preview);
    }

    public BandRegressionOutputs withTable(final File file) {
        return new BandRegressionOutputs(model, degradation, report, picture, path(file), preview);
    }

    public BandRegressionOutputs withPreview(final boolean other) {
        return new BandRegressionOutputs(model, degradation, report, picture, table, other);
    }

    private static Path path(final File file) {
        return file == null ? null : file.toPath();
    }
}
