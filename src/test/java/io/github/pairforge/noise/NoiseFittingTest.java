package io.github.pairforge.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.pairforge.denoise.DctDenoiser;
import io.github.pairforge.denoise.DenoiseSettings;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.Tile;

class NoiseFittingTest {

    private static final int N = 800;

    private static FittedNoise fit(final Raster... scenes) throws IOException {
        return NoiseFitting.fit(List.of(scenes), null, 1, Progress.NONE);
    }

    private static Raster scene(final NoiseModel noise, final int bands) {
        return NoisyScenes.with(noise, N, N, bands, 11);
    }

    private static void assertLaw(final NoiseModel truth, final NoiseModel found, final double share) {
        for (double r = 0.05; r < 0.6; r += 0.05) {
            assertEquals(truth.standardDeviation(r), found.standardDeviation(r), share * truth.standardDeviation(r),
                "at " + r + ": " + found);
        }
    }

    @Test
    void constantWhiteNoiseIsFoundToBeJustThat() throws IOException {
        final FittedNoise fitted = fit(scene(GaussianNoise.constant(0.004), 2));
        for (final BandNoise band : fitted.bands()) {
            assertLaw(GaussianNoise.constant(0.004), band.law(), 0.05);
            assertEquals(1, assertInstanceOf(GaussianNoise.class, band.law()).reflectance().length, band.choice());
            assertFalse(band.columns().significant() || band.rows().significant());
        }
        assertFalse(fitted.isCorrelated(), fitted.findings()::toString);
        assertEquals(fitted.white(), fitted.models());
    }

    @Test
    void aVarianceLinearInReflectanceIsRecognised() throws IOException {
        final PoissonGaussianNoise truth = new PoissonGaussianNoise(1e-6, 1e-4);
        final BandNoise band = fit(scene(truth, 1)).bands().get(0);
        assertInstanceOf(PoissonGaussianNoise.class, band.law(), band.choice());
        assertLaw(truth, band.law(), 0.07);
    }

    @Test
    void aLawThatIsNeitherBecomesACurve() throws IOException {
        final GaussianNoise truth = new GaussianNoise(new double[] { 0, 0.2, 0.3, 0.6 },
            new double[] { 0.008, 0.008, 0.002, 0.002 });
        final BandNoise band = fit(scene(truth, 1)).bands().get(0);
        assertTrue(assertInstanceOf(GaussianNoise.class, band.law()).reflectance().length > 4, band.choice());
        assertEquals(0.008, band.law().standardDeviation(0.1), 0.0006);
        assertEquals(0.002, band.law().standardDeviation(0.5), 0.0002);
    }

    @Test
    void noiseThatIsNotNormalBecomesATable() throws IOException {
        final ConditionalNoise truth = new ConditionalNoise(new double[0],
            new double[] { -0.01, -0.006, -0.002, 0.002, 0.006, 0.01 },
            new double[][] { { 0.25, 0.1, 0.15, 0.15, 0.1, 0.25 } });
        final BandNoise band = fit(scene(truth, 1)).bands().get(0);
        final ConditionalNoise table = assertInstanceOf(ConditionalNoise.class, band.law(), band.choice());
        assertLaw(truth, table, 0.07);
        assertTrue(band.kurtosis() < -0.8);
        assertEquals(0, table.mean(0.3), 1e-5);
    }

    @Test
    void correlationsOfPixelsAndBandsAreFoundAndDrawnAgain() throws IOException {
        final double[][] soft = { { 0.1, 0.3, 0.1 }, { 0.3, 1, 0.3 }, { 0.1, 0.3, 0.1 } };
        final List<CorrelatedNoise> truth =
            List.of(new CorrelatedNoise(GaussianNoise.constant(0.01), soft, new double[] { 1 }),
                new CorrelatedNoise(GaussianNoise.constant(0.01), soft, new double[] { 0.5, Math.sqrt(0.75) }));
        final float[][] planes = new float[2][];
        for (int b = 0; b < 2; b++) {
            planes[b] = NoisyScenes.clean(N, N);
            truth.get(b).add(3, b, new Tile(0, 0, 0, N, N), planes[b]);
        }
        final FittedNoise fitted = fit(NoisyScenes.raster(planes, N, N));
        assertTrue(fitted.isCorrelated());
        assertEquals(0.5, fitted.crossBand()[0][1], 0.05);
        for (final BandNoise band : fitted.bands()) {
            assertEquals(truth.get(0).correlation(1, 0), band.correlation(1, 0), 0.06);
            assertEquals(truth.get(0).correlation(1, 1), band.correlation(1, 1), 0.06);
            assertLaw(GaussianNoise.constant(0.01), band.law(), 0.1);
        }
        final CorrelatedNoise first = assertInstanceOf(CorrelatedNoise.class, fitted.models().get(0));
        final CorrelatedNoise second = assertInstanceOf(CorrelatedNoise.class, fitted.models().get(1));
        assertEquals(fitted.crossBand()[0][1], first.correlation(second), 0.02);
        for (int lag = 0; lag < Lags.COUNT; lag++) {
            assertEquals(fitted.bands().get(0).byLag()[lag], first.correlation(Lags.x(lag), Lags.y(lag)), 0.02);
        }
    }

    @Test
    void stripesAreSaid() throws IOException {
        final float[] plane = scene(GaussianNoise.constant(0.005), 1).plane(0);
        for (int i = 0; i < plane.length; i++) {
            plane[i] += 0.002f * (i % N % 4 == 0 ? 1 : 0);
        }
        final FittedNoise fitted = fit(NoisyScenes.raster(new float[][] { plane }, N, N));
        final Stripes columns = fitted.bands().get(0).columns();
        assertTrue(columns.significant());
        assertEquals(0.002 * Math.sqrt(3) / 4 / 0.005, columns.amplitude(), 0.05);
        assertFalse(fitted.bands().get(0).rows().significant());
        assertTrue(fitted.findings().stream().anyMatch(f -> f.contains("striping")));
    }

    /** A denoiser that removes half of what a small mean removes: the closed loop has to make up for it. */
    @Test
    void whatADenoiserKeepsIsMadeUpFor() throws IOException {
        final FittedNoise fitted = NoiseFitting.fit(List.of(scene(GaussianNoise.constant(0.005), 1)), image -> {
            final float[] v = (image instanceof Raster r ? r
                : RasterLoading.load(image, Progress.NONE)).plane(0);
            final float[] out = v.clone();
            for (int y = 1; y < N - 1; y++) {
                for (int i = y * N + 1; i < y * N + N - 1; i++) {
                    out[i] = (v[i] * 6 + v[i - 1] + v[i + 1] + v[i - N] + v[i + N]) / 10;
                }
            }
            return NoisyScenes.raster(new float[][] { out }, N, N);
        }, 4, Progress.NONE);
        assertLaw(GaussianNoise.constant(0.005), fitted.bands().get(0).law(), 0.06);
        assertFalse(fitted.bands().get(0).isCorrelated(), () -> Arrays.toString(fitted.bands().get(0).byLag()));
    }

    /** A denoiser takes correlated noise for texture: what it removes of it is less and whiter than the noise. */
    @Test
    void correlatedNoiseThatADenoiserKeepsIsFoundAllTheSame() throws IOException {
        final double[][] soft = { { 0.06, 0.25, 0.06 }, { 0.25, 1, 0.25 }, { 0.06, 0.25, 0.06 } };
        final List<CorrelatedNoise> truth =
            List.of(new CorrelatedNoise(GaussianNoise.constant(0.006), soft, new double[] { 1 }),
                new CorrelatedNoise(GaussianNoise.constant(0.009), soft, new double[] { 0.4, Math.sqrt(0.84) }));
        final float[][] planes = new float[2][];
        for (int b = 0; b < 2; b++) {
            planes[b] = NoisyScenes.clean(N, N);
            truth.get(b).add(3, b, new Tile(0, 0, 0, N, N), planes[b]);
        }
        final FittedNoise fitted = NoiseFitting.fit(List.of(NoisyScenes.raster(planes, N, N)),
            image -> RasterLoading.load(new DctDenoiser().denoise(image, DenoiseSettings.DEFAULT, Progress.NONE),
                Progress.NONE), 1, Progress.NONE);
        assertLaw(GaussianNoise.constant(0.006), fitted.bands().get(0).law(), 0.1);
        assertLaw(GaussianNoise.constant(0.009), fitted.bands().get(1).law(), 0.1);
        assertEquals(truth.get(0).correlation(1, 0), fitted.bands().get(0).correlation(1, 0), 0.06);
        assertEquals(0.4, fitted.crossBand()[0][1], 0.05);
    }

    @Test
    void scenesThatDifferAreSaidAndThreadsChangeNothing() throws IOException {
        final Raster quiet = scene(GaussianNoise.constant(0.002), 1);
        final Raster loud = scene(GaussianNoise.constant(0.006), 1);
        final FittedNoise one = new Threads(1).call(() -> fit(quiet, loud));
        assertTrue(one.findings().stream().anyMatch(f -> f.contains("scenes differ")), one.findings()::toString);
        assertEquals(one, new Threads(8).call(() -> fit(quiet, loud)));
    }

    @Test
    void nothingToMeasureAndOtherBandsAreErrors() {
        final Raster tiny = NoisyScenes.with(GaussianNoise.constant(0.01), 1, 1, 1, 1);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> fit(tiny)).getMessage().contains("not enough"));
        for (final float value : new float[] { 0, 0.2f, 0.37f, 0.7f, 1 / 3f }) {
            final float[] plane = new float[300 * 300];
            Arrays.fill(plane, value);
            final Raster constant = NoisyScenes.raster(new float[][] { plane }, 300, 300);
            assertThrows(IllegalArgumentException.class, () -> fit(constant), "all " + value);
        }
        final Raster two = NoisyScenes.with(GaussianNoise.constant(0.01), 300, 300, 2, 1);
        final Raster one = NoisyScenes.with(GaussianNoise.constant(0.01), 300, 300, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> fit(two, one));
        assertThrows(IllegalArgumentException.class, () -> NoiseFitting.fit(List.of(), null, 1, Progress.NONE));
    }
}
