package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

import io.github.pairforge.fit.DegradationFitSettings;

/**
 * Asking how well a model fitted to some pairs serves another: every pair is held out once.
 *
 * @param pairs at least two, of the same two sensors
 * @param settings of each fit; the seed is also that of the noise added to held-out pairs
 * @param noise of each fit, as in {@link FitTask}
 * @param output folder for the images of held-out pairs, created when missing; null for none
 */
public record LeaveOneOutTask(FitPairs pairs, DegradationFitSettings settings, String noise, Path output) {

    /** Default settings, nothing written. */
    public static LeaveOneOutTask of(final FitPairs pairs) {
        return new LeaveOneOutTask(pairs, DegradationFitSettings.DEFAULT, "auto", null);
    }

    public LeaveOneOutTask withSettings(final DegradationFitSettings other) {
        return new LeaveOneOutTask(pairs, other, noise, output);
    }

    public LeaveOneOutTask withNoise(final String other) {
        return new LeaveOneOutTask(pairs, settings, other, output);
    }

    public LeaveOneOutTask withOutput(final File folder) {
        return new LeaveOneOutTask(pairs, settings, noise, folder == null ? null : folder.toPath());
    }
}
