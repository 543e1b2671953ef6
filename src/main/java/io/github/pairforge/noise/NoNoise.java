package io.github.pairforge.noise;

import io.github.pairforge.raster.Tile;

/** A noise-free sensor. */
public record NoNoise() implements NoiseModel {

    @Override
    public void add(final long seed, final int band, final Tile tile, final float[] values) {
    }

    /** Always 0. */
    @Override
    public double standardDeviation(final double reflectance) {
        return 0;
    }
}
