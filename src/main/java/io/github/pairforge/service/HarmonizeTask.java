package io.github.pairforge.service;

/**
 * Giving an image the radiometry of a reference by global histogram matching.
 *
 * @param image what is changed
 * @param reference what it shall look like; any size
 * @param outputs what is written
 */
public record HarmonizeTask(ImageInput image, ImageInput reference, Outputs outputs) {

    public static HarmonizeTask of(final ImageInput image, final ImageInput reference) {
        return new HarmonizeTask(image.as("image"), reference.as("reference"), Outputs.NONE);
    }

    public HarmonizeTask withOutputs(final Outputs other) {
        return new HarmonizeTask(image, reference, other);
    }
}
