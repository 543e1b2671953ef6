package io.github.pairforge.noise;

import java.util.Arrays;

import io.github.pairforge.raster.Knots;
import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Tile;

/**
 * Normal noise of mean 0 whose standard deviation is piecewise linear in reflectance and constant outside.
 *
 * <p>The deviate is the normal quantile of a 32-bit uniform number, so it never exceeds 6.34 standard deviations.
 *
 * @param reflectance increasing, 1.0 = 100 %; a single value makes the noise constant
 * @param standardDeviation one for each, in units of reflectance, not negative
 */
public record GaussianNoise(double[] reflectance, double[] standardDeviation) implements NoiseModel {

    /** @throws IllegalArgumentException when the arrays are empty, differ in length, or break the rules above */
    public GaussianNoise {
        reflectance = Knots.of("reflectances of the noise curve", reflectance).toArray();
        standardDeviation = standardDeviation.clone();
        if (reflectance.length == 0 || reflectance.length != standardDeviation.length) {
            throw new IllegalArgumentException("A noise curve has as many standard deviations as reflectances, at "
                + "least one; got " + standardDeviation.length + " and " + reflectance.length + ".");
        }
        for (int i = 0; i < reflectance.length; i++) {
            if (!(standardDeviation[i] >= 0) || Double.isInfinite(standardDeviation[i])) {
                throw new IllegalArgumentException("The noise's standard deviation at reflectance " + reflectance[i]
                    + " is " + standardDeviation[i] + "; it must be a finite number from 0 on.");
            }
        }
    }

    /** The same standard deviation everywhere. */
    public static GaussianNoise constant(final double standardDeviation) {
        return new GaussianNoise(new double[] { 0 }, new double[] { standardDeviation });
    }

    /**
     * Constant noise as a fraction of a band's root mean square: σ = fraction·√(mean(v²)), as
     * {@code gaussian_noise} of ESAOpenSR/opensr-degradation 0f7694a does with 0.025. Give it the whole band: taken
     * tile by tile the noise would differ between tiles.
     *
     * @param band reflectance; values that are not finite are ignored
     * @throws IllegalArgumentException when no value is finite
     */
    public static GaussianNoise relative(final double fraction, final float[] band) {
        double sum = 0;
        long count = 0;
        for (final float v : band) {
            if (Float.isFinite(v)) {
                sum += (double) v * v;
                count++;
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("The band has no valid pixels to take the noise level from.");
        }
        return constant(fraction * Math.sqrt(sum / count));
    }

    @Override
    public double[] reflectance() {
        return reflectance.clone();
    }

    @Override
    public double[] standardDeviation() {
        return standardDeviation.clone();
    }

    @Override
    public void add(final long seed, final int band, final Tile tile, final float[] values) {
        pixels().add(seed, band, tile, values);
    }

    PixelNoise pixels() {
        final Knots knots = Knots.of("reflectances", reflectance);
        return (v, bits) -> NormalQuantile.of(Philox.uniform(bits)) * interpolate(v, knots.countUpTo(v) - 1);
    }

    @Override
    public double standardDeviation(final double value) {
        return Double.isNaN(value) ? Double.NaN
            : interpolate(value, Knots.of("reflectances", reflectance).countUpTo(value) - 1);
    }

    private double interpolate(final double value, final int left) {
        if (left < 0) {
            return standardDeviation[0];
        }
        if (left == reflectance.length - 1) {
            return standardDeviation[left];
        }
        final double t = (value - reflectance[left]) / (reflectance[left + 1] - reflectance[left]);
        return standardDeviation[left] + t * (standardDeviation[left + 1] - standardDeviation[left]);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof GaussianNoise n && Arrays.equals(reflectance, n.reflectance)
            && Arrays.equals(standardDeviation, n.standardDeviation);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(reflectance) * 31 + Arrays.hashCode(standardDeviation);
    }

    @Override
    public String toString() {
        return "Gaussian noise, standard deviation " + Arrays.toString(standardDeviation) + " at reflectance "
            + Arrays.toString(reflectance);
    }
}
