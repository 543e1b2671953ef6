package io.github.pairforge.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.raster.Progress;

/** Bad input is told in words, and does not pull the figures with it. */
class KernelFitFindingsTest {

    private static final int SIZE = 280;
    private static final float[][] HR = MadePair.scene(5, SIZE);

    private static final FitSettings ONE = FitSettings.DEFAULT.withGrid(new SigmaGrid(0.3, 5, 19))
        .withCandidates(List.of(KernelShape.GAUSSIAN), List.of(Resampling.BILINEAR)).withBootstrap(60, 1);

    private static MadePair truth(final double sigma, final double dx) {
        final BlurKernel[] kernels = new BlurKernel[4];
        Arrays.fill(kernels, new GaussianKernel(sigma, 2 * (int) Math.ceil(4 * sigma) + 1));
        return MadePair.of(HR, 4, kernels, Resampling.BILINEAR, dx, 0);
    }

    private static KernelFitResult fit(final PairData... pairs) throws IOException {
        return KernelFit.fit(List.of(pairs), ONE, Progress.NONE);
    }

    private static boolean has(final KernelFitResult fit, final Finding.Kind kind) {
        return fit.findings().stream().anyMatch(f -> f.kind() == kind);
    }

    @Test
    void misalignedPairIsFoundAndSaid() throws IOException {
        final KernelFitResult fit = fit(truth(3, 3.4).noisy(0.01, 1).data("pair"));
        assertTrue(has(fit, Finding.Kind.MISALIGNED));
        assertEquals(3.4, fit.bestFit().shifts().get(0).shift().dx(), 0.02);
        assertEquals(3, fit.bestFit().curves().get(0).sigma(), 0.05);
    }

    @Test
    void cloudIsLeftOutAndReported() throws IOException {
        final MadePair pair = truth(3, 0).noisy(0.01, 1);
        final float[][] lr = pair.lr();
        for (int y = 20; y < 38; y++) {
            for (int x = 25; x < 45; x++) {
                for (final float[] plane : lr) {
                    plane[y * pair.lrSize() + x] = 0.7f;
                }
            }
        }
        final KernelFitResult fit = fit(pair.data("pair"));
        assertTrue(has(fit, Finding.Kind.OUTLIERS));
        assertTrue(fit.pairs().get(0).outliers() > 0.1, "" + fit.pairs().get(0).outliers());
        assertEquals(3, fit.bestFit().curves().get(0).sigma(), 0.05);
    }

    @Test
    void nodataIsLeftOutWithWhatItTouches() throws IOException {
        final MadePair pair = truth(3, 0);
        final float[][] holed = new float[4][];
        for (int b = 0; b < 4; b++) {
            holed[b] = HR[b].clone();
        }
        for (int y = 100; y < 110; y++) {
            Arrays.fill(holed[1], y * SIZE + 140, y * SIZE + 160, Float.NaN);
        }
        pair.lr()[2][30 * pair.lrSize() + 12] = Float.NaN;
        final KernelFitResult fit = fit(pair.withHr(holed).data("pair"));
        assertEquals(3, fit.bestFit().curves().get(0).sigma(), 0.02);
        assertTrue(fit.pairs().get(0).pixels() < fit(truth(3, 0).data("pair")).pairs().get(0).pixels() - 20);
    }

    @Test
    void noiseStrongerThanTheSignalIsSaid() throws IOException {
        assertTrue(has(fit(truth(3, 0).noisy(1.5, 1).data("pair")), Finding.Kind.NOISE));
    }

    @Test
    void blurredHrCannotShowABlur() throws IOException {
        final BlurKernel[] kernels = new BlurKernel[4];
        Arrays.fill(kernels, new GaussianKernel(4, 33));
        final MadePair soft = MadePair.of(HR, 1, kernels, Resampling.BILINEAR, 0, 0);
        final KernelFitResult fit = fit(truth(1.5, 0).noisy(0.01, 1).withHr(soft.lr()).data("pair"));
        assertTrue(has(fit, Finding.Kind.NO_BLUR), fit.findings().toString());
    }

    @Test
    void optimumBeyondTheGridIsSaid() throws IOException {
        final KernelFitResult fit = KernelFit.fit(List.of(truth(4, 0).data("pair")),
            ONE.withGrid(new SigmaGrid(0.5, 3, 11)), Progress.NONE);
        assertTrue(has(fit, Finding.Kind.BOUNDARY));
    }

    @Test
    void contradictingPairIsNamed() throws IOException {
        final KernelFitResult fit = fit(truth(2.5, 0).noisy(0.01, 1).data("first"),
            truth(2.5, 0).noisy(0.01, 2).data("second"), truth(3.6, 0).noisy(0.01, 3).data("odd"));
        assertTrue(fit.findings().stream()
            .anyMatch(f -> f.kind() == Finding.Kind.DISAGREEMENT && f.text().startsWith("odd ")), fit.findings()
                .toString());
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        assertMessage("No pair", List.of());
        final PairData good = truth(3, 0).data("good");
        final PairData other = MadePair.of(HR, 2, new BlurKernel[] { new GaussianKernel(1, 9),
            new GaussianKernel(1, 9), new GaussianKernel(1, 9), new GaussianKernel(1, 9) }, Resampling.BILINEAR, 0, 0)
            .data("other");
        assertMessage("same sensors", List.of(good, other));
        final MadePair constant = truth(3, 0);
        Arrays.fill(constant.lr()[2], 0.1f);
        assertMessage("fewer than two different values", List.of(constant.data("constant")));
        final float[][] small = MadePair.scene(1, 60);
        final BlurKernel[] kernels = new BlurKernel[4];
        Arrays.fill(kernels, new GaussianKernel(2, 17));
        assertMessage("larger image",
            List.of(MadePair.of(small, 4, kernels, Resampling.BILINEAR, 0, 0).data("small")));
    }

    private static void assertMessage(final String part, final List<PairData> pairs) {
        final IllegalArgumentException e =
            assertThrows(IllegalArgumentException.class, () -> KernelFit.fit(pairs, ONE, Progress.NONE));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void settingsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> ONE.withTaps(12));
        assertThrows(IllegalArgumentException.class,
            () -> ONE.withCandidates(List.of(), List.of(Resampling.AREA)));
        assertThrows(IllegalArgumentException.class,
            () -> ONE.withCandidates(List.of(KernelShape.GAUSSIAN), List.of(Resampling.NEAREST_EXACT)));
        assertThrows(IllegalArgumentException.class, () -> new SigmaGrid(0, 3, 40));
    }

    @Test
    void cancellingStops() {
        final Progress cancelled = new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class,
            () -> KernelFit.fit(List.of(truth(3, 0).data("pair")), ONE, cancelled));
    }
}
