package io.github.pairforge.align;

/** Quantiles of the normal and Student's distribution. */
final class Quantiles {

    private static final int BISECTIONS = 200;

    private Quantiles() {
    }

    /** The value that a standard normal variable stays below with probability p, 0 < p < 1, to about 1e-7 relative. */
    static double normal(final double p) {
        if (p > 0.5) {
            return -normal(1 - p);
        }
        double low = -40;
        double high = 0;
        for (int i = 0; i < BISECTIONS && high - low > 1e-12; i++) {
            final double middle = (low + high) / 2;
            if (lowerTail(middle) < p) {
                low = middle;
            }
            else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** P(Z &lt; z) for z ≤ 0: a series near 0, Laplace's continued fraction in the tail. */
    private static double lowerTail(final double z) {
        final double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        if (z > -2.5) {
            double term = z;
            double sum = z;
            for (int k = 1; k < 100 && Math.abs(term) > 1e-17; k++) {
                term *= z * z / (2 * k + 1);
                sum += term;
            }
            return 0.5 + density * sum;
        }
        double fraction = 0;
        for (int k = 100; k > 0; k--) {
            fraction = k / (-z + fraction);
        }
        return density / (-z + fraction);
    }

    /**
     * Student's t by its expansion around the normal quantile (Abramowitz and Stegun 26.7.5), good to 1 % from 3
     * degrees of freedom on at probabilities up to 0.975.
     */
    static double student(final double p, final double freedom) {
        final double v = Math.max(3, freedom);
        final double z = normal(p);
        final double z2 = z * z;
        return z + z * (z2 + 1) / (4 * v) + z * ((5 * z2 + 16) * z2 + 3) / (96 * v * v)
            + z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * v * v * v);
    }
}
