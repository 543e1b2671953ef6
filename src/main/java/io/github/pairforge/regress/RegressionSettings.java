package io.github.pairforge.regress;

/**
 * How a regression is fitted and judged.
 *
 * @param robust what the weights make small
 * @param threshold a pair or pixel whose mean absolute residual over the bands exceeds it is flagged, reflectance
 * @param holdOut whether every pair (of a single pair: every quarter) is predicted from the others
 * @param replicates of the bootstrap, 0 for no intervals
 * @param confidence of the intervals, between 0 and 1
 * @param seed of bootstrap and sample
 */
public record RegressionSettings(Robustness robust, double threshold, boolean holdOut, int replicates,
    double confidence, long seed)
{

    /** Least squares, flagged beyond 0.02, held out, 200 replicates of 90 % intervals, seed 1. */
    public static final RegressionSettings DEFAULT =
        new RegressionSettings(Robustness.NONE, 0.02, true, 200, 0.9, 1);

    private static final int MOST_REPLICATES = 100_000;

    /** @throws IllegalArgumentException naming the parameter that is out of range */
    public RegressionSettings {
        if (!(threshold > 0) || Double.isInfinite(threshold)) {
            throw new IllegalArgumentException("threshold: " + threshold
                + " is not above 0; give reflectance, e.g. 0.02.");
        }
        if (replicates < 0 || replicates > MOST_REPLICATES) {
            throw new IllegalArgumentException("replicates: " + replicates + " is not between 0 and "
                + MOST_REPLICATES + ".");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence: " + confidence
                + " is not between 0 and 1; give a share such as 0.9.");
        }
    }

    public RegressionSettings withRobust(final Robustness other) {
        return new RegressionSettings(other, threshold, holdOut, replicates, confidence, seed);
    }

    public RegressionSettings withThreshold(final double other) {
        return new RegressionSettings(robust, other, holdOut, replicates, confidence, seed);
    }

    public RegressionSettings withHoldOut(final boolean other) {
        return new RegressionSettings(robust, threshold, other, replicates, confidence, seed);
    }

    public RegressionSettings withBootstrap(final int count, final long newSeed) {
        return new RegressionSettings(robust, threshold, holdOut, count, confidence, newSeed);
    }
}
