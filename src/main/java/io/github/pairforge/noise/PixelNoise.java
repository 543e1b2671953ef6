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

    /**
     * The noise of a pixel under a law.
     *
     * @throws IllegalArgumentException for a model whose pixels depend on more than their own value
     */
    static PixelNoise of(final NoiseModel law) {
        if (law instanceof NoNoise) {
            return (v, bits) -> 0;
        }
        if (law instanceof final ConditionalNoise table) {
            return table.pixels();
        }
        if (law instanceof final GaussianNoise curve) {
            return curve.pixels();
        }
        if (law instanceof final PoissonGaussianNoise photons) {
            return (v, bits) -> NormalQuantile.of(Philox.uniform(bits)) * photons.standardDeviation(v);
        }
        throw new IllegalArgumentException("The law of correlated noise must be a table, a curve or a variance that is "
            + "linear in reflectance, not " + law + ".");
    }

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
