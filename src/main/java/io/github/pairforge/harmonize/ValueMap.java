package io.github.pairforge.harmonize;

import java.util.Arrays;

import io.github.pairforge.raster.Knots;

/**
 * A monotone function of reflectance: linear between knots, and outside them constant or, with straight tails, a line.
 *
 * <p>The line has the slope between the outermost knots, and what it would make negative is 0. With plain matching one
 * bright pixel mapped to the reference's maximum decides how the brightest look; a tail keeps their contrast instead.
 *
 * <p>Immutable and safe for concurrent use. NaN maps to NaN, and so do infinite values, which are no reflectance.
 * Computed in double.
 */
public final class ValueMap {

    private final Knots source;
    private final double[] target;
    private final double[] slope;
    private final boolean straightTails;
    private final double tail;

    /**
     * A map that is constant outside its knots.
     *
     * @param source strictly increasing, at least one
     * @param target what each becomes; never decreasing, as many as {@code source}
     * @throws IllegalArgumentException when they are not, or not finite
     */
    public ValueMap(final double[] source, final double[] target) {
        this(source, target, false);
    }

    /**
     * @param source strictly increasing, at least one
     * @param target what each becomes; never decreasing, as many as {@code source}
     * @param straightTails whether it goes on as a line outside its knots; then no result is negative. One knot alone
     *            has no slope, and stays constant
     * @throws IllegalArgumentException when they are not, or not finite
     */
    public ValueMap(final double[] source, final double[] target, final boolean straightTails) {
        this.source = Knots.of("source values of the value map", source);
        this.target = target.clone();
        if (source.length == 0 || source.length != target.length) {
            throw new IllegalArgumentException("A value map has as many target as source values, at least one; got "
                + target.length + " and " + source.length + ".");
        }
        for (int i = 0; i < target.length; i++) {
            if (!Double.isFinite(target[i]) || i > 0 && target[i] < target[i - 1]) {
                throw new IllegalArgumentException("Target value " + (i + 1) + " of the value map, " + target[i]
                    + ", is not a finite number that is at least the one before it.");
            }
        }
        slope = new double[target.length];
        for (int i = 0; i + 1 < target.length; i++) {
            slope[i] = slope(i, i + 1);
        }
        this.straightTails = straightTails;
        tail = straightTails ? meanSlope() : 0;
    }

    private double slope(final int from, final int to) {
        return slope(source.get(from), target[from], source.get(to), target[to]);
    }

    /** Finite, or 0 times it would be NaN at the knot. */
    static double slope(final double x0, final double y0, final double x1, final double y1) {
        return Math.min(Double.MAX_VALUE, (y1 - y0) / (x1 - x0));
    }

    /** Slope between the outermost knots, 0 for one knot. */
    double meanSlope() {
        return target.length > 1 ? slope(0, target.length - 1) : 0;
    }

    /** Whether it goes on as a line outside its knots. */
    public boolean straightTails() {
        return straightTails;
    }

    /** A copy of the source values. */
    public double[] source() {
        return source.toArray();
    }

    /** A copy of the target values. */
    public double[] target() {
        return target.clone();
    }

    /** Number of knots. */
    public int size() {
        return target.length;
    }

    /** What a value becomes; at a knot exactly its target. */
    public double apply(final double value) {
        return value - value == 0 ? interpolate(value) : Double.NaN;
    }

    /** What a value becomes, rounded once to {@code float}. */
    public float apply(final float value) {
        return value - value == 0 ? (float) interpolate(value) : Float.NaN;
    }

    /** Maps the first {@code n} values in place. */
    public void apply(final float[] values, final int n) {
        for (int i = 0; i < n; i++) {
            values[i] = apply(values[i]);
        }
    }

    /** @param value finite */
    double interpolate(final double value) {
        final int right = source.countUpTo(value);
        if (right > 0 && right < target.length) {
            final double high = target[right];
            final double v = target[right - 1] + slope[right - 1] * (value - source.get(right - 1));
            // Rounding may overshoot the next knot by a unit in the last place; monotone means monotone.
            return atLeast(v < high ? v : high);
        }
        final int end = right == 0 ? 0 : right - 1;
        return straightTails ? atLeast(target[end] + tail * (value - source.get(end))) : target[end];
    }

    double knot(final int index) {
        return source.get(index);
    }

    /**
     * The pieces of a map with straight tails, four numbers each, as {@link #interpolate} takes them: the knot before,
     * its target, the slope, and the next target; the last row begins where no value lies.
     */
    void fill(final double[] rows, final int offset) {
        final int n = target.length;
        for (int i = 0; i <= n; i++) {
            final int before = Math.max(0, i - 1);
            final int at = offset + 4 * i;
            final boolean outside = i == 0 || i == n;
            rows[at] = source.get(before);
            rows[at + 1] = target[before];
            rows[at + 2] = outside ? tail : slope[before];
            rows[at + 3] = outside ? Double.POSITIVE_INFINITY : target[i];
        }
        rows[offset + 4 * (n + 1)] = Double.POSITIVE_INFINITY;
    }

    /** Not Math.max: its care for zeros and NaN takes time. */
    private double atLeast(final double v) {
        return straightTails && v <= 0 ? 0 : v;
    }

    /**
     * The largest difference between this map and another, over all arguments; with straight tails, over those between
     * the outermost knots.
     *
     * <p>Both are piecewise linear, so it lies at a knot of either.
     */
    public double maxDeviation(final ValueMap other) {
        double max = 0;
        for (int i = 0; i < target.length; i++) {
            max = Math.max(max, Math.abs(target[i] - other.interpolate(source.get(i))));
        }
        for (int i = 0; i < other.target.length; i++) {
            max = Math.max(max, Math.abs(other.target[i] - interpolate(other.source.get(i))));
        }
        return max;
    }

    /**
     * A map with fewer knots, all of them knots of this one: starting with the two ends, the knot that is farthest from
     * the map so far is added, until {@code knots} are there or none deviates. {@link #maxDeviation} tells what it
     * costs.
     *
     * @param knots at least 2
     * @throws IllegalArgumentException for fewer
     */
    public ValueMap compact(final int knots) {
        if (knots < 2) {
            throw new IllegalArgumentException("A value map needs at least 2 knots, not " + knots + ".");
        }
        if (size() <= knots) {
            return this;
        }
        final int[] kept = new KnotChoice(source, target).choose(knots);
        return new ValueMap(Arrays.stream(kept).mapToDouble(source::get).toArray(),
            Arrays.stream(kept).mapToDouble(i -> target[i]).toArray(), straightTails);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof ValueMap m && straightTails == m.straightTails && Arrays.equals(target, m.target)
            && Arrays.equals(source.toArray(), m.source.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(source.toArray()) * 31 + Arrays.hashCode(target);
    }

    @Override
    public String toString() {
        return "value map of " + size() + " knots, " + source.get(0) + " … " + source.get(size() - 1) + " to "
            + target[0] + " … " + target[size() - 1] + (straightTails ? ", straight tails" : "");
    }
}
