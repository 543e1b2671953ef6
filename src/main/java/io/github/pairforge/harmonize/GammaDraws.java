package io.github.pairforge.harmonize;

import java.util.Arrays;
import java.util.function.IntFunction;

import io.github.pairforge.raster.Philox;

/** Random numbers of style priors: one per (seed, band, attempt), the same bits on every machine. */
final class GammaDraws {

    /** Least γ that is drawn: its power of 20 leaves 10⁻⁶ of a reflectance of one half. */
    static final double LEAST = 0.05;

    static final int STREAM = 51;

    private static final int MOST_ATTEMPTS = 1000;

    private GammaDraws() {
    }

    /** A standard normal number: Box and Muller 1958, Annals of Mathematical Statistics 29, 610–611. */
    static double normal(final long seed, final int band, final int attempt) {
        return normal(seed, STREAM, band, attempt);
    }

    static double normal(final long seed, final int stream, final int band, final int attempt) {
        final double radius = Math.sqrt(-2 * StrictMath.log(Philox.uniform(seed, stream, band, attempt, 0)));
        return radius * StrictMath.cos(2 * Math.PI * Philox.uniform(seed, stream, band, attempt, 1));
    }

    /**
     * The first attempt of which every γ is large enough.
     *
     * @throws IllegalArgumentException when there is none in a thousand
     */
    static double[] first(final long seed, final IntFunction<double[]> attempts) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            final double[] gamma = attempts.apply(i);
            if (Arrays.stream(gamma).allMatch(g -> g >= LEAST && g <= 1 / LEAST)) {
                return gamma;
            }
        }
        throw new IllegalArgumentException("The gamma prior gave nothing between " + LEAST + " and " + 1 / LEAST
            + " in " + MOST_ATTEMPTS + " draws with seed " + seed + "; check its mean and spread.");
    }
}
