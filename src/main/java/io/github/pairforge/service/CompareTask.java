package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

/**
 * Setting a degraded image beside the real LR image of the same ground.
 *
 * @param hr the HR image that is degraded; null when {@code image} is given
 * @param image an image that was degraded already; null when {@code hr} is given
 * @param lr the real LR image
 * @param sameExtent the first image covers exactly the ground of {@code lr}, whatever its own georeference says
 * @param choice the model; not used with {@code image}
 * @param seed of the noise and of the tests
 * @param outputs what is written
 */
public record CompareTask(ImageInput hr, ImageInput image, ImageInput lr, boolean sameExtent, ModelChoice choice,
    long seed, CompareOutputs outputs)
{

    private static final long SEED = 42;

    /** @throws IllegalArgumentException when lr is missing, or not exactly one of hr and image is given */
    public CompareTask {
        if (lr == null) {
            throw new IllegalArgumentException("lr: give the real LR image to compare with.");
        }
        if ((hr == null) == (image == null)) {
            throw new IllegalArgumentException(
                "hr, image: give an HR image to degrade, or an image that was degraded already, not both.");
        }
    }

    /** Degrades HR by a preset or model file and compares; seed 42, nothing written. */
    public static CompareTask of(final ImageInput hr, final ImageInput lr, final String model) {
        return new CompareTask(hr.as("hr"), null, lr.as("lr"), false, ModelChoice.of(model), SEED,
            CompareOutputs.NONE);
    }

    /** Compares an image that was degraded already; seed 42, nothing written. */
    public static CompareTask ofImage(final ImageInput image, final ImageInput lr) {
        return new CompareTask(null, image.as("image"), lr.as("lr"), false, ModelChoice.of("identity"), SEED,
            CompareOutputs.NONE);
    }

    public CompareTask withSameExtent(final boolean other) {
        return new CompareTask(hr, image, lr, other, choice, seed, outputs);
    }

    public CompareTask withChoice(final ModelChoice other) {
        return new CompareTask(hr, image, lr, sameExtent, other, seed, outputs);
    }

    public CompareTask withSigma(final String sigma) {
        return withChoice(choice.withSigma(sigma));
    }

    public CompareTask withHarmonize(final String harmonize) {
        return withChoice(choice.withHarmonize(harmonize));
    }

    public CompareTask withNoise(final String noise) {
        return withChoice(choice.withNoise(noise));
    }

    public CompareTask withSeed(final long other) {
        return new CompareTask(hr, image, lr, sameExtent, choice, other, outputs);
    }

    public CompareTask withOutputs(final CompareOutputs other) {
        return new CompareTask(hr, image, lr, sameExtent, choice, seed, other);
    }

    /** The degradation that comes first; only where HR is given. */
    DegradeTask degradation() {
        return new DegradeTask(hr, lr, sameExtent, choice, seed, Outputs.NONE);
    }

    /**
     * What is written; null where nothing is wanted.
     *
     * @param image GeoTIFF of the degraded image, as it was compared
     * @param type "float32" (reflectance) or "uint16" (reflectance / 0.0001)
     * @param picture PNG with images, maps and plots
     * @param report HTML page
     * @param findings CSV, or JSON when the name ends in .json
     * @param preview whether pictures are returned as images
     */
    public record CompareOutputs(Path image, String type, Path picture, Path report, Path findings,
        boolean preview)
    {

        /** Nothing. */
        public static final CompareOutputs NONE = new CompareOutputs(null, "float32", null, null, null, false);

        public CompareOutputs withImage(final File file) {
            return new CompareOutputs(path(file), type, picture, report, findings, preview);
        }

        public CompareOutputs withPicture(final File file) {
            return new CompareOutputs(image, type, path(file), report, findings, preview);
        }

        public CompareOutputs withReport(final File file) {
            return new CompareOutputs(image, type, picture, path(file), findings, preview);
        }

        public CompareOutputs withFindings(final File file) {
            return new CompareOutputs(image, type, picture, report, path(file), preview);
        }

        public CompareOutputs withPreview(final boolean other) {
            return new CompareOutputs(image, type, picture, report, findings, other);
        }

        private static Path path(final File file) {
            return file == null ? null : file.toPath();
        }
    }
}
