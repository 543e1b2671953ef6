package io.github.pairforge.harmonize;

/**
 * The quantile function of a distribution for increasing arguments: linear between the distribution's values, the first
 * value below its quantile. As {@code numpy.interp(q, quantiles, values)}, in double and in that order of operations,
 * except that rounding cannot overshoot the next value.
 */
final class QuantileCursor {

    private final Distribution distribution;
    private int left;
    private double atLeft;
    private double atRight;

    /** Starts at the last value whose quantile is not above {@code q}, or the first. */
    QuantileCursor(final Distribution distribution, final double q) {
        this.distribution = distribution;
        int lo = 0;
        int hi = distribution.size() - 1;
        while (lo < hi) {
            final int middle = (lo + hi + 1) >>> 1;
            if (distribution.quantile(middle) <= q) {
                lo = middle;
            }
            else {
                hi = middle - 1;
            }
        }
        moveTo(lo);
    }

    private void moveTo(final int index) {
        left = index;
        atLeft = distribution.quantile(index);
        atRight = index + 1 < distribution.size() ? distribution.quantile(index + 1) : Double.POSITIVE_INFINITY;
    }

    /** @param q not less than in the call before */
    double value(final double q) {
        while (atRight <= q) {
            moveTo(left + 1);
        }
        final double v = distribution.value(left);
        if (q <= atLeft || left + 1 == distribution.size()) {
            return v;
        }
        final double next = distribution.value(left + 1);
        return Math.min(next, (next - v) / (atRight - atLeft) * (q - atLeft) + v);
    }
}
