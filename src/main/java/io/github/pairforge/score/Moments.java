package io.github.pairforge.score;

/** Means, variances and correlation of pairs of numbers; pairs with NaN are left out. */
final class Moments {

    /** Variance of equal floats, as a part of their mean square. */
    static final double ROUNDING = 1e-12;

    private int n;
    private double x;
    private double y;
    private double xx;
    private double xy;
    private double yy;

    void add(final double u, final double v) {
        if (!Double.isNaN(u + v)) {
            n++;
            x += u;
            y += v;
            xx += u * u;
            xy += u * v;
            yy += v * v;
        }
    }

    double meanX() {
        return x / n;
    }

    /** 0 for numbers that are equal but for rounding. */
    double deviationX() {
        return deviation(x, xx);
    }

    private double deviation(final double sum, final double squares) {
        final double variance = squares / n - sum / n * (sum / n);
        return variance > ROUNDING * squares / n ? Math.sqrt(variance) : 0;
    }

    /** −1..1; 0 when one of them does not vary. */
    double correlation() {
        final double d = deviation(x, xx) * deviation(y, yy);
        return n < 2 || !(d > 0) ? 0 : (xy / n - x / n * (y / n)) / d;
    }
}
