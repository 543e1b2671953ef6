package io.github.pairforge.service;

import io.github.pairforge.fit.DegradationFitSettings;

/**
 * Finding the degradation model that turns HR into LR: shift, kernels, radiometry and noise.
 *
 * @param pairs of the same two sensors
 * @param settings criterion, radiometry, resamplings, bootstrap
 * @param noise of the model: "auto", "scene" (its level follows the scene), "reflectance" (a deviation per
 *            reflectance), "none", or noise that is known beforehand: a model file (of Fit Noise Model..., bands
 *            matched by name), "sen2naip" or a standard deviation in reflectance
 * @param hrSensor name that the model carries, or empty
 * @param lrSensor name that the model carries, or empty
 * @param outputs what is written
 */
public record FitTask(FitPairs pairs, DegradationFitSettings settings, String noise, String hrSensor,
    String lrSensor, FitOutputs outputs)
{

    /** One pair with default settings, nothing written. */
    public static FitTask of(final ImageInput hr, final ImageInput lr) {
        return of(FitPairs.of(hr, lr));
    }

    /** Default settings, nothing written. */
    public static FitTask of(final FitPairs pairs) {
        return new FitTask(pairs, DegradationFitSettings.DEFAULT, "auto", "", "", FitOutputs.NONE);
    }

    public FitTask withSettings(final DegradationFitSettings other) {
        return new FitTask(pairs, other, noise, hrSensor, lrSensor, outputs);
    }

    public FitTask withSeed(final long seed) {
        return withSettings(settings.withBootstrap(settings.replicates(), seed));
    }

    public FitTask withNoise(final String other) {
        return new FitTask(pairs, settings, other, hrSensor, lrSensor, outputs);
    }

    public FitTask withSensors(final String hr, final String lr) {
        return new FitTask(pairs, settings, noise, hr, lr, outputs);
    }

    public FitTask withOutputs(final FitOutputs other) {
        return new FitTask(pairs, settings, noise, hrSensor, lrSensor, other);
    }
}
