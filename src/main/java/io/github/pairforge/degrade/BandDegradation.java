package io.github.pairforge.degrade;

import java.util.Objects;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.raster.Band;

/**
 * What happens to one band: δ is the kernel with its resampling, e the noise.
 *
 * @param band name and wavelength in the LR sensor
 * @param kernel blur in HR pixels, before resampling
 * @param resampling how LR samples are taken from the blurred image
 * @param noise noise added to reflectance at LR pixels
 */
public record BandDegradation(Band band, BlurKernel kernel, Resampling resampling, NoiseModel noise) {

    public BandDegradation {
        Objects.requireNonNull(band, "band");
        Objects.requireNonNull(kernel, "kernel");
        Objects.requireNonNull(resampling, "resampling");
        Objects.requireNonNull(noise, "noise");
    }

    public BandDegradation withNoise(final NoiseModel other) {
        return new BandDegradation(band, kernel, resampling, other);
    }

    public BandDegradation withKernel(final BlurKernel other) {
        return new BandDegradation(band, other, resampling, noise);
    }
}
