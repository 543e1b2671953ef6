package io.github.pairforge.noise;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianNoiseTest {

    private static final GaussianNoise CURVE =
        new GaussianNoise(new double[] { 0.1, 0.3 }, new double[] { 0.002, 0.006 });

    @Test
    void standardDeviationIsLinearBetweenTheKnotsAndConstantOutside() {
        assertEquals(0.002, CURVE.standardDeviation(-1));
        assertEquals(0.002, CURVE.standardDeviation(0.1));
        assertEquals(0.003, CURVE.standardDeviation(0.15), 1e-15);
        assertEquals(0.006, CURVE.standardDeviation(0.3));
        assertEquals(0.006, CURVE.standardDeviation(9));
        assertTrue(Double.isNaN(CURVE.standardDeviation(Double.NaN)));
    }

    /** Standard errors of mean and deviation over n values: σ/√n and σ/√(2n); bounds at 5 of them, seed fixed. */
    @ParameterizedTest
    @ValueSource(floats = { 0.05f, 0.2f, 0.4f })
    void noiseHasMeanZeroAndTheGivenStandardDeviation(final float reflectance) {
        final int edge = 400;
        final float[] values = new float[edge * edge];
        Arrays.fill(values, reflectance);
        CURVE.add(42, 0, new Tile(0, 100, 200, edge, edge), values);
        final double sd = CURVE.standardDeviation(reflectance);
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        for (final float v : values) {
            final double e = v - (double) reflectance;
            sum += e;
            squares += e * e;
            fourth += e * e * e * e;
        }
        final double n = values.length;
        assertEquals(0, sum / n, 5 * sd / Math.sqrt(n));
        assertEquals(sd, Math.sqrt(squares / n), 5 * sd / Math.sqrt(2 * n));
        // Kurtosis 3 has a standard error of √(24/n).
        assertEquals(3, fourth / n / Math.pow(squares / n, 2), 5 * Math.sqrt(24 / n));
    }

    @Test
    void publishedCurveIsTheDocumentedOne() {
        final GaussianNoise s2 = PublishedNoise.sen2naip();
        assertEquals(0.0014, s2.standardDeviation(0));
        assertEquals(0.0022, s2.standardDeviation(0.05));
        assertEquals(0.0025, s2.standardDeviation(0.1));
        assertEquals(0.0033, s2.standardDeviation(0.2));
        assertEquals(0.0036, s2.standardDeviation(0.3));
        assertEquals(0.0040, s2.standardDeviation(0.45));
    }

    @Test
    void relativeNoiseIsAFractionOfTheRootMeanSquare() {
        // √((3² + 4²)/2) = √12.5
        final float[] band = { 3, Float.NaN, 4 };
        assertEquals(0.1 * Math.sqrt(12.5), GaussianNoise.relative(0.1, band).standardDeviation(0), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> GaussianNoise.relative(0.1, new float[] { Float.NaN }));
    }

    /** opensr-degradation 0f7694a, noise.py:create_noisy_2; the tolerance is the golden case's. */
    @Test
    @Tag("shared")
    void relativeNoiseIsThatOfOpensrDegradation() {
        final Npy image = SharedData.array("h_gaussian_noise_scale", "image");
        final double[] sigma = { 0.0012499236399101008, 0.001908075726929175, 0.002182495272693782,
            0.008876634284656694 };
        for (int b = 0; b < sigma.length; b++) {
            assertEquals(sigma[b], GaussianNoise.relative(0.025, image.plane(b)).standardDeviation(0),
                1e-6 * sigma[b]);
        }
    }

    @Test
    void equalContentIsEqualAndNobodyCanChangeIt() {
        final double[] knots = { 0, 1 };
        final GaussianNoise a = new GaussianNoise(knots, new double[] { 1, 2 });
        knots[0] = -5;
        a.reflectance()[0] = -5;
        a.standardDeviation()[0] = -5;
        final GaussianNoise b = new GaussianNoise(new double[] { 0, 1 }, new double[] { 1, 2 });
        assertEquals(b, a);
        assertEquals(b.hashCode(), a.hashCode());
        assertNotEquals(GaussianNoise.constant(1), a);
    }

    @Test
    void curvesThatMakeNoSenseAreRefused() {
        final double[] none = {};
        final double[] one = { 0.1 };
        final double[] two = { 0.1, 0.2 };
        assertThrows(IllegalArgumentException.class, () -> new GaussianNoise(none, none));
        assertThrows(IllegalArgumentException.class, () -> new GaussianNoise(two, one));
        assertThrows(IllegalArgumentException.class, () -> new GaussianNoise(new double[] { 2, 1 }, two));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> GaussianNoise.constant(-1)).getMessage()
            .contains("-1.0"));
        assertThrows(IllegalArgumentException.class, () -> GaussianNoise.constant(Double.NaN));
    }
}
