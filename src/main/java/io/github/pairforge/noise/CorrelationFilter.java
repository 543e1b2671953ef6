package io.github.pairforge.noise;

import java.util.stream.IntStream;

/** Taps that turn white noise into noise of a wanted autocorrelation. */
final class CorrelationFilter {

    private static final int PERIOD = 32;
    private static final int RADIUS = 6;
    private static final int ROUNDS = 8;
    private static final double FLOOR = 1e-4;
    private static final double[] COSINES = IntStream.range(0, PERIOD)
        .mapToDouble(i -> StrictMath.cos(2 * Math.PI * i / PERIOD)).toArray();

    private CorrelationFilter() {
    }

    /**
     * The filter without phase: the inverse transform of the root of the wanted power spectrum, cut off. What cutting
     * and impossible (negative) powers change is given back to the target a few times.
     *
     * @param correlation by {@link Lags}, 1 at distance 0
     * @return rows of taps, sum of squares 1
     */
    static double[][] of(final double[] correlation) {
        final double[] target = correlation.clone();
        double[][] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            final double[][] taps = root(target);
            final CorrelatedNoise made = new CorrelatedNoise(GaussianNoise.constant(1), taps, new double[0]);
            double worst = 0;
            for (int lag = 1; lag < target.length; lag++) {
                final double off = correlation[lag] - made.correlation(Lags.x(lag), Lags.y(lag));
                worst = Math.max(worst, Math.abs(off));
                target[lag] += off;
            }
            if (worst < least) {
                least = worst;
                best = made.filter();
            }
        }
        return best;
    }

    private static double[][] root(final double[] correlation) {
        final double[][] amplitude = new double[PERIOD][PERIOD];
        for (int v = 0; v < PERIOD; v++) {
            for (int u = 0; u < PERIOD; u++) {
                double power = 1;
                for (int lag = 1; lag < correlation.length; lag++) {
                    power += 2 * correlation[lag] * cosine(u * Lags.x(lag) + v * Lags.y(lag));
                }
                amplitude[v][u] = Math.sqrt(Math.max(FLOOR, power));
            }
        }
        final double[][] taps = new double[2 * RADIUS + 1][2 * RADIUS + 1];
        for (int y = -RADIUS; y <= RADIUS; y++) {
            for (int x = -RADIUS; x <= RADIUS; x++) {
                double sum = 0;
                for (int v = 0; v < PERIOD; v++) {
                    for (int u = 0; u < PERIOD; u++) {
                        sum += amplitude[v][u] * cosine(u * x + v * y);
                    }
                }
                taps[y + RADIUS][x + RADIUS] = sum / (PERIOD * PERIOD);
            }
        }
        return taps;
    }

    private static double cosine(final int steps) {
        return COSINES[Math.floorMod(steps, PERIOD)];
    }
}
