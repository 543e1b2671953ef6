package io.github.pairforge.noise;

/**
 * The standard normal distribution's cumulative probability, absolute error below 2e-14.
 *
 * <p>Source: G. Marsaglia: Evaluating the normal distribution. Journal of Statistical Software 11(4), 2004: the Taylor
 * series {@code Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …)}. The exponential is {@link StrictMath}'s, so every machine
 * gives the same bits.
 */
final class NormalProbability {

    /** Beyond it the probability differs from 0 or 1 by less than 2⁻⁵³. */
    private static final double FAR = 8.3;
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

    private NormalProbability() {
    }

    /** The share of the distribution below a value. */
    static double below(final double x) {
        if (Math.abs(x) > FAR) {
            return x > 0 ? 1 : 0;
        }
        final double square = x * x;
        double term = x;
        double sum = x;
        double before = 0;
        for (int k = 3; sum != before; k += 2) {
            before = sum;
            term *= square / k;
            sum += term;
        }
        return Math.max(0, Math.min(1, 0.5 + sum * StrictMath.exp(-0.5 * square - HALF_LOG_TWO_PI)));
    }

    /** 32 uniform bits for a standard normal number, as {@link io.github.pairforge.raster.Philox} gives them. */
    static int bits(final double x) {
        return (int) (long) Math.min(0x1p32 - 1, below(x) * 0x1p32);
    }
}
