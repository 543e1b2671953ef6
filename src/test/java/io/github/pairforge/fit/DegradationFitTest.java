package io.github.pairforge.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.raster.Progress;

class DegradationFitTest {

    private static final double[] SIGMA = { 2.6, 2.9, 3.3, 2.3 };
    private static final double[][] W = { { 0.005, 0.95, 0.06, -0.04, 0.02 }, { -0.004, 0.05, 1.05, 0.03, -0.05 },
        { 0.008, -0.06, 0.04, 0.9, 0.05 }, { 0.002, 0.03, -0.05, 0.06, 1.1 } };
    private static final GaussianNoise NOISE =
        new GaussianNoise(new double[] { 0, 0.1, 0.3 }, new double[] { 0.0014, 0.0025, 0.0036 });
    private static final DegradationFitSettings QUICK =
        DegradationFitSettings.DEFAULT.withResamplings(Resampling.BILINEAR).withBootstrap(20, 1);

    private static BlurKernel[] kernels() {
        final BlurKernel[] kernels = new BlurKernel[SIGMA.length];
        for (int b = 0; b < kernels.length; b++) {
            kernels[b] = new GaussianKernel(SIGMA[b], 2 * (int) Math.ceil(4 * SIGMA[b]) + 1);
        }
        return kernels;
    }

    private static PairData pair(final int scene, final int size) {
        return MadePair.of(MadePair.scene(scene, size), 4, kernels(), Resampling.BILINEAR, 0.2, -0.3).mixed(W)
            .noisy(NOISE, scene).data("scene " + scene);
    }

    /** The truth is linear, its residual is noise: then regression, noise by reflectance and least error must win. */
    @Test
    void recoversAMatrixWithNoiseByReflectance() throws IOException {
        final DegradationFitResult r =
            DegradationFit.fit(List.of(pair(11, 400), pair(12, 400)), QUICK, Progress.NONE);
        final FitDiagnostics d = r.diagnostics();
        assertEquals(KernelCriterion.LEAST_ERROR, d.kernel().taken(), d.kernel().text());
        assertEquals(RadiometryKind.MATRIX, d.radiometry().taken(), d.radiometry().text());
        assertTrue(!d.noise().scene(), d.noise().text());
        final LinearHarmonization l = (LinearHarmonization) r.model().harmonization();
        for (int b = 0; b < SIGMA.length; b++) {
            assertEquals(SIGMA[b], r.model().bands().get(b).kernel().parameter(), 0.03 * SIGMA[b]);
            assertEquals(W[b][0], l.intercept()[b], 0.01);
            for (int c = 0; c < SIGMA.length; c++) {
                assertEquals(W[b][1 + c], l.weights()[b][c], 0.02);
            }
            final GaussianNoise noise = (GaussianNoise) r.model().bands().get(b).noise();
            for (final double at : noise.reflectance()) {
                assertEquals(1, noise.standardDeviation(at) / NOISE.standardDeviation(at), 0.1);
            }
        }
        for (final FittedShift s : r.shifts()) {
            assertEquals(0.2, s.shift().dx(), 0.02);
            assertEquals(-0.3, s.shift().dy(), 0.02);
        }
        assertEquals(r.model(), ModelJson.fromJson(FitJson.toJson(r), "test"));
    }

    @Test
    void isTheSameForAnyNumberOfThreads() throws IOException {
        final List<PairData> pairs = List.of(pair(21, 240));
        final String one = withThreads(pairs, 1);
        assertEquals(one, withThreads(pairs, 2));
        assertEquals(one, withThreads(pairs, 8));
    }

    private static String withThreads(final List<PairData> pairs, final int threads) {
        final String[] json = new String[1];
        Parallelization.runWithNumThreads(threads, () -> {
            try {
                json[0] = FitJson.toJson(DegradationFit.fit(pairs, QUICK, Progress.NONE));
            }
            catch (final IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return json[0];
    }

    @Test
    void cancels() {
        final Progress cancelled = new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        final List<PairData> pairs = List.of(pair(21, 240));
        assertThrows(CancellationException.class, () -> DegradationFit.fit(pairs, QUICK, cancelled));
    }

    @Test
    void refusesTooFewPixels() {
        final PairData tiny = pair(21, 96);
        final IllegalArgumentException e =
            assertThrows(IllegalArgumentException.class, () -> DegradationFit.fit(List.of(tiny), QUICK, Progress.NONE));
        assertTrue(e.getMessage().contains("scene 21"), e.getMessage());
    }

    @Test
    void saysWhenAPairIsMisalignedOrClouded() throws IOException {
        final PairData far = MadePair.of(MadePair.scene(31, 320), 4, kernels(), Resampling.BILINEAR, 3.2, 0)
            .noisy(NOISE, 1).data("far");
        for (final float[] band : far.lr()) {
            for (int i = 0; i < band.length; i++) {
                final double x = i % far.lrWidth() - 30;
                final double y = i / far.lrWidth() - 50;
                band[i] = x * x + y * y < 80 ? 0.8f : band[i];
            }
        }
        final DegradationFitResult r = DegradationFit.fit(List.of(far), QUICK, Progress.NONE);
        assertEquals(3.2, r.shifts().get(0).shift().dx(), 0.05);
        assertTrue(r.diagnostics().findings().stream().anyMatch(f -> f.kind() == Finding.Kind.MISALIGNED),
            r.diagnostics().findings().toString());
        assertTrue(r.diagnostics().pairs().get(0).outliers() > 0.01);
        assertEquals(SIGMA[0], r.model().bands().get(0).kernel().parameter(), 0.1 * SIGMA[0]);
    }
}
