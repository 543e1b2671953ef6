package io.github.pairforge.regress;

import java.util.Random;

import io.github.pairforge.harmonize.BandMix;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

/** Pairs whose weights are known. */
final class SyntheticPairs {

    static final int SIZE = 40;

    /** Three bands to five. */
    static final BandMix TRUTH = new BandMix(new double[][] { { 0.9, 0.1, 0 }, { -0.2, 1.1, 0.3 }, { 0, 0, 1 },
        { 0.5, 0.25, 0.25 }, { 0.1, -0.4, 0.7 } }, new double[] { 0.01, -0.02, 0, 0.03, 0.2 });

    private SyntheticPairs() {
    }

    static float[][] image(final int bands, final long seed) {
        final Random random = new Random(seed);
        final float[][] planes = new float[bands][SIZE * SIZE];
        for (int k = 0; k < SIZE * SIZE; k++) {
            final double ground = 0.05 + 0.3 * random.nextDouble();
            for (final float[] plane : planes) {
                plane[k] = (float) (ground + 0.2 * random.nextDouble());
            }
        }
        return planes;
    }

    static float[][] mixed(final BandMix mix, final float[][] image, final double noise, final long seed) {
        final Random random = new Random(seed);
        final float[][] out = new float[mix.results()][image[0].length];
        mix.apply(image, image[0].length, out);
        for (final float[] plane : out) {
            for (int k = 0; k < plane.length; k++) {
                plane[k] += (float) (noise * random.nextGaussian());
            }
        }
        return out;
    }

    static GridPair pair(final String name, final float[][] image, final float[][] reference) {
        final Raster a = Rasters.of(SIZE, SIZE, image);
        return new GridPair(name, a, Rasters.of(SIZE, SIZE, reference));
    }

    static GridPair pair(final String name, final BandMix mix, final double noise, final long seed) {
        final float[][] image = image(mix.inputs(), seed);
        return pair(name, image, mixed(mix, image, noise, seed + 1000));
    }
}
