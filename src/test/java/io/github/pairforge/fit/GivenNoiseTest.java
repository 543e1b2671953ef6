package io.github.pairforge.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.fit.NoiseComparison.BandComparison;
import io.github.pairforge.noise.CorrelatedNoise;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.raster.Progress;

/** Noise that is known beforehand, on a pair whose noise is known. */
class GivenNoiseTest {

    private static final double[] DEVIATION = { 0.003, 0.004, 0.005 };
    private static final DegradationFitSettings QUICK = DegradationFitSettings.DEFAULT
        .withResamplings(Resampling.BILINEAR).withRadiometry(RadiometryKind.IDENTITY).withBootstrap(10, 1);

    private static GaussianNoise noise(final double times) {
        return new GaussianNoise(new double[] { 0, 0.1, 0.3 },
            Arrays.stream(DEVIATION).map(d -> times * d).toArray());
    }

    private static PairData pair() {
        final BlurKernel[] kernels = new BlurKernel[4];
        Arrays.fill(kernels, new GaussianKernel(2.8, 25));
        return MadePair.of(MadePair.scene(11, 320), 4, kernels, Resampling.BILINEAR, 0, 0).noisy(noise(1), 5)
            .data("pair");
    }

    /** The comparison alone, with the true kernel. */
    private static NoiseComparison compared(final NoiseModel model) throws IOException {
        final LoopPair pair = LoopPair.of(pair(), 0, 0, null, 0, 6);
        final List<LoopImage> images = List.of(LoopImage.of(pair,
            Collections.nCopies(4, new GaussianKernel(2.8, 25)), Resampling.BILINEAR, Removal.MOMENTS));
        return new GivenNoise(NoiseSource.given(Collections.nCopies(4, model), "lab.json"), List.of(pair), images, 4, 1)
            .compare(ResidualLaw.all(List.of(pair), images), Progress.NONE);
    }

    private static List<Finding> findings(final NoiseComparison c) {
        return c.findings(List.of("blue", "green", "red", "nir"));
    }

    @Test
    void trueNoiseFitsThePair() throws IOException {
        final NoiseComparison n = compared(noise(1));
        assertTrue(n.distance() < 0.2, n.toString());
        assertTrue(n.without() > 2 * n.distance(), n.toString());
        for (final BandComparison c : n.bands()) {
            assertEquals(1, c.residual() / c.deviation(), 0.12);
            assertEquals(0, c.octaves(), 0.2);
        }
        assertEquals(List.of(), findings(n));
    }

    @Test
    void noiseThatThePairRulesOutIsAFinding() throws IOException {
        final List<Finding> found = findings(compared(noise(2)));
        assertEquals(List.of(Finding.Kind.NOISE_TOO_STRONG), found.stream().map(Finding::kind).toList());
        assertTrue(found.get(0).text().contains("lab.json") && found.get(0).text().contains("red"), found.toString());
    }

    /** What neighbours share hardly shows in a high-pass, so only the residual tells. */
    @Test
    void strongNoiseOfFewHighFrequenciesIsFoundByTheResidual() throws IOException {
        final double[][] wide = new double[7][7];
        for (final double[] row : wide) {
            Arrays.fill(row, 1);
        }
        final NoiseComparison n = compared(new CorrelatedNoise(noise(2), wide, new double[0]));
        assertTrue(n.bands().get(1).octaves() < 0, n.toString());
        assertTrue(n.bands().get(1).isTooStrong(), n.toString());
    }

    @Test
    void noiseThatExplainsLittleIsAFinding() throws IOException {
        assertEquals(List.of(Finding.Kind.NOISE_TOO_WEAK),
            findings(compared(noise(0.1))).stream().map(Finding::kind).toList());
    }

    private static DegradationFitResult fit(final NoiseSource source) throws IOException {
        return DegradationFit.fit(List.of(pair()), QUICK.withNoise(source), Progress.NONE);
    }

    private static DegradationFitResult given(final NoiseModel model) throws IOException {
        return fit(NoiseSource.given(Collections.nCopies(4, model), "lab.json"));
    }

    @Test
    void aFitCarriesWhatWasGivenAndSaysWhatContradicts() throws IOException {
        final DegradationFitResult fit = given(noise(2));
        final FitDiagnostics.NoiseChoice n = fit.diagnostics().noise();
        assertEquals(NoiseSource.Kind.GIVEN, n.taken());
        assertEquals(noise(2), fit.model().bands().get(2).noise());
        assertEquals(noise(2), fit.ownNoise().get(3));
        assertTrue(n.text().startsWith("as given by lab.json: noise distance "), n.text());
        assertTrue(fit.diagnostics().findings().stream().anyMatch(f -> f.kind() == Finding.Kind.NOISE_TOO_STRONG));
    }

    @Test
    void aSceneLawOfAnEarlierFitCanBeGiven() throws IOException {
        final DegradationFitResult scene = fit(NoiseSource.of(NoiseSource.Kind.SCENE));
        final FitDiagnostics.NoiseChoice found = scene.diagnostics().noise();
        assertEquals(new SceneNoise(found.floor(), found.share()), scene.model().bands().get(0).noise());
        final DegradationFitResult fit = given(new SceneNoise(found.ownFloor(), found.ownShare()));
        assertEquals(found.sceneDistance(), fit.diagnostics().noise().given().distance(), 0.03);
    }

    @Test
    void whatIsAskedForIsTakenAndSaid() throws IOException {
        final DegradationFitResult none = fit(NoiseSource.of(NoiseSource.Kind.NONE));
        assertEquals(new NoNoise(), none.model().bands().get(0).noise());
        assertTrue(none.diagnostics().noise().text().startsWith("none, as asked for"));
        assertNull(none.diagnostics().noise().given());
        final DegradationFitResult by = fit(NoiseSource.of(NoiseSource.Kind.REFLECTANCE));
        assertEquals(by.diagnostics().noise().byReflectance().get(1), by.model().bands().get(1).noise());
    }

    @Test
    void modelsAndBandsMustGoTogether() {
        assertThrows(IllegalArgumentException.class, () -> NoiseSource.of(NoiseSource.Kind.GIVEN));
        final NoiseSource two = NoiseSource.given(List.of(noise(1), noise(1)), "two.json");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> fit(two)).getMessage().contains("two.json"));
    }
}
