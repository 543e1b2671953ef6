package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

/**
 * What fitting noise writes; null where nothing is wanted.
 *
 * @param model JSON of the model, to be used as noise
 * @param report HTML page
 * @param picture PNG of the curves, correlations and residuals
 * @param table CSV: what was measured per scene, band and reflectance
 * @param preview whether pictures are returned as images
 */
public record NoiseFitOutputs(Path model, Path report, Path picture, Path table, boolean preview) {

    /** Nothing. */
    public static final NoiseFitOutputs NONE = new NoiseFitOutputs(null, null, null, null, false);

    public NoiseFitOutputs withModel(final File file) {
        return new NoiseFitOutputs(path(file), report, picture, table, preview);
    }

    public NoiseFitOutputs withReport(final File file) {
        return new NoiseFitOutputs(model, path(file), picture, table, preview);
    }

    public NoiseFitOutputs withPicture(final File file) {
        return new NoiseFitOutputs(model, report, path(file), table, preview);
    }

    public NoiseFitOutputs withTable(final File file) {
        return new NoiseFitOutputs(model, report, picture, path(file), preview);
    }

    boolean draws() {
        return report != null || picture != null || preview;
    }

    private static Path path(final File file) {
        return file == null ? null : file.toPath();
    }
}
