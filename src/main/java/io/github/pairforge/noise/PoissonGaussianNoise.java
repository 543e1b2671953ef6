package io.github.pairforge.noise;

import io.github.pairforge.raster.Tile;

/**
 * Normal noise with the law of photons and electronics: {@code σ² = a + b·max(0, reflectance)}.
 *
 * <p>The Poisson part is taken as normal, which it is for the thousands of electrons of an image sensor. Source: A.
 * Foi, M. Trimeche, V. Katkovnik, K. Egiazarian: Practical Poissonian-Gaussian noise modeling and fitting for
 * single-image raw-data. IEEE Trans. Image Processing 17 (2008) 1737–1754, eq. 3.
 *
 * @param constant a, reflectance squared, from 0 on
 * @param slope b, reflectance, from 0 on
 */
public record PoissonGaussianNoise(double constant, double slope) implements NoiseModel {

    /** @throws IllegalArgumentException for negative or endless numbers */
    public PoissonGaussianNoise {
        if (!(constant >= 0 && slope >= 0) || Double.isInfinite(constant) || Double.isInfinite(slope)) {
            throw new IllegalArgumentException("A noise variance of " + constant + " + " + slope
                + " x reflectance is not possible; both are finite numbers from 0 on.");
        }
    }

    @Override
    public void add(final long seed, final int band, final Tile tile, final float[] values) {
        PixelNoise.of(this).add(seed, band, tile, values);
    }

    @Override
    public double standardDeviation(final double reflectance) {
        return Double.isNaN(reflectance) ? Double.NaN : Math.sqrt(constant + slope * Math.max(0, reflectance));
    }

    @Override
    public String toString() {
        return "Gaussian noise, variance " + constant + " + " + slope + " x reflectance";
    }
}
