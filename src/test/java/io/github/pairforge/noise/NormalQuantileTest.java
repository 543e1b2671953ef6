package io.github.pairforge.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {

    /** scipy 1.10.1 scipy.stats.norm.ppf(p); the rows reach all three branches. */
    @ParameterizedTest
    @CsvSource({ "0.5, 0.0", "0.25, -0.6744897501960817", "0.075, -1.4395314709384563", "0.0749, -1.4402382675279635",
        "0.9251, 1.4402382675279635", "0.001, -3.090232306167813", "1e-9, -5.9978070150076865",
        "1e-12, -7.034483825301131", "1.1641532182693481e-10, -6.3379577545537895",
        "0.9999999998835847, 6.3379577545537895" })
    void quantilesAreThoseOfTheNormalDistribution(final double p, final double expected) {
        assertEquals(expected, NormalQuantile.of(p), 4e-15 * Math.max(1, Math.abs(expected)));
    }
}
