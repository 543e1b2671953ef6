package io.github.pairforge.regress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.pairforge.harmonize.BandMix;
import io.github.pairforge.harmonize.BandRegression;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.testing.Rasters;

/** Weights, their intervals and what pairs say of each other. */
class BandRegressionFitTest {

    private static final RegressionSettings QUICK = RegressionSettings.DEFAULT.withBootstrap(40, 3);

    private static RegressionResult fit(final RegressionSettings settings, final GridPair... pairs)
        throws IOException
    {
        final int[] partners = new int[pairs[0].results()];
        Arrays.setAll(partners, b -> b < pairs[0].inputs() ? b : -1);
        return BandRegressionFit.fit(List.of(pairs), partners, settings, Progress.NONE);
    }

    private static void assertNear(final BandMix expected, final BandMix found, final double tolerance) {
        for (int b = 0; b < expected.results(); b++) {
            assertArrayEquals(expected.weights()[b], found.weights()[b], tolerance);
        }
        assertArrayEquals(expected.intercept(), found.intercept(), tolerance);
    }

    /** A pixel that is NaN or infinite in any band of either image counts nowhere. */
    @ParameterizedTest
    @EnumSource(Robustness.class)
    void exactWeightsAreFoundBetweenAnyNumbersOfBands(final Robustness robust) throws IOException {
        final float[][] image = SyntheticPairs.image(3, 1);
        final float[][] reference = SyntheticPairs.mixed(SyntheticPairs.TRUTH, image, 0, 1);
        image[1][7] = Float.NaN;
        image[2][8] = Float.POSITIVE_INFINITY;
        reference[4][9] = Float.NaN;
        final RegressionResult r =
            fit(QUICK.withRobust(robust), SyntheticPairs.pair("a", image, reference));
        assertNear(SyntheticPairs.TRUTH, r.mix(), 1e-5);
        assertEquals(1600 - 3, r.total().pixels());
        assertEquals(4, r.rank());
        assertEquals(1, r.total().bands().determination()[3], 1e-9);
        assertTrue(r.total().meanAbsolute() < 1e-6);
        assertTrue(r.total().heldOut() < 1e-6);
        assertEquals(0, r.total().flagged());
    }

    /** numpy 2: {@code numpy.linalg.lstsq(numpy.c_[x.T, numpy.ones(6)], y.T)}. */
    @Test
    void weightsAreThoseOfNumpy() throws IOException {
        final float[][] x = { { 0, 1, 2, 3, 4, 5 }, { 1, 0, 1, 0, 2, 2 } };
        final float[][] y = { { 1, 2, 2, 5, 4, 7 } };
        final GridPair pair = new GridPair("a", Rasters.of(3, 2, x), Rasters.of(3, 2, y));
        final RegressionResult r = fit(QUICK.withBootstrap(0, 1), pair);
        assertArrayEquals(new double[] { 1.28888889, -0.61111111 }, r.mix().weights()[0], 1e-8);
        assertEquals(0.88888889, r.mix().intercept()[0], 1e-8);
    }

    @Test
    void theSameAsTheRegressionInMemory() throws IOException {
        final BandMix truth = new BandMix(new double[][] { { 1.1, -0.2 }, { 0.3, 0.8 } }, new double[] { 0.01, 0.02 });
        final float[][] image = SyntheticPairs.image(2, 4);
        final float[][] reference = SyntheticPairs.mixed(truth, image, 0.01, 5);
        final Random random = new Random(6);
        for (int i = 0; i < 100; i++) {
            reference[0][random.nextInt(reference[0].length)] += 0.3f;
        }
        for (final boolean robust : new boolean[] { false, true }) {
            final LinearHarmonization expected = BandRegression.of(image, reference, robust).map();
            final RegressionResult r = fit(QUICK.withRobust(robust ? Robustness.HUBER : Robustness.NONE),
                SyntheticPairs.pair("a", image, reference));
            assertNear(new BandMix(expected.weights(), expected.intercept()), r.mix(), robust ? 2e-6 : 1e-10);
        }
    }

    @Test
    void robustLossesForgetWhatChanged() throws IOException {
        final float[][] image = SyntheticPairs.image(3, 8);
        final float[][] reference = SyntheticPairs.mixed(SyntheticPairs.TRUTH, image, 0.002, 9);
        for (int k = 0; k < reference[0].length; k += 5) {
            reference[1][k] = 0.9f;
        }
        final GridPair pair = SyntheticPairs.pair("a", image, reference);
        final double plain = Math.abs(fit(QUICK, pair).mix().intercept()[1] + 0.02);
        assertTrue(plain > 0.05, "least squares moved by " + plain);
        assertEquals(-0.02, fit(QUICK.withRobust(Robustness.L1), pair).mix().intercept()[1], 0.003);
        final double huber = Math.abs(fit(QUICK.withRobust(Robustness.HUBER), pair).mix().intercept()[1] + 0.02);
        assertTrue(huber < plain / 10, "Huber moved by " + huber);
    }

    @Test
    void theSameBitsForAnyNumberOfThreads() throws IOException {
        final GridPair a = SyntheticPairs.pair("a", SyntheticPairs.TRUTH, 0.01, 1);
        final GridPair b = SyntheticPairs.pair("b", SyntheticPairs.TRUTH, 0.01, 2);
        for (final Robustness robust : Robustness.values()) {
            final List<String> found = new ArrayList<>();
            for (final int threads : new int[] { 1, 2, 8 }) {
                final RegressionResult r = new Threads(threads).call(() -> fit(QUICK.withRobust(robust), a, b));
                found.add(Arrays.deepToString(r.mix().weights()) + Arrays.deepToString(r.intervals().low())
                    + r.total().heldOut() + Arrays.toString(r.pairs().get(1).bands().rmse()));
            }
            assertEquals(found.get(0), found.get(1));
            assertEquals(found.get(0), found.get(2));
        }
    }

    @Test
    void intervalsHoldTheTruthAndNarrowWithPixels() throws IOException {
        final GridPair one = SyntheticPairs.pair("a", SyntheticPairs.TRUTH, 0.02, 11);
        final RegressionResult r = fit(RegressionSettings.DEFAULT.withBootstrap(200, 5), one);
        int inside = 0;
        for (int b = 0; b < 5; b++) {
            for (int j = 0; j < 3; j++) {
                final double w = SyntheticPairs.TRUTH.weights()[b][j];
                inside += r.intervals().low()[b][j] <= w && w <= r.intervals().high()[b][j] ? 1 : 0;
                assertTrue(r.intervals().low()[b][j] < r.mix().weights()[b][j]);
                assertTrue(r.intervals().high()[b][j] > r.mix().weights()[b][j]);
            }
        }
        assertTrue(inside >= 11, inside + " of 15 intervals of 90 %");
        final RegressionResult none = fit(QUICK.withBootstrap(0, 1), one);
        assertTrue(Double.isNaN(none.intervals().low()[0][0]));
        final RegressionResult noisier = fit(RegressionSettings.DEFAULT.withBootstrap(200, 5),
            SyntheticPairs.pair("a", SyntheticPairs.TRUTH, 0.08, 11));
        assertEquals(4, width(noisier) / width(r), 1);
    }

    private static double width(final RegressionResult r) {
        return r.intervals().high()[1][1] - r.intervals().low()[1][1];
    }

    /** As LAPACK's gelsd: a copied band shares its weight with the original. */
    @Test
    void dependentBandsGetTheWeightsOfLeastNormAndASentence() throws IOException {
        final float[][] two = SyntheticPairs.image(2, 3);
        final BandMix truth = new BandMix(new double[][] { { 0.6, 0.4 } }, new double[] { 0.05 });
        final float[][] reference = SyntheticPairs.mixed(truth, two, 0, 1);
        final RegressionResult r = fit(QUICK,
            SyntheticPairs.pair("a", new float[][] { two[0], two[1], two[0].clone() }, reference));
        assertEquals(3, r.rank());
        assertArrayEquals(new double[] { 0.3, 0.4, 0.3 }, r.mix().weights()[0], 1e-5);
        assertTrue(r.findings().get(0).contains("least norm"), r.findings().toString());
    }

    @Test
    void radiometryLearntElsewhereMayBeWorseThanNone() throws IOException {
        final BandMix bright = new BandMix(new double[][] { { 1.5 } }, new double[] { 0 });
        final BandMix same = new BandMix(new double[][] { { 1 } }, new double[] { 0 });
        final RegressionResult r = fit(QUICK, SyntheticPairs.pair("a", bright, 0.001, 1),
            SyntheticPairs.pair("b", bright, 0.001, 2), SyntheticPairs.pair("c", same, 0.001, 3));
        assertEquals(3, r.pairs().size());
        final PairErrors c = r.pairs().get(2);
        assertTrue(c.heldOut() > 10 * c.untouched(), c.heldOut() + " and " + c.untouched());
        assertTrue(r.findings().stream().anyMatch(f -> f.startsWith("c: weights learnt from the other pairs")
            && f.contains("worse than none")), r.findings().toString());
        assertTrue(r.findings().stream().noneMatch(f -> f.startsWith("a: ")), r.findings().toString());
        assertTrue(r.flaggedPairs() > 0.3);
        assertEquals(1.0, c.flagged(), 0.05);
    }

    @Test
    void aPairThatShowsSomethingElseIsNamed() throws IOException {
        final float[][] image = SyntheticPairs.image(2, 1);
        final RegressionResult r = fit(QUICK, SyntheticPairs.pair("strange", image, SyntheticPairs.image(2, 77)));
        assertTrue(r.findings().stream().anyMatch(f -> f.startsWith("strange: even its own")), r.findings().toString());
    }

    private static void assertRefused(final String part, final GridPair... pairs) {
        final String message =
            assertThrows(IllegalArgumentException.class, () -> fit(QUICK, pairs)).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void badPairsAreRefusedInOneSentence() {
        final float[][] image = SyntheticPairs.image(3, 1);
        final float[][] reference = SyntheticPairs.image(1, 1);
        final GridPair good = SyntheticPairs.pair("good", image, SyntheticPairs.image(1, 1));
        Arrays.fill(reference[0], 0.1f);
        assertRefused("flat: LR band 1 has one value", good, SyntheticPairs.pair("flat", image, reference));
        final float[][] empty = SyntheticPairs.image(1, 1);
        Arrays.fill(empty[0], 3, empty[0].length, Float.NaN);
        assertRefused("empty: 3 pixels are valid", SyntheticPairs.pair("empty", image, empty));
        assertRefused("other has 2 HR and 1 LR bands",
            SyntheticPairs.pair("good", image, SyntheticPairs.image(1, 1)),
            SyntheticPairs.pair("other", SyntheticPairs.image(2, 1), SyntheticPairs.image(1, 1)));
        assertThrows(IllegalArgumentException.class,
            () -> new GridPair("x", Rasters.of(2, 1, new float[2]), Rasters.of(1, 2, new float[2])));
        assertThrows(IllegalArgumentException.class, () -> QUICK.withThreshold(0));
        assertThrows(IllegalArgumentException.class, () -> QUICK.withBootstrap(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> Robustness.of("magic"));
    }

    @Test
    void fewPixelsAreSaid() throws IOException {
        final float[][] image = SyntheticPairs.image(3, 1);
        final float[][] reference = SyntheticPairs.mixed(SyntheticPairs.TRUTH, image, 0.01, 1);
        for (final float[] plane : reference) {
            Arrays.fill(plane, 16, plane.length, Float.NaN);
        }
        final RegressionResult r = fit(QUICK, SyntheticPairs.pair("a", image, reference));
        assertTrue(r.findings().get(0).contains("Only 16 valid pixels"), r.findings().toString());
    }
}
