package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;

import io.github.pairforge.testing.SharedData;

class GammaPriorTest {

    private static final int DRAWS = 20_000;
    private static final int[] FOUR = { 0, 1, 2, 3 };

    private static double[] gammas(final StylePrior prior, final long seed, final int... bands) {
        return ((GammaHarmonization) prior.draw(seed, bands, List.of())).gamma();
    }

    @Test
    void normalDrawsHaveTheMeanAndCovarianceTheyWereGiven() {
        final double[] mean = new double[4];
        final double[][] products = new double[4][4];
        final double[] wanted = NormalGamma.NAIP.mean();
        for (int seed = 0; seed < DRAWS; seed++) {
            final double[] g = gammas(NormalGamma.NAIP, seed, FOUR);
            for (int i = 0; i < 4; i++) {
                mean[i] += g[i] / DRAWS;
                for (int j = 0; j < 4; j++) {
                    products[i][j] += (g[i] - wanted[i]) * (g[j] - wanted[j]) / DRAWS;
                }
            }
        }
        final double[][] covariance = NormalGamma.NAIP.covariance();
        for (int i = 0; i < 4; i++) {
            // Four standard errors of a mean: 4 · 0.12 / √20000.
            assertEquals(wanted[i], mean[i], 4 * Math.sqrt(covariance[i][i] / DRAWS));
            for (int j = 0; j < 4; j++) {
                // A product of normal numbers has variance σ_ii σ_jj + σ_ij²; drawing again below 0.05 takes 0.5 ‰.
                final double error = Math.sqrt(
                    (covariance[i][i] * covariance[j][j] + covariance[i][j] * covariance[i][j]) / DRAWS);
                assertEquals(covariance[i][j], products[i][j], 4 * error + 0.003 * covariance[i][j]);
            }
        }
    }

    /** scipy.stats.lognorm.ppf, as the golden case lists it; 20 000 draws place a quantile to about 0.0007. */
    @Test
    void lognormalDrawsHaveThePublishedQuantilesInEveryBand() {
        final double[] expected = { 0.290204211273426, 0.3317085017016307, 0.38035192496785464, 0.4318062007264798,
            0.48065411644185396 };
        final double[] levels = { 0.1, 0.25, 0.5, 0.75, 0.9 };
        final double[][] draws = new double[3][DRAWS];
        double product = 0;
        for (int seed = 0; seed < DRAWS; seed++) {
            final double[] g = gammas(LognormalGamma.NAIP, seed, 0, 1, 2);
            for (int b = 0; b < 3; b++) {
                draws[b][seed] = g[b];
            }
            product += (g[0] - 0.3834) * (g[1] - 0.3834) / DRAWS;
        }
        for (final double[] band : draws) {
            Arrays.sort(band);
            for (int q = 0; q < levels.length; q++) {
                assertEquals(expected[q], band[(int) (levels[q] * DRAWS)], 0.004);
            }
        }
        assertEquals(0, product, 4 * 0.0745 * 0.0745 / Math.sqrt(DRAWS));
        assertEquals(0.38035192496785464, LognormalGamma.NAIP.of(0), 1e-15);
    }

    @Tag("shared")
    @Test
    void quantilesOfThePublishedLognormalAreExact() {
        final JsonArray listed = SharedData.golden("j_gamma_power_law").getAsJsonObject("outputs")
            .getAsJsonObject("values").getAsJsonArray("lognormal_quantiles_10_25_50_75_90");
        // Normal quantiles of 10, 25, 50, 75 and 90 %.
        final double[] z = { -1.2815515655446004, -0.6744897501960817, 0, 0.6744897501960817, 1.2815515655446004 };
        for (int i = 0; i < z.length; i++) {
            assertEquals(listed.get(i).getAsDouble(), LognormalGamma.NAIP.of(z[i]), 1e-14);
        }
    }

    @Test
    void seedsDecideAndBandsKeepTheirDraw() {
        for (final StylePrior prior : List.of(NormalGamma.NAIP, LognormalGamma.NAIP)) {
            final double[] all = gammas(prior, 7, FOUR);
            assertArrayEquals(all, gammas(prior, 7, FOUR));
            assertArrayEquals(new double[] { all[3], all[1] }, gammas(prior, 7, 3, 1));
            assertEquals(4, Arrays.stream(all).distinct().count());
            final double[] other = gammas(prior, 8, FOUR);
            for (int b = 0; b < 4; b++) {
                assertNotEquals(all[b], other[b]);
            }
        }
    }

    @Test
    void gammasThatLeaveNothingAreDrawnAgain() {
        final NormalGamma wide =
            new NormalGamma(new double[] { 0.1 }, new double[][] { { 0.04 } }, false);
        boolean repeated = false;
        for (int seed = 0; seed < 200; seed++) {
            assertTrue(gammas(wide, seed, 0)[0] >= 0.05);
            repeated |= 0.1 + 0.2 * GammaDraws.normal(seed, 0, 0) < 0.05;
        }
        assertTrue(repeated);
        assertThrows(IllegalArgumentException.class,
            () -> gammas(new NormalGamma(new double[] { -1 }, new double[][] { { 1e-6 } }, false), 1, 0));
    }

    @Test
    void covariancesThatAreNoneAreRefused() {
        final double[] two = { 0.3, 0.4 };
        for (final double[][] bad : new double[][][] { { { 1, 2 }, { 2, 1 } }, { { 1, 1 }, { 1, 1 } },
            { { 1, 0.5 }, { 0.4, 1 } }, { { 1, 0 } }, { { 1, 0 }, { 0 } }, { { -1, 0 }, { 0, 1 } },
            { { 1, 0 }, { 0, 0 } }, { { Double.NaN, 0 }, { 0, 1 } },
            { { Double.POSITIVE_INFINITY, 0 }, { 0, 1 } } })
        {
            assertThrows(IllegalArgumentException.class, () -> new NormalGamma(two, bad, false),
                () -> Arrays.deepToString(bad));
        }
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> new NormalGamma(two, new double[][] { { 1, 2 }, { 2, 1 } }, false)).getMessage()
                .contains("not positive definite"));
        assertThrows(IllegalArgumentException.class, () -> new NormalGamma(new double[0], new double[0][], false));
        assertThrows(IllegalArgumentException.class, () -> new LognormalGamma(0, -1, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new LognormalGamma(0, 1, 0, false));
    }

    @Test
    void rootsGiveTheCovarianceBack() {
        final double[][] a = { { 4, 2, 0.6 }, { 2, 5, -1 }, { 0.6, -1, 3 } };
        final Cholesky root = Cholesky.of(3, a);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    final double[] unit = new double[3];
                    unit[k] = 1;
                    final double[] column = root.times(unit);
                    sum += column[i] * column[j];
                }
                assertEquals(a[i][j], sum, 1e-15);
            }
        }
    }
}
