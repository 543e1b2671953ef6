package io.github.pairforge.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Tile;

class CorrelatedNoiseTest {

    private static final double[][] SOFT = { { 0.05, 0.3, 0.05 }, { 0.2, 1, 0.2 }, { 0.05, 0.3, 0.05 } };
    private static final double[][] NONE = { { 1 } };
    private static final GaussianNoise CURVE =
        new GaussianNoise(new double[] { 0.1, 0.5 }, new double[] { 0.002, 0.02 });
    private static final int N = 600;

    private static float[] noise(final NoiseModel model, final int band, final float reflectance) {
        final float[] v = new float[N * N];
        Arrays.fill(v, reflectance);
        model.add(77, band, new Tile(0, 0, 0, N, N), v);
        for (int i = 0; i < v.length; i++) {
            v[i] -= reflectance;
        }
        return v;
    }

    private static double deviation(final float[] v) {
        return Math.sqrt(correlationSum(v, v, 0, 0));
    }

    private static double correlationSum(final float[] a, final float[] b, final int dx, final int dy) {
        double sum = 0;
        for (int y = 0; y < N - dy; y++) {
            for (int x = 0; x < N - dx; x++) {
                sum += (double) a[y * N + x] * b[(y + dy) * N + x + dx];
            }
        }
        return sum / ((N - dx) * (N - dy));
    }

    private static ConditionalNoise table() {
        final double[] support = new double[41];
        final double[][] rows = new double[3][41];
        for (int j = 0; j < 41; j++) {
            support[j] = 0.0005 * (j - 20);
            for (int r = 0; r < 3; r++) {
                rows[r][j] = Math.exp(-0.5 * (j - 20) * (j - 20) / ((r + 2.0) * (r + 2)));
            }
        }
        for (final double[] row : rows) {
            final double sum = Arrays.stream(row).sum();
            for (int j = 0; j < 41; j++) {
                row[j] /= sum;
            }
        }
        return new ConditionalNoise(new double[] { 0.2, 0.4 }, support, rows);
    }

    @Test
    void theDeviationIsThatOfTheLawWithinThreePercent() {
        for (final NoiseModel law : new NoiseModel[] { CURVE, new PoissonGaussianNoise(1e-6, 1e-4), table() }) {
            for (final float r : new float[] { 0.05f, 0.2f, 0.35f, 0.6f }) {
                final double expected = law.standardDeviation(r);
                assertEquals(expected, deviation(noise(new CorrelatedNoise(law, SOFT, new double[0]), 0, r)),
                    0.03 * expected, law + " at " + r);
            }
        }
    }

    @Test
    void neighboursCorrelateAsTheFilterSays() {
        for (final NoiseModel law : new NoiseModel[] { CURVE, table() }) {
            final CorrelatedNoise model = new CorrelatedNoise(law, SOFT, new double[0]);
            final float[] v = noise(model, 2, 0.3f);
            assertTrue(model.correlation(1, 0) > 0.2);
            for (int dy = 0; dy <= 4; dy++) {
                for (int dx = 0; dx <= 4; dx++) {
                    assertEquals(model.correlation(dx, dy),
                        correlationSum(v, v, dx, dy) / correlationSum(v, v, 0, 0), 0.02, dx + ", " + dy);
                }
            }
        }
    }

    @Test
    void bandsCorrelateAsTheMixingSaysWhateverTheirPlace() {
        final CorrelatedNoise first = new CorrelatedNoise(CURVE, SOFT, new double[] { 1 });
        final CorrelatedNoise second = new CorrelatedNoise(CURVE, SOFT, new double[] { 0.6, 0.8 });
        assertEquals(0.6, first.correlation(second), 1e-12);
        final float[] a = noise(first, 3, 0.2f);
        final float[] b = noise(second, 0, 0.2f);
        assertEquals(0.6, correlationSum(a, b, 0, 0) / deviation(a) / deviation(b), 0.02);
        final float[] own = noise(new CorrelatedNoise(CURVE, SOFT, new double[0]), 1, 0.2f);
        final float[] other = noise(new CorrelatedNoise(CURVE, SOFT, new double[0]), 2, 0.2f);
        assertEquals(0, correlationSum(own, other, 0, 0) / deviation(own) / deviation(other), 0.02);
    }

    @Test
    void tilesChangeNoBit() {
        final float[] whole = new float[64 * 48];
        Arrays.fill(whole, 0.3f);
        final CorrelatedNoise model = new CorrelatedNoise(CURVE, SOFT, new double[] { 0.6, 0.8 });
        model.add(5, 1, new Tile(0, -7, 1000, 64, 48), whole);
        for (final int edge : new int[] { 1, 5, 16, 33 }) {
            for (int y = 0; y < 48; y += edge) {
                for (int x = 0; x < 64; x += edge) {
                    final int w = Math.min(edge, 64 - x);
                    final int h = Math.min(edge, 48 - y);
                    final float[] part = new float[w * h];
                    Arrays.fill(part, 0.3f);
                    model.add(5, 1, new Tile(0, x - 7, y + 1000, w, h), part);
                    for (int j = 0; j < h; j++) {
                        assertArrayEquals(Arrays.copyOfRange(whole, (y + j) * 64 + x, (y + j) * 64 + x + w),
                            Arrays.copyOfRange(part, j * w, j * w + w));
                    }
                }
            }
        }
    }

    @Test
    void nodataStaysAndTheSeedDecides() {
        final CorrelatedNoise model = new CorrelatedNoise(CURVE, SOFT, new double[0]);
        final float[] v = { Float.NaN, 0.2f };
        model.add(1, 0, new Tile(0, 0, 0, 2, 1), v);
        assertTrue(Float.isNaN(v[0]));
        final float[] w = { 0.2f, 0.2f };
        model.add(2, 0, new Tile(0, 0, 0, 2, 1), w);
        assertTrue(v[1] != w[1]);
    }

    @Test
    void impossibleOnesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CorrelatedNoise(CURVE, new double[2][2], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> new CorrelatedNoise(CURVE, new double[3][3], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> new CorrelatedNoise(CURVE, NONE, new double[] { 0, 0 }));
        assertThrows(IllegalArgumentException.class,
            () -> new CorrelatedNoise(new SceneNoise(0.1, 0.1), NONE, new double[0]));
        assertThrows(IllegalArgumentException.class,
            () -> new CorrelatedNoise(new CorrelatedNoise(CURVE, NONE, new double[0]), NONE, new double[0]));
    }

    /** scipy 1.10 scipy.stats.norm.cdf. */
    @Test
    void theNormalProbabilityIsThatOfTheTables() {
        final double[] x = { -6, -2.5, -1, 0, 0.3, 1.96, 4 };
        final double[] p = { 9.865876450376946e-10, 0.006209665325776132, 0.15865525393145707, 0.5,
            0.6179114221889526, 0.9750021048517795, 0.9999683287581669 };
        for (int i = 0; i < x.length; i++) {
            assertEquals(p[i], NormalProbability.below(x[i]), 1e-14);
            assertEquals(x[i], NormalQuantile.of(NormalProbability.below(x[i])), 1e-6);
        }
        assertEquals(1, NormalProbability.below(50));
        assertEquals(0, NormalProbability.below(-50));
    }
}
