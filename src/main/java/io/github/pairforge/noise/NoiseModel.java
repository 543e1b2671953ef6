package io.github.pairforge.noise;

import io.github.pairforge.raster.Tile;

/**
 * Noise whose distribution depends on the pixel's reflectance; white, unless it is {@link CorrelatedNoise}.
 *
 * <p>An immutable value, safe for concurrent use. The noise of a pixel is a function of (seed, band, y, x) and the
 * pixel's value alone, so threads, tiles and their order change nothing.
 */
public sealed interface NoiseModel
    permits NoNoise, GaussianNoise, PoissonGaussianNoise, ConditionalNoise, CorrelatedNoise, SceneNoise {

    /**
     * Adds noise in place. The result is not clamped: dark pixels may become negative, as a sensor's do, because
     * cutting them off would brighten shadows. NaN stays NaN; infinite values stay infinite.
     *
     * @param seed same seed, same noise
     * @param band zero-based; bands get independent noise, unless the model mixes them
     * @param tile where the values lie in the image; its absolute x and y choose the random numbers
     * @param values row-major reflectance, at least {@code tile.width() · tile.height()} values
     * @throws IllegalArgumentException for a tile beyond ±2³⁹ pixels
     */
    void add(long seed, int band, Tile tile, float[] values);

    /**
     * Standard deviation of the noise, about its own mean.
     *
     * @param reflectance of the noise-free pixel, 1.0 = 100 %
     * @return in units of reflectance; NaN for NaN, except in a model without noise
     */
    double standardDeviation(double reflectance);
}
