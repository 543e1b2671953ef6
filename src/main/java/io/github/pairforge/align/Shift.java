package io.github.pairforge.align;

/**
 * A displacement in pixels: what to add to positions in the moving image so that it lies on the reference.
 *
 * @param dx columns, positive to the right
 * @param dy rows, positive downwards
 */
public record Shift(double dx, double dy) {

    /** No displacement. */
    public static final Shift ZERO = new Shift(0, 0);

    /** What a failed search gives: {@code NaN}, never zero. */
    public static final Shift UNKNOWN = new Shift(Double.NaN, Double.NaN);

    public Shift plus(final Shift other) {
        return new Shift(dx + other.dx, dy + other.dy);
    }

    public Shift minus(final Shift other) {
        return new Shift(dx - other.dx, dy - other.dy);
    }

    public Shift times(final double factor) {
        return new Shift(factor * dx, factor * dy);
    }

    /** Euclidean length; {@code NaN} when unknown. */
    public double length() {
        return Math.hypot(dx, dy);
    }

    /** The larger of both components' magnitudes; {@code NaN} when unknown. */
    public double largest() {
        return Math.max(Math.abs(dx), Math.abs(dy));
    }

    public boolean isKnown() {
        return Double.isFinite(dx) && Double.isFinite(dy);
    }
}
