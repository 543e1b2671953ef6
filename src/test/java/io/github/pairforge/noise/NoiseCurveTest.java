package io.github.pairforge.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NoiseCurveTest {

    private final NoiseCurve curve = new NoiseCurve(new double[] { 0.1, 0.2, 0.4 }, new double[] { 1, 3, 2 });

    @Test
    void isLinearBetweenItsPointsAndConstantOutside() {
        assertEquals(1, curve.at(-5));
        assertEquals(1, curve.at(0.1));
        assertEquals(2, curve.at(0.15), 1e-12);
        assertEquals(2.5, curve.at(0.3), 1e-12);
        assertEquals(2, curve.at(9));
        assertTrue(Double.isNaN(curve.at(Double.NaN)));
    }

    @Test
    void isTheLevelOfItsGaussianNoise() {
        for (final double r : new double[] { 0, 0.1, 0.17, 0.2, 0.33, 0.5 }) {
            assertEquals(curve.at(r), curve.gaussian().standardDeviation(r), 1e-12);
        }
    }

    @Test
    void nothingIsKnownWithoutPoints() {
        assertTrue(Double.isNaN(NoiseCurve.UNKNOWN.at(0.2)));
        assertEquals(7, NoiseCurve.constant(7).at(0.2));
        assertEquals(6, curve.times(2).at(0.2));
    }

    @Test
    void impossibleCurvesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NoiseCurve(new double[2], new double[2]));
        assertThrows(IllegalArgumentException.class, () -> new NoiseCurve(new double[1], new double[2]));
        assertThrows(IllegalArgumentException.class, () -> NoiseCurve.constant(-1));
        assertThrows(IllegalArgumentException.class, () -> NoiseCurve.constant(Double.NaN));
    }
}
