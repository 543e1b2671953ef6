package io.github.pairforge.blur;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisWeightsTest {

    private static final BlurKernel[] KERNELS = { new NoBlur(), new GaussianKernel(1.3, 7), new GumbelKernel(2, 13),
        new GumbelKernel(1.1, 9, false), new SigmoidKernel(3, 41) };

    /** For a factor of 4, bilinear is the mean of the central two pixels on each axis. */
    @Test
    void bilinearQuarterIsTheMeanOfTheCentralPair() {
        final AxisWeights axis = AxisWeights.of(new NoBlur(), Resampling.BILINEAR, 4, 0, 64, 16);
        for (int d = 0; d < 16; d++) {
            assertEquals(4 * d + 1, axis.start(d));
            assertArrayEquals(new double[] { 0.5, 0.5 }, axis.weights(d));
        }
    }

    /** Keys' cubic with a = −0.75 at 4d + 1.5. */
    @Test
    void bicubicQuarterHasTheKnownWeights() {
        final AxisWeights axis = AxisWeights.of(new NoBlur(), Resampling.BICUBIC, 4, 0, 64, 16);
        for (int d = 0; d < 16; d++) {
            assertEquals(4 * d, axis.start(d));
            assertArrayEquals(new double[] { -0.09375, 0.59375, 0.59375, -0.09375 }, axis.weights(d), 1e-15);
        }
    }

    @Test
    void nearestReadsTheCornerPixel() {
        final AxisWeights axis = AxisWeights.of(new NoBlur(), Resampling.NEAREST, 4, 0, 64, 16);
        assertEquals(20, axis.start(5));
        assertEquals(21, axis.end(5));
        final AxisWeights rational = AxisWeights.of(new NoBlur(), Resampling.NEAREST, 5 / 3.0, 0, 3000, 1800);
        for (int i = 0; i < 1800; i++) {
            assertEquals(5 * i / 3, rational.start(i));
        }
    }

    @Test
    void areaWeighsByCoverage() {
        final AxisWeights axis = AxisWeights.of(new NoBlur(), Resampling.AREA, 5 / 3.0, 0, 10, 6);
        assertArrayEquals(new double[] { 0.6, 0.4 }, axis.weights(0), 1e-7);
        assertArrayEquals(new double[] { 0.2, 0.6, 0.2 }, axis.weights(1), 1e-7);
        assertArrayEquals(new double[] { 0.4, 0.6 }, axis.weights(2), 1e-7);
        assertEquals(3, axis.start(2));
    }

    @Test
    void adaptiveAreaHasThePoolingBins() {
        final AxisWeights axis = AxisWeights.of(new NoBlur(), Resampling.ADAPTIVE_AREA, 4, 0, 67, 16);
        for (int i = 0; i < 16; i++) {
            assertEquals(i * 67 / 16, axis.start(i));
            assertEquals((int) Math.ceil((i + 1) * 67 / 16.0), axis.end(i));
            assertEquals(1.0 / (axis.end(i) - axis.start(i)), axis.weights(i)[0], 1e-15);
        }
        final String message = assertThrows(IllegalArgumentException.class,
            () -> AxisWeights.of(new NoBlur(), Resampling.ADAPTIVE_AREA, 4, 8, 67, 10)).getMessage();
        assertTrue(message.contains("whole images"), message);
    }

    @ParameterizedTest
    @EnumSource(Resampling.class)
    void everyRowOfTheOperatorIsThatOfBlurThenSample(final Resampling resampling) {
        final Random random = new Random(resampling.ordinal());
        for (int trial = 0; trial < 60; trial++) {
            final int in = 1 + random.nextInt(40);
            final double f = new double[] { 1, 2, 4, 3, 5 / 3.0, 0.25, 1.37 }[trial % 7];
            final boolean whole = resampling == Resampling.ADAPTIVE_AREA;
            final int out = whole ? Math.max(1, (int) (in / f)) : 1 + random.nextInt(12);
            if (whole && in < f) {
                continue;
            }
            final double origin = whole ? 0 : trial % 3 == 0 ? 0 : Math.rint(100 * (random.nextDouble() * 8 - 3)) / 100;
            final BlurKernel kernel = KERNELS[trial % KERNELS.length];
            final AxisWeights axis = AxisWeights.of(kernel, resampling, f, origin, in, out);
            final double[][] expected = Dense.axis(kernel, resampling, f, origin, in, out);
            for (int i = 0; i < out; i++) {
                assertArrayEquals(expected[i], dense(axis, i, in), 1.5e-7, resampling + " f " + f + " origin " + origin
                    + " in " + in + " sample " + i + " " + kernel);
            }
        }
    }

    private static double[] dense(final AxisWeights axis, final int i, final int in) {
        final double[] row = new double[in];
        if (axis.start(i) == axis.end(i)) {
            java.util.Arrays.fill(row, Double.NaN);
        }
        System.arraycopy(axis.weights(i), 0, row, axis.start(i), axis.end(i) - axis.start(i));
        return row;
    }

    @Test
    void aPixelAloneIsAllThereIs() {
        for (final BlurKernel kernel : KERNELS) {
            for (final Resampling resampling : Resampling.values()) {
                final AxisWeights axis = AxisWeights.of(kernel, resampling, 1, 0, 1, 1);
                assertEquals(0, axis.start(0));
                assertArrayEquals(new double[] { 1 }, axis.weights(0), 1e-15);
            }
        }
    }

    @Test
    void samplesWithTheirCentreOutsideHaveNoWeights() {
        final AxisWeights axis = AxisWeights.of(new GaussianKernel(1, 5), Resampling.AREA, 4, -6, 10, 5);
        final boolean[] empty = new boolean[5];
        for (int i = 0; i < 5; i++) {
            empty[i] = axis.weights(i).length == 0;
        }
        // Centres at −4, 0, 4, 8, 12; one on the border is inside.
        assertArrayEquals(new boolean[] { true, false, false, false, true }, empty);
    }

    /** A factor of 5/3 has three phases, however far i · f is rounded. */
    @Test
    void rationalFactorsShareTheirWeights() {
        final AxisWeights axis = AxisWeights.of(new GaussianKernel(1, 5), Resampling.BICUBIC, 5 / 3.0, 0.2, 500_000,
            299_000);
        for (int i = 100; i < 298_000; i++) {
            assertSame(axis.shared(100 + (i - 100) % 3), axis.shared(i));
        }
    }

    @Test
    void weightsAreNotTheCallersToChange() {
        final AxisWeights axis = AxisWeights.of(new NoBlur(), Resampling.BILINEAR, 4, 0, 64, 16);
        axis.weights(3)[0] = 9;
        assertEquals(0.5, axis.weights(3)[0]);
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0, -4, Double.NaN, Double.POSITIVE_INFINITY, 5000 })
    void senselessFactorsAreRefused(final double factor) {
        final String message = assertThrows(IllegalArgumentException.class,
            () -> AxisWeights.of(new NoBlur(), Resampling.AREA, factor, 0, 10, 2)).getMessage();
        assertTrue(message.contains("factor of " + factor), message);
    }

    @Test
    void senselessSizesAreRefused() {
        assertThrows(IllegalArgumentException.class,
            () -> AxisWeights.of(new NoBlur(), Resampling.AREA, 1, 0, 0, 2));
        assertThrows(IllegalArgumentException.class,
            () -> AxisWeights.of(new NoBlur(), Resampling.AREA, 1, 0, 1L << 31, 2));
        assertThrows(IllegalArgumentException.class,
            () -> AxisWeights.of(new NoBlur(), Resampling.AREA, 1, Double.NaN, 4, 2));
    }

    @Test
    void labelsAreFoundAgain() {
        for (final Resampling r : Resampling.values()) {
            assertSame(r, Resampling.of(r.label()));
        }
        assertSame(Resampling.NEAREST_EXACT, Resampling.of("Nearest-Exact"));
        final String message =
            assertThrows(IllegalArgumentException.class, () -> Resampling.of("lanczos")).getMessage();
        assertTrue(message.contains("\"lanczos\"") && message.contains("nearest, nearest_exact, bilinear"), message);
        assertFalse(Resampling.NEAREST.isCentred());
        assertTrue(Resampling.AREA.isCentred());
    }
}
