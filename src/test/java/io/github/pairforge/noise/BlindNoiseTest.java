package io.github.pairforge.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.Tile;

class BlindNoiseTest {

    @ParameterizedTest
    @ValueSource(doubles = { 0.001, 0.002, 0.005, 0.01, 0.02 })
    void findsConstantNoiseWithinATenthInEveryBin(final double sigma) throws IOException {
        assertWithin(0.1, GaussianNoise.constant(sigma), measure(GaussianNoise.constant(sigma), 600));
    }

    @Test
    void findsNoiseThatGrowsWithReflectance() throws IOException {
        final GaussianNoise law =
            new GaussianNoise(new double[] { 0, 0.1, 0.3, 0.6 }, new double[] { 0.001, 0.003, 0.008, 0.02 });
        assertWithin(0.1, law, measure(law, 1000));
    }

    @Test
    void aSceneWithoutNoiseReadsNearlyNothing() throws IOException {
        final NoiseLevel level = measure(new NoNoise(), 600);
        assertTrue(Arrays.stream(level.curve().sigma()).allMatch(s -> s < 3e-4), level::toString);
    }

    @Test
    void nodataLeavesTheRestAsItIs() throws IOException {
        final GaussianNoise law = GaussianNoise.constant(0.005);
        final Raster scene = NoisyScenes.with(law, 600, 600, 1, 3);
        final float[] holed = scene.plane(0);
        for (int i = 0; i < holed.length; i++) {
            if (i % 600 < 200 || i % 7919 == 0) {
                holed[i] = Float.NaN;
            }
        }
        assertWithin(0.1, law,
            BlindNoise.measure(NoisyScenes.raster(new float[][] { holed }, 600, 600), Progress.NONE).get(0));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() throws IOException {
        final Raster scene = NoisyScenes.with(GaussianNoise.constant(0.005), 613, 301, 3, 3);
        final List<NoiseLevel> one = new Threads(1).call(() -> BlindNoise.measure(scene, Progress.NONE));
        for (final int threads : new int[] { 2, 8 }) {
            assertEquals(one, new Threads(threads).call(() -> BlindNoise.measure(scene, Progress.NONE)));
        }
    }

    @Test
    void tooLittleIsUnknown() throws IOException {
        final float[] holes = new float[400 * 400];
        Arrays.fill(holes, Float.NaN);
        for (int i = 0; i < 1600; i++) {
            holes[i * 97] = 0.1f;
        }
        for (final Raster image : List.of(NoisyScenes.with(GaussianNoise.constant(0.01), 1, 1, 1, 1),
            NoisyScenes.with(GaussianNoise.constant(0.01), 20, 20, 1, 1),
            NoisyScenes.raster(new float[][] { new float[300 * 300] }, 300, 300),
            NoisyScenes.raster(new float[][] { holes }, 400, 400)))
        {
            final NoiseLevel level = BlindNoise.measure(image, Progress.NONE).get(0);
            assertFalse(level.isKnown());
            assertTrue(Double.isNaN(BlindNoise.estimate(image, Progress.NONE).get(0).at(0.1)));
        }
    }

    @Test
    void correlatedNoiseIsNoticedAndWhiteNoiseIsNot() throws IOException {
        final int n = 600;
        final float[] noise = new float[n * n];
        GaussianNoise.constant(0.01).add(4, 0, new Tile(0, 0, 0, n, n), noise);
        final float[] scene = NoisyScenes.clean(n, n);
        for (int y = 0; y < n; y++) {
            for (int x = 1; x < n; x++) {
                // Half-pixel linear interpolation along x: neighbours correlate by 1/2.
                scene[y * n + x] += (noise[y * n + x] + noise[y * n + x - 1]) / 2;
            }
        }
        final NoiseLevel level =
            BlindNoise.measure(NoisyScenes.raster(new float[][] { scene }, n, n), Progress.NONE).get(0);
        assertTrue(level.isCorrelated());
        assertTrue(level.correlation()[0] > 0.3, level::toString);
        assertEquals(0, level.correlation()[1], 0.1);
        assertFalse(measure(GaussianNoise.constant(0.01), n).isCorrelated());
    }

    @Test
    void wholeNumbersAreSeenAndTheirRoundingIsPartOfTheNoise() throws IOException {
        final float[] scene = NoisyScenes.with(GaussianNoise.constant(0.0005), 600, 600, 1, 9).plane(0);
        for (int i = 0; i < scene.length; i++) {
            scene[i] = Math.round(scene[i] * 255) / 255f;
        }
        final NoiseLevel level =
            BlindNoise.measure(NoisyScenes.raster(new float[][] { scene }, 600, 600), Progress.NONE).get(0);
        assertEquals(1 / 255.0, level.step(), 1e-7);
        assertTrue(level.isQuantised(0));
        assertEquals(0, measure(GaussianNoise.constant(0.01), 600).step());
    }

    private static NoiseLevel measure(final NoiseModel noise, final int edge) throws IOException {
        return BlindNoise.measure(NoisyScenes.with(noise, edge, edge, 1, 7), Progress.NONE).get(0);
    }

    private static void assertWithin(final double share, final NoiseModel truth, final NoiseLevel level) {
        final NoiseCurve curve = level.curve();
        assertTrue(curve.sigma().length >= 12);
        for (int i = 0; i < curve.sigma().length; i++) {
            final double expected = truth.standardDeviation(curve.reflectance()[i]);
            assertEquals(expected, curve.sigma()[i], share * expected,
                "at reflectance " + curve.reflectance()[i] + ", " + curve);
        }
    }
}
