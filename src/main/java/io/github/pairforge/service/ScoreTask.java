package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

import io.github.pairforge.score.ScoreSettings;

/**
 * Scoring one pair.
 *
 * @param hr the HR image
 * @param lr the LR image
 * @param sameExtent HR covers exactly the ground of {@code lr}, whatever its own georeference says
 * @param matcher name of the tie point matcher
 * @param settings limits and methods
 * @param outputs what is written
 */
public record ScoreTask(ImageInput hr, ImageInput lr, boolean sameExtent, String matcher, ScoreSettings settings,
    ScoreOutputs outputs)
{

    /** With default settings, nothing written. */
    public static ScoreTask of(final ImageInput hr, final ImageInput lr) {
        return new ScoreTask(hr.as("hr"), lr.as("lr"), false, TieMatchers.DEFAULT, ScoreSettings.DEFAULT,
            ScoreOutputs.NONE);
    }

    public ScoreTask withSameExtent(final boolean other) {
        return new ScoreTask(hr, lr, other, matcher, settings, outputs);
    }

    public ScoreTask withMatcher(final String other) {
        return new ScoreTask(hr, lr, sameExtent, other, settings, outputs);
    }

    public ScoreTask withSettings(final ScoreSettings other) {
        return new ScoreTask(hr, lr, sameExtent, matcher, other, outputs);
    }

    public ScoreTask withOutputs(final ScoreOutputs other) {
        return new ScoreTask(hr, lr, sameExtent, matcher, settings, other);
    }

    /**
     * What is written; null where nothing is wanted.
     *
     * @param tiePoints CSV, or GeoJSON when the name ends in .geojson
     * @param picture PNG with tie points, checkerboard, residuals and angles
     * @param report HTML page
     * @param scores JSON: verdicts, values with their intervals, shift, angles
     * @param preview whether pictures are returned as images
     */
    public record ScoreOutputs(Path tiePoints, Path picture, Path report, Path scores, boolean preview) {

        /** Nothing. */
        public static final ScoreOutputs NONE = new ScoreOutputs(null, null, null, null, false);

        public ScoreOutputs withTiePoints(final File file) {
            return new ScoreOutputs(path(file), picture, report, scores, preview);
        }

        public ScoreOutputs withPicture(final File file) {
            return new ScoreOutputs(tiePoints, path(file), report, scores, preview);
        }

        public ScoreOutputs withReport(final File file) {
            return new ScoreOutputs(tiePoints, picture, path(file), scores, preview);
        }

        public ScoreOutputs withScores(final File file) {
            return new ScoreOutputs(tiePoints, picture, report, path(file), preview);
        }

        public ScoreOutputs withPreview(final boolean other) {
            return new ScoreOutputs(tiePoints, picture, report, scores, other);
        }

        private static Path path(final File file) {
            return file == null ? null : file.toPath();
        }
    }
}
