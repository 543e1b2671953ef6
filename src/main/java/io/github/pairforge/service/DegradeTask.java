package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

/**
 * Making an LR image from an HR one.
 *
 * @param hr the HR image
 * @param lr the real LR image, or null: gives the grid to degrade to, the radiometry to harmonize to, and is compared
 *            with the result
 * @param sameExtent HR covers exactly the ground of {@code lr}, whatever its own georeference says
 * @param choice the model
 * @param seed of the noise
 * @param outputs what is written
 */
public record DegradeTask(ImageInput hr, ImageInput lr, boolean sameExtent, ModelChoice choice, long seed,
    Outputs outputs)
{

    /** With the model's own settings, seed 0, in memory. */
    public static DegradeTask of(final ImageInput hr, final String model) {
        return new DegradeTask(hr.as("hr"), null, false, ModelChoice.of(model), 0, Outputs.NONE);
    }

    public DegradeTask withLr(final ImageInput other) {
        return new DegradeTask(hr, other == null ? null : other.as("lr"), sameExtent, choice, seed, outputs);
    }

    public DegradeTask withSameExtent(final boolean other) {
        return new DegradeTask(hr, lr, other, choice, seed, outputs);
    }

    public DegradeTask withChoice(final ModelChoice other) {
        return new DegradeTask(hr, lr, sameExtent, other, seed, outputs);
    }

    public DegradeTask withSigma(final String sigma) {
        return withChoice(choice.withSigma(sigma));
    }

    public DegradeTask withFactor(final double factor) {
        return withChoice(choice.withFactor(factor));
    }

    public DegradeTask withHarmonize(final String harmonize) {
        return withChoice(choice.withHarmonize(harmonize));
    }

    public DegradeTask withNoise(final String noise) {
        return withChoice(choice.withNoise(noise));
    }

    public DegradeTask withSeed(final long other) {
        return new DegradeTask(hr, lr, sameExtent, choice, other, outputs);
    }

    public DegradeTask withOutputs(final Outputs other) {
        return new DegradeTask(hr, lr, sameExtent, choice, seed, other);
    }

    public DegradeTask withOutput(final File image) {
        return withOutputs(outputs.withImage(path(image)));
    }

    public DegradeTask withPicture(final File picture) {
        return withOutputs(outputs.withPicture(path(picture)));
    }

    private static Path path(final File file) {
        return file == null ? null : file.toPath();
    }
}
