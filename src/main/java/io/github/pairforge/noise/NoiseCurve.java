package io.github.pairforge.noise;

import java.util.Arrays;

import io.github.pairforge.raster.Knots;

/**
 * How strong noise is at each reflectance: linear between the points, constant outside them.
 *
 * @param reflectance increasing, 1.0 = 100 %; empty when nothing is known
 * @param sigma standard deviation for each, in units of reflectance, from 0 on
 */
public record NoiseCurve(double[] reflectance, double[] sigma) {

    /** Nothing is known. */
    public static final NoiseCurve UNKNOWN = new NoiseCurve(new double[0], new double[0]);

    /** @throws IllegalArgumentException when the lengths differ, or a number breaks the rules above */
    public NoiseCurve {
        reflectance = Knots.of("reflectances of the noise curve", reflectance).toArray();
        sigma = sigma.clone();
        if (reflectance.length != sigma.length) {
            throw new IllegalArgumentException("A noise curve has as many standard deviations as reflectances; got "
                + sigma.length + " and " + reflectance.length + ".");
        }
        for (int i = 0; i < sigma.length; i++) {
            if (!(sigma[i] >= 0) || Double.isInfinite(sigma[i])) {
                throw new IllegalArgumentException("The noise at reflectance " + reflectance[i] + " is " + sigma[i]
                    + "; it must be a finite number from 0 on.");
            }
        }
    }

    /** The same noise everywhere. */
    public static NoiseCurve constant(final double sigma) {
        return new NoiseCurve(new double[] { 0 }, new double[] { sigma });
    }

    /** Whether there is a point at all. */
    public boolean isKnown() {
        return reflectance.length > 0;
    }

    /** Standard deviation at a reflectance; {@code NaN} for NaN, and when nothing is known. */
    public double at(final double value) {
        if (Double.isNaN(value) || sigma.length == 0) {
            return Double.NaN;
        }
        final int found = Arrays.binarySearch(reflectance, value);
        final int right = found >= 0 ? found : -found - 1;
        if (found >= 0 || right == 0) {
            return sigma[right];
        }
        if (right == sigma.length) {
            return sigma[right - 1];
        }
        final double t = (value - reflectance[right - 1]) / (reflectance[right] - reflectance[right - 1]);
        return sigma[right - 1] + t * (sigma[right] - sigma[right - 1]);
    }

    /** The curve with every standard deviation multiplied. */
    public NoiseCurve times(final double factor) {
        return new NoiseCurve(reflectance, Arrays.stream(sigma).map(s -> s * factor).toArray());
    }

    /** Normal noise of this strength. */
    public GaussianNoise gaussian() {
        return new GaussianNoise(reflectance, sigma);
    }

    @Override
    public double[] reflectance() {
        return reflectance.clone();
    }

    @Override
    public double[] sigma() {
        return sigma.clone();
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof NoiseCurve n && Arrays.equals(reflectance, n.reflectance)
            && Arrays.equals(sigma, n.sigma);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(reflectance) * 31 + Arrays.hashCode(sigma);
    }

    @Override
    public String toString() {
        return "noise " + Arrays.toString(sigma) + " at reflectance " + Arrays.toString(reflectance);
    }
}
