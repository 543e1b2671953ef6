package io.github.pairforge.harmonize;

import io.github.pairforge.raster.Tile;

/** Leaves reflectance as it is. */
public record NoHarmonization() implements Harmonization {

    @Override
    public void apply(final int band, final Tile tile, final float[] plane) {
    }

    @Override
    public int bands() {
        return 0;
    }

    @Override
    public boolean mixesBands() {
        return false;
    }

    @Override
    public NoHarmonization select(final int... indices) {
        return this;
    }
}
