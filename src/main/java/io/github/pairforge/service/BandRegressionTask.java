package io.github.pairforge.service;

import io.github.pairforge.regress.RegressionSettings;

/**
 * Finding how the bands of LR follow from those of HR.
 *
 * @param pairs of the same two sensors; HR and LR may have other numbers of bands
 * @param settings robust loss, threshold, hold-out, bootstrap
 * @param kernel how HR is brought to LR pixels: "neutral" (as Score Pair Alignment does), "area", a preset or a model
 *            file, of which the kernels count
 * @param shift whether the shift of every pair is found and removed first
 * @param search largest shift that is looked for, LR pixels
 * @param saturated reflectance from which a pixel counts as saturated; 0 = where a band piles up at its highest value
 * @param outputs what is written
 */
public record BandRegressionTask(FitPairs pairs, RegressionSettings settings, String kernel, boolean shift,
    double search, double saturated, BandRegressionOutputs outputs)
{

    /** LR pixels. */
    private static final double FAR = 8;

    /** @throws IllegalArgumentException for a level of saturation below 0, or nowhere to search */
    public BandRegressionTask {
        if (!(search >= 1) || Double.isInfinite(search)) {
            throw new IllegalArgumentException("search: " + search + " LR pixels are less than 1.");
        }
        if (!(saturated >= 0) || Double.isInfinite(saturated)) {
            throw new IllegalArgumentException("saturated: " + saturated
                + " is no reflectance; give e.g. 1.2, or 0 to have it found.");
        }
    }

    /** One pair with default settings, nothing written. */
    public static BandRegressionTask of(final ImageInput hr, final ImageInput lr) {
        return of(FitPairs.of(hr, lr));
    }

    /** Default settings, nothing written. */
    public static BandRegressionTask of(final FitPairs pairs) {
        return new BandRegressionTask(pairs, RegressionSettings.DEFAULT, "neutral", true, FAR, 0,
            BandRegressionOutputs.NONE);
    }

    public BandRegressionTask withSettings(final RegressionSettings other) {
        return new BandRegressionTask(pairs, other, kernel, shift, search, saturated, outputs);
    }

    public BandRegressionTask withKernel(final String other) {
        return new BandRegressionTask(pairs, settings, other, shift, search, saturated, outputs);
    }

    public BandRegressionTask withShift(final boolean other) {
        return new BandRegressionTask(pairs, settings, kernel, other, search, saturated, outputs);
    }

    public BandRegressionTask withSearch(final double other) {
        return new BandRegressionTask(pairs, settings, kernel, shift, other, saturated, outputs);
    }

    public BandRegressionTask withSaturated(final double other) {
        return new BandRegressionTask(pairs, settings, kernel, shift, search, other, outputs);
    }

    public BandRegressionTask withOutputs(final BandRegressionOutputs other) {
        return new BandRegressionTask(pairs, settings, kernel, shift, search, saturated, other);
    }
}
