package io.github.pairforge.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.GumbelKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;

/** What is known to have made an LR image is found again. */
class KernelFitTest {

    private static final int SIZE = 280;
    private static final float[][] HR = MadePair.scene(3, SIZE);

    private static final FitSettings FEW = FitSettings.DEFAULT.withGrid(new SigmaGrid(0.5, 5, 19))
        .withCandidates(List.of(KernelShape.GAUSSIAN, KernelShape.GUMBEL), List.of(Resampling.BILINEAR))
        .withBootstrap(100, 1);

    private static BlurKernel[] gaussian(final double... sigma) {
        return Arrays.stream(sigma).mapToObj(s -> new GaussianKernel(s, 2 * (int) Math.ceil(4 * s) + 1))
            .toArray(BlurKernel[]::new);
    }

    private static MadePair truth(final double dx, final double dy) {
        return MadePair.of(HR, 4, gaussian(3, 3, 3, 3), Resampling.BILINEAR, dx, dy);
    }

    private static KernelFitResult fit(final FitSettings settings, final MadePair... pairs) throws IOException {
        return KernelFit.fit(Arrays.stream(pairs).map(p -> p.data("pair")).toList(), settings, Progress.NONE);
    }

    private static void assertSigma(final double expected, final double tolerance, final KernelFitResult fit) {
        assertEquals(KernelShape.GAUSSIAN, fit.bestFit().candidate().shape());
        for (final KernelCurve c : fit.bestFit().curves()) {
            assertEquals(expected, c.sigma(), tolerance, "band " + c.band());
        }
    }

    @Test
    void cleanPairGivesTheTruth() throws IOException {
        final KernelFitResult fit = fit(FEW, truth(0, 0));
        assertSigma(3, 0.02, fit);
        assertTrue(fit.overall().isDecided(), fit.overall().text());
        assertEquals(List.of(), fit.findings());
    }

    @Test
    void noiseOfTwoPercentIsBorne() throws IOException {
        final KernelFitResult fit = fit(FEW, truth(0, 0).noisy(0.02, 1));
        assertSigma(3, 0.1, fit);
        assertTrue(fit.bestFit().curves().get(0).interval().width() > 0.01);
    }

    @Test
    void gammaIsRemovedByTheCurve() throws IOException {
        assertSigma(3, 0.05, fit(FEW, truth(0, 0).mapped(v -> Math.pow(v, 1.2))));
    }

    @Test
    void histogramMatchingRemovesAGamma() throws IOException {
        assertSigma(3, 0.05,
            fit(FEW.withRadiometry(Radiometry.HISTOGRAM), truth(0, 0).mapped(v -> Math.pow(v, 1.2))));
    }

    @Test
    void shiftIsFoundAndGumbelDoesNotWin() throws IOException {
        final KernelFitResult fit = fit(FEW, truth(0.5, -0.25).noisy(0.005, 2));
        assertSigma(3, 0.05, fit);
        assertEquals(0.5, fit.bestFit().shifts().get(0).shift().dx(), 0.02);
        assertEquals(-0.25, fit.bestFit().shifts().get(0).shift().dy(), 0.02);
    }

    @Test
    void asymmetricKernelIsRecognised() throws IOException {
        final BlurKernel[] gumbel = new BlurKernel[4];
        Arrays.fill(gumbel, new GumbelKernel(2, 41));
        final KernelFitResult fit = fit(FEW, MadePair.of(HR, 4, gumbel, Resampling.BILINEAR, 0.2, 0.2));
        assertEquals(KernelShape.GUMBEL, fit.bestFit().candidate().shape());
        assertEquals(2, fit.bestFit().curves().get(0).kernel().parameter(), 0.02);
        assertEquals(0.2, fit.bestFit().shifts().get(0).shift().dx(), 0.02);
    }

    @Test
    void everyLossFindsTheTruth() throws IOException {
        for (final Loss loss : Loss.values()) {
            assertSigma(3, 0.1, fit(FEW.withLoss(loss), truth(0, 0).noisy(0.02, 1)));
        }
    }

    @Test
    void truncationIsPartOfTheKernel() throws IOException {
        final BlurKernel[] short13 = new BlurKernel[4];
        Arrays.fill(short13, new GaussianKernel(3, 13));
        final MadePair pair = MadePair.of(HR, 4, short13, Resampling.BILINEAR, 0, 0);
        final KernelFitResult same = fit(FEW.withTaps(13), pair);
        assertSigma(3, 0.02, same);
        assertEquals(13, same.bestFit().curves().get(0).kernel().size());
        // 13 taps of sigma 3 and the 2x2 mean have a standard deviation of 2.780: ALGORITHMS section 2.
        assertEquals(2.780, same.bestFit().curves().get(0).deviation(), 0.01);
        assertEquals(2.735, fit(FEW, pair).fits().get(0).curves().get(0).sigma(), 0.1);
    }

    @Test
    void bandsThatAreMixedAreUnmixed() throws IOException {
        final double[][] w = { { 0.01, 0.9, 0.05, -0.05, 0.02 }, { 0, 0.04, 1.05, 0.03, 0 },
            { -0.01, 0, 0.06, 0.95, 0.01 }, { 0.005, -0.08, 0, 0.05, 1.1 } };
        final MadePair pair = MadePair.of(HR, 5.0 / 3, gaussian(1.8, 2.5, 3, 3.6), Resampling.BILINEAR, 0.3, 0.1)
            .mixed(w).noisy(new GaussianNoise(new double[] { 0, 0.3 }, new double[] { 0.0014, 0.0036 }), 5);
        final CandidateFit fit = fit(FEW.withRadiometry(Radiometry.MATRIX), pair).bestFit();
        final double[] truth = { 1.8, 2.5, 3, 3.6 };
        for (int b = 0; b < 4; b++) {
            assertEquals(truth[b], fit.curves().get(b).sigma(), 0.03 * truth[b], "band " + b);
            assertEquals(w[b][1 + b], fit.relations().get(0).get(b).coefficients()[1 + b], 0.04, "band " + b);
        }
    }

    @Test
    void sharpNoiseFreeCandidatesOfAllResamplingsAreTold() throws IOException {
        final FitSettings all = FEW.withCandidates(List.of(KernelShape.GAUSSIAN),
            List.of(Resampling.NEAREST, Resampling.BILINEAR, Resampling.BICUBIC, Resampling.AREA));
        for (final Resampling r : List.of(Resampling.BILINEAR, Resampling.BICUBIC, Resampling.AREA)) {
            final KernelFitResult fit = fit(all, MadePair.of(HR, 4, gaussian(2, 2, 2, 2), r, 0, 0));
            assertEquals(r, fit.bestFit().candidate().resampling());
            assertEquals(0, fit.bestFit().shifts().get(0).shift().largest(), 1e-3);
        }
    }

    @Test
    void pairsShareTheKernelAndKeepTheirShifts() throws IOException {
        final MadePair other = MadePair.of(MadePair.scene(4, SIZE), 4, gaussian(3, 3, 3, 3),
            Resampling.BILINEAR, -0.4, 0);
        final KernelFitResult fit = fit(FEW, truth(0.25, 0).noisy(0.01, 1), other.noisy(0.01, 2));
        assertSigma(3, 0.05, fit);
        assertEquals(0.25, fit.bestFit().shifts().get(0).shift().dx(), 0.02);
        assertEquals(-0.4, fit.bestFit().shifts().get(1).shift().dx(), 0.02);
        assertEquals(fit.pairs().get(0).without().get(0), fit.pairs().get(1).alone().get(0), 1e-9);
    }

    @Test
    void theHrSensorsOwnBlurIsAdded() throws IOException {
        final KernelCurve c = fit(FEW.withHrSigma(0.8), truth(0, 0)).bestFit().curves().get(0);
        assertEquals(Math.hypot(c.sigma(), 0.8), c.sensorSigma(), 1e-12);
    }

    @Test
    void threadsDoNotChangeABit() throws IOException {
        final PairData pair = truth(0.3, 0.1).noisy(0.02, 4).data("pair");
        final KernelFitResult one =
            new Threads(1).call(() -> KernelFit.fit(List.of(pair), FEW, Progress.NONE));
        for (final int n : new int[] { 2, 8 }) {
            assertEquals(one, new Threads(n).call(() -> KernelFit.fit(List.of(pair), FEW, Progress.NONE)));
        }
        assertNotEquals(one, KernelFit.fit(List.of(pair), FEW.withBootstrap(100, 2), Progress.NONE));
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() throws IOException {
        final FitSettings one = FEW.withRadiometry(Radiometry.GAIN_OFFSET)
            .withCandidates(List.of(KernelShape.GAUSSIAN), List.of(Resampling.BILINEAR));
        int sigma = 0;
        int gain = 0;
        int shift = 0;
        for (int r = 0; r < 12; r++) {
            final CandidateFit fit =
                fit(one.withBootstrap(100, r), truth(0.3, 0).mapped(v -> 0.9 * v).noisy(0.02, 50 + r)).bestFit();
            for (int b = 0; b < 4; b++) {
                sigma += fit.curves().get(b).interval().contains(3) ? 1 : 0;
                gain += fit.relations().get(0).get(b).intervals().get(1).contains(0.9) ? 1 : 0;
            }
            shift += fit.shifts().get(0).x().contains(0.3) ? 1 : 0;
            shift += fit.shifts().get(0).y().contains(0) ? 1 : 0;
        }
        // 90 % of 48 is 43; fewer than 36 or all of them would be one in thousands.
        assertTrue(sigma >= 36, sigma + " of 48");
        assertTrue(gain >= 36, gain + " of 48");
        assertTrue(shift >= 16, shift + " of 24");
    }
}
