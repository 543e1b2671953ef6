package io.github.pairforge.harmonize;

import java.util.Arrays;

import io.github.pairforge.raster.Knots;

/**
 * A monotone function of reflectance without corners: cubic between knots, straight outside them.
 *
 * <p>Slopes at inner knots are those of the parabola through a knot and its neighbours. At the ends they are those of
 * the parabola through the last three knots, but from 0 to twice the slope between the outermost knots, because the
 * tails go on with them: two quantiles that happen to be close must not decide how the brightest pixels look. Slopes
 * that would make a cubic overshoot are reduced as by Fritsch and Carlson (1980, SIAM Journal on Numerical Analysis 17,
 * 238–246, region S₂): with α = d_i/Δ_i and β = d_{i+1}/Δ_i no farther from the origin than 3. The first derivative is
 * continuous everywhere but where a tail reaches 0.
 *
 * <p>What the lower tail would make negative is 0, or the lowest target where that is negative itself. Immutable;
 * computed in double; NaN and infinite values become NaN.
 */
public final class MonotoneSpline {

    private static final double FARTHEST = 3;
    private static final double STEEPEST_TAIL = 2;

    private final Knots source;
    private final double[] target;
    private final double[] slope;

    /**
     * @param source strictly increasing, at least one; one alone makes a constant
     * @param target what each becomes; never decreasing, as many as {@code source}
     * @throws IllegalArgumentException when they are not, or not finite
     */
    public MonotoneSpline(final double[] source, final double[] target) {
        this(new ValueMap(source, target));
    }

    /** Through the knots of a map. */
    MonotoneSpline(final ValueMap knots) {
        target = knots.target();
        source = Knots.of("source values of the spline", knots.source());
        slope = slopes(knots.source(), target);
    }

    private static double[] slopes(final double[] x, final double[] y) {
        final int n = x.length;
        final double[] d = new double[n];
        if (n == 1) {
            return d;
        }
        final double[] secant = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            secant[i] = ValueMap.slope(x[i], y[i], x[i + 1], y[i + 1]);
        }
        final double overall = ValueMap.slope(x[0], y[0], x[n - 1], y[n - 1]);
        d[0] = n == 2 ? overall : end(x[1] - x[0], x[2] - x[1], secant[0], secant[1], overall);
        d[n - 1] = n == 2 ? overall
            : end(x[n - 1] - x[n - 2], x[n - 2] - x[n - 3], secant[n - 2], secant[n - 3], overall);
        for (int i = 1; i < n - 1; i++) {
            final double left = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
            d[i] = (1 - left) * secant[i - 1] + left * secant[i];
        }
        for (int i = 0; i < n - 1; i++) {
            if (secant[i] == 0) {
                d[i] = 0;
                d[i + 1] = 0;
                continue;
            }
            final double far = Math.hypot(d[i] / secant[i], d[i + 1] / secant[i]);
            if (far > FARTHEST) {
                d[i] *= FARTHEST / far;
                d[i + 1] *= FARTHEST / far;
            }
        }
        return d;
    }

    /** At the outer end of two intervals, the outer one first. */
    private static double end(final double outer, final double inner, final double outerSecant,
        final double innerSecant, final double overall)
    {
        final double slope = outerSecant + outer / (outer + inner) * (outerSecant - innerSecant);
        return Math.max(0, Math.min(STEEPEST_TAIL * overall, slope));
    }

    /** A copy of the source values. */
    public double[] source() {
        return source.toArray();
    }

    /** A copy of the target values. */
    public double[] target() {
        return target.clone();
    }

    /** What a value becomes; at a knot exactly its target. */
    public double apply(final double value) {
        return value - value == 0 ? interpolate(value) : Double.NaN;
    }

    /** Maps the first {@code n} values in place, rounded once to {@code float}. */
    public void apply(final float[] values, final int n) {
        for (int i = 0; i < n; i++) {
            values[i] = FloatKeys.isValid(values[i]) ? (float) interpolate(values[i]) : Float.NaN;
        }
    }

    private double interpolate(final double value) {
        final int right = source.countUpTo(value);
        if (right == target.length) {
            return target[right - 1] + tail(right - 1, value);
        }
        if (right == 0) {
            return Math.max(Math.min(0, target[0]), target[0] + tail(0, value));
        }
        final int left = right - 1;
        final double h = source.get(right) - source.get(left);
        final double t = (value - source.get(left)) / h;
        final double rise = target[right] - target[left];
        final double a = slope[left] * h;
        final double b = slope[right] * h;
        // From the left knot on: exact there, and flat intervals stay flat to the bit.
        final double v = target[left] + t * (a + t * (3 * rise - 2 * a - b + t * (a + b - 2 * rise)));
        // Rounding may overshoot a knot by a unit in the last place; monotone means monotone.
        return Math.max(target[left], Math.min(target[right], v));
    }

    private double tail(final int end, final double value) {
        return slope[end] * (value - source.get(end));
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof MonotoneSpline s && Arrays.equals(target, s.target)
            && Arrays.equals(source.toArray(), s.source.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(source.toArray()) * 31 + Arrays.hashCode(target);
    }

    @Override
    public String toString() {
        return "monotone spline of " + target.length + " knots, " + source.get(0) + " … "
            + source.get(target.length - 1) + " to " + target[0] + " … " + target[target.length - 1];
    }
}
