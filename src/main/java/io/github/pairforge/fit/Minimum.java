package io.github.pairforge.fit;

/** Least point of a sampled curve. */
final class Minimum {

    private Minimum() {
    }

    static int index(final double[] values) {
        int k = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[k]) {
                k = i;
            }
        }
        return k;
    }

    static boolean atEnd(final double[] values) {
        final int k = index(values);
        return k == 0 || k == values.length - 1;
    }

    /** Vertex of the parabola through the least value and its neighbours, on a logarithmic axis. */
    static double place(final double[] x, final double[] y) {
        final int k = index(y);
        if (k == 0 || k == y.length - 1) {
            return x[k];
        }
        final double a = Math.log(x[k - 1] / x[k]);
        final double b = Math.log(x[k + 1] / x[k]);
        final double p = y[k - 1] - y[k];
        final double q = y[k + 1] - y[k];
        final double bottom = p * b - q * a;
        final double at = bottom == 0 ? 0 : 0.5 * (p * b * b - q * a * a) / bottom;
        return x[k] * Math.exp(Math.max(a, Math.min(b, at)));
    }

    /** Least value of that parabola. */
    static double value(final double[] x, final double[] y) {
        final int k = index(y);
        if (k == 0 || k == y.length - 1) {
            return y[k];
        }
        final double a = Math.log(x[k - 1] / x[k]);
        final double b = Math.log(x[k + 1] / x[k]);
        final double at = Math.log(place(x, y) / x[k]);
        final double curvature = ((y[k + 1] - y[k]) / b - (y[k - 1] - y[k]) / a) / (b - a);
        final double slope = (y[k + 1] - y[k]) / b - curvature * b;
        return y[k] + slope * at + curvature * at * at;
    }
}
