package io.github.pairforge.service;

import java.io.File;

/**
 * Making the bands of another sensor of an image's own, by a regression that was saved.
 *
 * @param image reflectance
 * @param regression file that {@link PairForgeService#regress} wrote, or a degradation model whose harmonization is
 *            linear
 * @param outputs what is written
 */
public record BandMixTask(ImageInput image, File regression, Outputs outputs) {

    /** In memory. */
    public static BandMixTask of(final ImageInput image, final File regression) {
        return new BandMixTask(image.as("image"), regression, Outputs.NONE);
    }

    public BandMixTask withOutputs(final Outputs other) {
        return new BandMixTask(image, regression, other);
    }
}
