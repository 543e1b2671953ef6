package io.github.pairforge.fit;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A confidence interval; both ends are {@code NaN} when none was computed.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {

    /** No interval was computed. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /** Percentiles of replicates, with linear interpolation. */
    static Interval of(final double[] replicates, final double confidence) {
        if (replicates.length == 0) {
            return NONE;
        }
        final double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, (1 - confidence) / 2), quantile(sorted, (1 + confidence) / 2));
    }

    private static double quantile(final double[] sorted, final double q) {
        final double at = q * (sorted.length - 1);
        final int i = (int) Math.min(sorted.length - 2.0, Math.floor(at));
        return i < 0 ? sorted[0] : sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]);
    }

    public boolean isKnown() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    public boolean contains(final double value) {
        return value >= low && value <= high;
    }

    public double width() {
        return high - low;
    }

    /** In other units. */
    public Interval times(final double unit) {
        return new Interval(low * unit, high * unit);
    }

    /** What a monotone function makes of it. */
    public Interval map(final DoubleUnaryOperator function) {
        final double a = function.applyAsDouble(low);
        final double b = function.applyAsDouble(high);
        return new Interval(Math.min(a, b), Math.max(a, b));
    }
}
