package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.testing.Rasters;

class HistogramPriorTest {

    private static Raster image(final double low, final double high, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final float[][] planes = new float[2][4000];
        for (int i = 0; i < 4000; i++) {
            planes[0][i] = (float) (low + (high - low) * random.nextDouble());
            planes[1][i] = (float) (2 * (low + (high - low) * random.nextDouble()));
        }
        return Rasters.of(80, 50, planes);
    }

    private static HistogramPrior prior(final int blend) throws IOException {
        return HistogramPrior.of(List.of(image(0, 0.1, 1), image(0.1, 0.3, 2), image(0.3, 0.4, 3)), 32, blend,
            Progress.NONE);
    }

    private static double[] quantiles(final float... values) {
        return QuantilePairs.of(Distribution.of(values, values.length), 32);
    }

    @Test
    void aDrawGivesTheSceneTheHistogramOfOneImageInAllBands() throws IOException {
        final Raster scene = image(0.5, 0.9, 4);
        final HistogramPrior prior = prior(1);
        final int[] seen = new int[3];
        for (int seed = 0; seed < 300; seed++) {
            final double[] w = prior.weights(seed);
            int chosen = -1;
            for (int s = 0; s < 3; s++) {
                assertTrue(w[s] == 0 || w[s] == 1);
                chosen = w[s] == 1 ? s : chosen;
            }
            seen[chosen]++;
            if (seed < 10) {
                final Harmonization lambda = StyleHarmonization.of(prior).on(scene, seed, Progress.NONE);
                for (int b = 0; b < 2; b++) {
                    final float[] plane = scene.plane(b);
                    lambda.apply(b, new Tile(0, 0, 0, 80, 50), plane);
                    assertArrayEquals(prior.styles().get(chosen).quantiles()[b], quantiles(plane), 1e-3);
                }
            }
        }
        for (final int n : seen) {
            // Three standard deviations of a binomial count of 300 with 1/3 are 24.
            assertEquals(100, n, 32);
        }
    }

    @Test
    void blendsHaveWeightsThatAddUpToOneAndAreMeansOfQuantiles() throws IOException {
        final HistogramPrior prior = prior(2);
        final double[] mean = new double[3];
        for (int seed = 0; seed < 3000; seed++) {
            final double[] w = prior.weights(seed);
            assertEquals(1, w[0] + w[1] + w[2], 1e-15);
            int used = 0;
            for (int s = 0; s < 3; s++) {
                mean[s] += w[s] / 3000;
                used += w[s] > 0 ? 1 : 0;
            }
            assertEquals(2, used);
        }
        assertArrayEquals(new double[] { 1 / 3.0, 1 / 3.0, 1 / 3.0 }, mean, 0.03);
        final Raster scene = image(0.5, 0.9, 4);
        final float[] plane = scene.plane(1);
        StyleHarmonization.of(prior).on(scene, 5, Progress.NONE).apply(1, new Tile(0, 0, 0, 80, 50), plane);
        final double[] expected = new double[32];
        for (int s = 0; s < 3; s++) {
            for (int k = 0; k < 32; k++) {
                expected[k] += prior.weights(5)[s] * prior.styles().get(s).quantiles()[1][k];
            }
        }
        assertArrayEquals(expected, quantiles(plane), 1e-3);
    }

    @Test
    void selectedBandsKeepTheirDraw() throws IOException {
        final Raster scene = image(0.5, 0.9, 4);
        final StyleHarmonization style = StyleHarmonization.of(prior(3));
        final HistogramHarmonization both = (HistogramHarmonization) style.on(scene, 9, Progress.NONE);
        final Harmonization second =
            style.select(1).on(Rasters.of(80, 50, scene.plane(1)), 9, Progress.NONE);
        assertEquals(both.select(1), second);
        assertEquals(style.select(1), style.select(1, 0).select(0));
        assertEquals(1, style.select(1).bands());
        assertNotEquals(both, style.on(scene, 10, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> style.select(2));
        assertThrows(IllegalArgumentException.class, () -> style.select(1).select(1));
        assertThrows(IllegalArgumentException.class, () -> new StyleHarmonization(style.prior(), new int[] { -1 }));
    }

    @Test
    void stylesThatDoNotFitAreNamed() throws IOException {
        final Raster two = image(0, 1, 1);
        final Raster one = Rasters.of(2, 1, new float[2]);
        assertThrows(IllegalArgumentException.class,
            () -> HistogramPrior.of(List.of(two, one), 8, 1, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> HistogramPrior.of(List.of(), 8, 1, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> HistogramPrior.of(List.of(one), 1, 1, Progress.NONE));
        for (final int blend : new int[] { 0, 2 }) {
            assertThrows(IllegalArgumentException.class,
                () -> HistogramPrior.of(List.of(one), 8, blend, Progress.NONE));
        }
        assertThrows(IllegalArgumentException.class, () -> HistogramPrior.of(
            List.of(Rasters.of(1, 1, new float[] { Float.NaN })), 8, 1, Progress.NONE));
        final List<HistogramPrior.Style> styles = new ArrayList<>(prior(1).styles());
        styles.add(HistogramPrior.Style.of(two, 8, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> new HistogramPrior(styles, 1));
        assertThrows(IllegalArgumentException.class,
            () -> new HistogramPrior.Style(new double[][] { { 0, 1 }, { 1, 0 } }));
        assertThrows(IllegalArgumentException.class,
            () -> new HistogramPrior.Style(new double[][] { { 0, 1 }, { 0, 1, 2 } }));
        final StyleHarmonization style = StyleHarmonization.of(prior(1));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> style.on(one, 1, Progress.NONE)).getMessage()
            .contains("2 bands"));
        assertThrows(IllegalStateException.class, () -> style.apply(0, new Tile(0, 0, 0, 1, 1), new float[1]));
    }
}
