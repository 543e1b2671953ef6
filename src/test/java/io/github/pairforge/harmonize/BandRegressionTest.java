package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.testing.Rasters;

class BandRegressionTest {

    private static final double[][] TRUTH = { { 0.9, 0.1, -0.05 }, { 0.02, 1.1, 0 }, { 0.3, -0.2, 0.8 } };
    private static final double[] INTERCEPT = { 0.01, -0.02, 0.005 };

    private static float[][] image(final int size, final long seed) {
        final Random random = new Random(seed);
        final float[][] image = new float[3][size];
        for (int k = 0; k < size; k++) {
            final double common = random.nextDouble();
            for (final float[] plane : image) {
                plane[k] = (float) (0.2 * common + 0.1 * random.nextDouble());
            }
        }
        return image;
    }

    private static float[][] copy(final float[][] image) {
        final float[][] out = new float[image.length][];
        for (int b = 0; b < out.length; b++) {
            out[b] = image[b].clone();
        }
        return out;
    }

    private static float[][] mapped(final float[][] image) {
        final float[][] out = copy(image);
        new LinearHarmonization(TRUTH, INTERCEPT).apply(new Tile(0, 0, 0, image[0].length, 1), out);
        return out;
    }

    private static void assertTruth(final BandRegression found, final double tolerance) {
        for (int b = 0; b < 3; b++) {
            assertArrayEquals(TRUTH[b], found.map().weights()[b], tolerance);
        }
        assertArrayEquals(INTERCEPT, found.map().intercept(), tolerance);
    }

    @Test
    void exactRelationComesBack() {
        final float[][] image = image(500, 1);
        final BandRegression found = BandRegression.of(image, mapped(image));
        assertTruth(found, 1e-5);
        assertEquals(4, found.rank());
        assertEquals(500, found.pixels());
        assertArrayEquals(new double[] { 1, 1, 1 }, found.determination(), 1e-9);
        assertArrayEquals(new double[3], found.meanAbsolute(), 1e-7);
    }

    @Test
    void imagesOfImgLib2GiveTheSame() {
        final float[][] image = image(400, 8);
        final float[][] reference = mapped(image);
        final BandRegression found = Harmonizations.regressBands(Rasters.of(20, 20, image).pixels(),
            Rasters.of(20, 20, reference).pixels(), false);
        assertEquals(BandRegression.of(image, reference).map(), found.map());
    }

    @Test
    void invalidPixelsOfEitherImageAreLeftOut() {
        final float[][] image = image(500, 2);
        final float[][] reference = mapped(image);
        image[1][7] = Float.NaN;
        reference[2][9] = Float.POSITIVE_INFINITY;
        reference[0][9] = 1e6f;
        final BandRegression found = BandRegression.of(image, reference);
        assertTruth(found, 1e-5);
        assertEquals(498, found.pixels());
    }

    /** A tenth of the reference lies under clouds. */
    @Test
    void cloudsMoveLeastSquaresButHardlyTheRobustFit() {
        final float[][] image = image(2000, 3);
        final float[][] reference = mapped(image);
        final Random noise = new Random(4);
        for (int k = 0; k < 2000; k++) {
            for (final float[] plane : reference) {
                plane[k] += (float) (0.002 * noise.nextGaussian()) + (k % 10 == 0 ? 0.4f : 0);
            }
        }
        final BandRegression plain = BandRegression.of(image, reference);
        assertEquals(INTERCEPT[0] + 0.04, plain.map().intercept()[0], 0.02);
        assertTruth(BandRegression.of(image, reference, true), 0.006);
    }

    @Test
    void anImageOfOnePixelOrOtherSizesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> BandRegression.of(image(3, 1), image(3, 1)));
        assertThrows(IllegalArgumentException.class, () -> BandRegression.of(image(30, 1), image(31, 1)));
        assertThrows(IllegalArgumentException.class, () -> BandRegression.of(image(30, 1), new float[2][30]));
        assertThrows(IllegalArgumentException.class, () -> BandRegression.of(new float[0][], new float[0][]));
    }

    @Test
    void aConstantBandTakesNoWeight() {
        final float[][] image = image(300, 5);
        final float[][] reference = mapped(image);
        Arrays.fill(image[2], 0.25f);
        final BandRegression found = BandRegression.of(image, reference);
        assertEquals(3, found.rank());
        assertTrue(Double.isFinite(found.rmse()[0]));
    }

    /** 2000 x 1000 pixels are more than are looked at: every other one is. */
    @Test
    void imagesOfAnySizeAreLookedAtOnALattice() throws IOException {
        final float[][] image = image(2_000_000, 3);
        final float[][] reference = mapped(image);
        final BandRegression found = BandRegression.of(Rasters.of(2000, 1000, image),
            Rasters.of(2000, 1000, reference), false, Progress.NONE);
        assertEquals(500_000, found.pixels());
        assertTruth(found, 1e-5);
        final float[][] small = image(500, 1);
        assertEquals(BandRegression.of(small, mapped(small), true).map(), BandRegression.of(Rasters.of(25, 20, small),
            Rasters.of(25, 20, mapped(small)), true, Progress.NONE).map());
        assertThrows(IllegalArgumentException.class, () -> BandRegression.of(Rasters.of(25, 20, small),
            Rasters.of(20, 25, small), true, Progress.NONE));
    }
}
