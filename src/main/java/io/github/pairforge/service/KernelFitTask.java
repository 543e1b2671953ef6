package io.github.pairforge.service;

import io.github.pairforge.fit.FitSettings;

/**
 * Finding the blur between two sensors, and nothing else, by least error.
 *
 * @param pairs of the same two sensors
 * @param settings families, resamplings, loss, radiometry, bootstrap
 * @param outputs what is written
 */
public record KernelFitTask(FitPairs pairs, FitSettings settings, FitOutputs outputs) {

    /** One pair with default settings, nothing written. */
    public static KernelFitTask of(final ImageInput hr, final ImageInput lr) {
        return of(FitPairs.of(hr, lr));
    }

    /** Default settings, nothing written. */
    public static KernelFitTask of(final FitPairs pairs) {
        return new KernelFitTask(pairs, FitSettings.DEFAULT, FitOutputs.NONE);
    }

    public KernelFitTask withSettings(final FitSettings other) {
        return new KernelFitTask(pairs, other, outputs);
    }

    public KernelFitTask withSeed(final long seed) {
        return withSettings(settings.withBootstrap(settings.replicates(), seed));
    }

    public KernelFitTask withOutputs(final FitOutputs other) {
        return new KernelFitTask(pairs, settings, other);
    }
}
