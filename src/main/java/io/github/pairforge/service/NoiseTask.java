package io.github.pairforge.service;

/**
 * Adding sensor noise to an image.
 *
 * @param image reflectance without noise
 * @param noise "sen2naip", a standard deviation in reflectance, or a model file whose noise is taken
 * @param correlation "model": as the model says; "white": independent pixels and bands, the model's law alone
 * @param seed same seed, same noise
 * @param outputs what is written
 */
public record NoiseTask(ImageInput image, String noise, String correlation, long seed, Outputs outputs) {

    public static NoiseTask of(final ImageInput image, final String noise, final long seed) {
        return new NoiseTask(image.as("image"), noise, "model", seed, Outputs.NONE);
    }

    public NoiseTask withOutputs(final Outputs other) {
        return new NoiseTask(image, noise, correlation, seed, other);
    }

    public NoiseTask withCorrelation(final String other) {
        return new NoiseTask(image, noise, other, seed, outputs);
    }
}
