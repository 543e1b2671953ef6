package io.github.pairforge.service;

/**
 * Giving an image the radiometry of a reference by histogram matching.
 *
 * @param image what is changed
 * @param reference what it shall look like; any size, for local matching of the same ground
 * @param method "global" or "local"
 * @param pitch of local matching: distance of the windows in pixels of the image, 0 = a quarter of the image
 * @param strength of local matching: 0 (as global) to 1
 * @param outputs what is written
 */
public record HarmonizeTask(ImageInput image, ImageInput reference, String method, double pitch, double strength,
    Outputs outputs)
{

    /** Global matching, in memory. */
    public static HarmonizeTask of(final ImageInput image, final ImageInput reference) {
        return new HarmonizeTask(image.as("image"), reference.as("reference"), Matching.GLOBAL.label(), 0, 1,
            Outputs.NONE);
    }

    public HarmonizeTask withMethod(final String other) {
        return new HarmonizeTask(image, reference, other, pitch, strength, outputs);
    }

    public HarmonizeTask withPitch(final double other) {
        return new HarmonizeTask(image, reference, method, other, strength, outputs);
    }

    public HarmonizeTask withStrength(final double other) {
        return new HarmonizeTask(image, reference, method, pitch, other, outputs);
    }

    public HarmonizeTask withOutputs(final Outputs other) {
        return new HarmonizeTask(image, reference, method, pitch, strength, other);
    }
}
