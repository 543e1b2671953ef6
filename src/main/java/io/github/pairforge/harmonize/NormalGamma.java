package io.github.pairforge.harmonize;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A γ per band from a multivariate normal distribution: {@code γ = mean + L z} with L Lᵀ the covariance and z standard
 * normal, so that what one band does, others tend to do.
 *
 * <p>Draws in which any γ lies below {@link GammaDraws#LEAST} are repeated as a whole.
 *
 * @param mean one per band
 * @param covariance symmetric, positive definite, one row per band
 * @param eightBit see {@link GammaHarmonization}
 */
public record NormalGamma(double[] mean, double[][] covariance, boolean eightBit) implements StylePrior {

    /**
     * From NAIP (red, green, blue, near infrared; 8-bit values over 255) to Sentinel-2 reflectance: the figures of
     * opensr-degradation, ESAOpenSR, commit 0f7694a, opensr_degradation/naipd/harmonization.py, harmonization_02. There
     * a percentile of all bands' draws together serves all bands and the seed has no effect.
     */
    public static final NormalGamma NAIP = new NormalGamma(
        new double[] { 0.33212655, 0.32608668, 0.35346831, 0.45705735 },
        new double[][] {
            { 0.0059202, 0.00507745, 0.00445213, 0.00364854 },
            { 0.00507745, 0.00494151, 0.00445722, 0.00381408 },
            { 0.00445213, 0.00445722, 0.00485922, 0.00329423 },
            { 0.00364854, 0.00381408, 0.00329423, 0.01427048 } }, false);

    /** @throws IllegalArgumentException when sizes differ or the covariance is not symmetric and positive definite */
    public NormalGamma {
        mean = mean.clone();
        covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
        if (mean.length == 0 || !Arrays.stream(mean).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("The gamma prior needs a finite mean for every band; got "
                + Arrays.toString(mean) + ".");
        }
        Cholesky.of(mean.length, covariance);
    }

    /** The same with or without the cut down to 256 levels. */
    public NormalGamma withEightBit(final boolean wanted) {
        return new NormalGamma(mean, covariance, wanted);
    }

    @Override
    public double[] mean() {
        return mean.clone();
    }

    @Override
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public int bands() {
        return mean.length;
    }

    @Override
    public boolean needsScene() {
        return false;
    }

    @Override
    public GammaHarmonization draw(final long seed, final int[] bands, final List<Distribution> scene) {
        final Cholesky root = Cholesky.of(mean.length, covariance);
        final double[] gamma = GammaDraws.first(seed, attempt -> {
            final double[] z = IntStream.range(0, mean.length)
                .mapToDouble(b -> GammaDraws.normal(seed, b, attempt)).toArray();
            final double[] step = root.times(z);
            return IntStream.range(0, mean.length).mapToDouble(b -> mean[b] + step[b]).toArray();
        });
        return new GammaHarmonization(gamma, eightBit).select(bands);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof NormalGamma n && eightBit == n.eightBit && Arrays.equals(mean, n.mean)
            && Arrays.deepEquals(covariance, n.covariance);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mean) * 31 + Arrays.deepHashCode(covariance);
    }
}
