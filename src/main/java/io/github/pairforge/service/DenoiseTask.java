package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

import io.github.pairforge.denoise.DenoiseSettings;

/**
 * Taking noise out of an image.
 *
 * @param image what is denoised
 * @param method name of an installed denoiser
 * @param settings how much, and which model
 * @param residual GeoTIFF of what was taken out, image − result, 32-bit reflectance; null for none
 * @param outputs what else is written
 */
public record DenoiseTask(ImageInput image, String method, DenoiseSettings settings, Path residual, Outputs outputs) {

    /** By the default method, the noise measured, in memory. */
    public static DenoiseTask of(final ImageInput image) {
        return new DenoiseTask(image.as("image"), Denoisers.DEFAULT, DenoiseSettings.DEFAULT, null, Outputs.NONE);
    }

    public DenoiseTask withMethod(final String other) {
        return new DenoiseTask(image, other, settings, residual, outputs);
    }

    public DenoiseTask withSettings(final DenoiseSettings other) {
        return new DenoiseTask(image, method, other, residual, outputs);
    }

    public DenoiseTask withResidual(final File file) {
        return new DenoiseTask(image, method, settings, file == null ? null : file.toPath(), outputs);
    }

    public DenoiseTask withOutputs(final Outputs other) {
        return new DenoiseTask(image, method, settings, residual, other);
    }
}
