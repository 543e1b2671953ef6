package io.github.pairforge.noise;

import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Tile;

/** What one pixel gets; {@link #add} brings it to a tile. */
@FunctionalInterface
interface PixelNoise {

    /** The random stream of sensor noise, see {@link Philox}. */
    int STREAM = 1;

    /**
     * @param value reflectance, not NaN
     * @param bits 32 uniform bits
     */
    double of(float value, int bits);

    default void add(final long seed, final int band, final Tile tile, final float[] values) {
        final int width = tile.width();
        final int[] bits = new int[width];
        for (int j = 0; j < tile.height(); j++) {
            Philox.fillBits(seed, STREAM, band, tile.y() + j, tile.x(), width, bits);
            final int row = j * width;
            for (int i = 0; i < width; i++) {
                final float v = values[row + i];
                if (v == v) {
                    values[row + i] = (float) (v + of(v, bits[i]));
                }
            }
        }
    }
}
