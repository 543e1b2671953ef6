package io.github.pairforge.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import io.github.pairforge.raster.Tile;
import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.SharedData;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConditionalNoiseTest {

    private static final double[] EDGES = { 0, 0.1, 0.2 };
    private static final double[] SUPPORT = { -0.01, 0, 0.02 };
    private static final double[][] ROWS = { { 1, 0, 0 }, { 0.25, 0.5, 0.25 }, { 0.1, 0, 0.9 }, { 0, 0, 1 } };
    private static final ConditionalNoise TABLE = new ConditionalNoise(EDGES, SUPPORT, ROWS);

    /** Edges 0, 0.005, …, 0.495 as numpy.arange(0, 0.5, 0.005) gives them: i · 0.005 in double. */
    private static double[] publishedEdges() {
        final double[] edges = new double[100];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = i * 0.005;
        }
        return edges;
    }

    private static ConditionalNoise uniformRows(final double[] edges) {
        final double[][] rows = new double[edges.length + 1][2];
        for (final double[] row : rows) {
            Arrays.fill(row, 0.5);
        }
        return new ConditionalNoise(edges, new double[] { -1, 1 }, rows);
    }

    private static float[] draw(final NoiseModel model, final float reflectance, final int edge) {
        final float[] values = new float[edge * edge];
        Arrays.fill(values, reflectance);
        model.add(20240607, 0, new Tile(0, 0, 0, edge, edge), values);
        return values;
    }

    /** numpy 1.24 numpy.digitize(v, numpy.arange(0, 0.5, 0.005)). */
    @Test
    void aRowServesFromItsLowerEdgeToBelowItsUpperOne() {
        final ConditionalNoise model = uniformRows(publishedEdges());
        final double[] v = { -0.01, -1e-9, 0, 0.0049999, 0.005, 0.00500001, 0.1, 0.1234, 0.25, 0.4949, 0.495, 2 };
        final int[] rows = { 0, 0, 1, 1, 2, 2, 21, 25, 51, 99, 100, 100 };
        for (int i = 0; i < v.length; i++) {
            assertEquals(rows[i], model.row(v[i]), "reflectance " + v[i]);
        }
    }

    @Test
    @Tag("shared")
    void rowsAreThoseOfTheReferenceProgram() {
        final Npy probe = SharedData.array("h_noise_matrix", "digitize_probe");
        final Npy rows = SharedData.array("h_noise_matrix", "digitize_rows");
        final ConditionalNoise model = uniformRows(publishedEdges());
        for (int i = 0; i < probe.values().length; i++) {
            assertEquals(rows.values()[i], model.row(probe.values()[i]));
        }
    }

    @Test
    void aFloatBelowAnEdgeByRoundingUsesTheLowerRow() {
        // 0.035f is below 7 · 0.005 in double, 0.005f is not below 0.005.
        final ConditionalNoise model = uniformRows(publishedEdges());
        for (int i = 0; i < 100; i++) {
            final float v = (float) (i * 0.005);
            assertEquals(v >= i * 0.005 ? i + 1 : i, model.row(v));
        }
    }

    /** Shares over n draws have a standard error of √(p(1−p)/n); bounds at 5 of them, seed fixed. */
    @Test
    void valuesAreDrawnWithTheRowsProbabilities() {
        final float[] at = { -0.5f, 0.05f, 0.1f, 0.7f };
        for (int row = 0; row < at.length; row++) {
            final int[] counts = new int[3];
            for (final float v : draw(TABLE, at[row], 300)) {
                for (int j = 0; j < 3; j++) {
                    counts[j] += v == (float) (at[row] + SUPPORT[j]) ? 1 : 0;
                }
            }
            for (int j = 0; j < 3; j++) {
                final double p = ROWS[row][j];
                assertEquals(p, counts[j] / 9e4, 5 * Math.sqrt(p * (1 - p) / 9e4), "row " + row + ", column " + j);
            }
        }
    }

    /** Every word of the coarsest lattice, compared with the definition: the first column with F(column) > u. */
    @Test
    void theGuideTableFindsTheColumnOfTheDefinition() {
        final double[][] rows = { { 0, 0.125, 0, 0.25, 0.5, 0.125, 0 } };
        final InverseCdf cdf = new InverseCdf(rows);
        for (int i = 0; i < 4096; i++) {
            final double u = i / 4096.0;
            int column = 0;
            for (double sum = rows[0][0]; sum <= u; sum += rows[0][column]) {
                column++;
            }
            assertEquals(column, cdf.draw(0, i << 20), "u = " + u);
            assertEquals(column, cdf.draw(0, i << 20 | 0xfffff), "end of the step at u = " + u);
        }
    }

    @Test
    void momentsAreThoseOfTheRow() {
        // Row 1: mean .25·(−.01) + .25·.02 = .0025; variance .25·(.0001 + .0004) − .0025²
        assertEquals(0.0025, TABLE.mean(0.05), 1e-15);
        assertEquals(Math.sqrt(0.000125 - 0.00000625), TABLE.standardDeviation(0.05), 1e-15);
        assertEquals(0, TABLE.standardDeviation(-1), 0);
        assertTrue(Double.isNaN(TABLE.standardDeviation(Double.NaN)));
    }

    /**
     * The published table, 3000 draws per row as in the golden case: chi-square over columns with an expected count of
     * 5 or more at p &gt; 1e-4, mean within 5 standard errors, standard deviation within 8 %. The 1e-4 quantile follows
     * Wilson and Hilferty: k·(1 − 2/9k + 3.719·√(2/9k))³.
     */
    @Test
    @Tag("shared")
    void thePublishedTableIsSampledAsTheReferenceProgramDoes() {
        final Npy matrix = SharedData.array("h_noise_matrix", "matrix");
        final double[] support = SharedData.array("h_noise_matrix", "support").values();
        final double[] reflectance = SharedData.array("h_noise_sampling", "reflectance").values();
        final double[] mean = SharedData.array("h_noise_sampling", "expected_mean").values();
        final double[] sd = SharedData.array("h_noise_sampling", "expected_sd").values();
        final double[][] rows = new double[101][];
        for (int i = 0; i < 101; i++) {
            rows[i] = Arrays.copyOfRange(matrix.values(), i * 101, (i + 1) * 101);
        }
        final ConditionalNoise model = new ConditionalNoise(publishedEdges(), support, rows);
        final int n = 3000;
        for (int i = 0; i < 101; i++) {
            assertEquals(i, model.row(reflectance[i]));
            assertEquals(sd[i], model.standardDeviation(reflectance[i]), 1e-12);
            assertEquals(mean[i], model.mean(reflectance[i]), 1e-12);
            final float[] values = new float[n];
            Arrays.fill(values, (float) reflectance[i]);
            model.add(20240607, 0, new Tile(0, 0, i * 100L, 60, 50), values);
            final int[] counts = new int[101];
            double sum = 0;
            double squares = 0;
            for (final float v : values) {
                final double e = v - (double) (float) reflectance[i];
                counts[(int) Math.round((e - support[0]) / 0.0002)]++;
                sum += e;
                squares += e * e;
            }
            assertEquals(mean[i], sum / n, 5 * sd[i] / Math.sqrt(n), "mean of row " + i);
            assertEquals(sd[i], Math.sqrt(squares / n - sum / n * (sum / n)), 0.08 * sd[i], "deviation of row " + i);
            double chi2 = 0;
            int bins = 0;
            for (int j = 0; j < 101; j++) {
                final double expected = n * rows[i][j];
                if (expected >= 5) {
                    chi2 += (counts[j] - expected) * (counts[j] - expected) / expected;
                    bins++;
                }
            }
            final double c = 2 / (9.0 * (bins - 1));
            assertTrue(chi2 < (bins - 1) * Math.pow(1 - c + 3.719 * Math.sqrt(c), 3), "chi-square of row " + i);
        }
    }

    @Test
    void equalContentIsEqualAndNobodyCanChangeIt() {
        final double[][] rows = { { 0.5, 0.5 }, { 1, 0 } };
        final ConditionalNoise a = new ConditionalNoise(new double[] { 0 }, new double[] { 1, 2 }, rows);
        rows[0][0] = 7;
        a.probabilities()[1][0] = 7;
        a.support()[0] = 7;
        a.edges()[0] = 7;
        final ConditionalNoise b = new ConditionalNoise(new double[] { 0 }, new double[] { 1, 2 },
            new double[][] { { 0.5, 0.5 }, { 1, 0 } });
        assertEquals(b, a);
        assertEquals(b.hashCode(), a.hashCode());
        assertNotEquals(TABLE, a);
        assertArrayEquals(new double[] { 1, 2 }, a.support());
    }

    @Test
    void tablesThatAreNoProbabilitiesAreRefusedByName() {
        final double[] s = { 0, 1 };
        final double[] e = { 0.1 };
        final double[] half = { 0.5, 0.5 };
        refuse("sums to 0.9", e, s, new double[][] { half, { 0.5, 0.4 } });
        refuse("holds -0.5", e, s, new double[][] { { 1.5, -0.5 }, half });
        refuse("NaN", e, s, new double[][] { { Double.NaN, 1 }, half });
        refuse("2 rows", e, s, new double[][] { half });
        refuse("1 probabilities for 2", e, s, new double[][] { half, { 1 } });
        refuse("must increase", new double[] { 0.2, 0.1 }, s, new double[][] { half, half, half });
        refuse("finite", e, new double[] { 0, Double.POSITIVE_INFINITY }, new double[][] { half, half });
        new ConditionalNoise(e, s, new double[][] { half, { 0.5, 0.5 + 9e-7 } });
    }

    private static void refuse(final String word, final double[] edges, final double[] support,
        final double[][] rows)
    {
        final String message =
            assertThrows(IllegalArgumentException.class, () -> new ConditionalNoise(edges, support, rows)).getMessage();
        assertTrue(message.contains(word), message);
    }
}
