package io.github.pairforge.ui;

import java.util.function.DoubleUnaryOperator;

/**
 * What the colours of a panel mean.
 *
 * @param range value at the end of the bar, positive
 * @param unit "reflectance"
 * @param scale where the bar starts, and its colours
 */
public record ColourBar(double range, String unit, Scale scale) {

    /** Where a bar starts, and its colours. */
    public enum Scale {
        /** From −range (blue) over 0 (white) to range (red). */
        DIVERGING(t -> DivergingColours.colour(2 * t - 1)),
        /** From 0 (violet, dark) to range (yellow, light). */
        FROM_ZERO(LengthColours::colour);

        private final DoubleUnaryOperator colours;

        Scale(final DoubleUnaryOperator colours) {
            this.colours = colours;
        }

        /** Opaque ARGB at a position along the bar, 0 to 1. */
        int colour(final double position) {
            return (int) colours.applyAsDouble(position);
        }
    }

    /** @throws IllegalArgumentException for a range that is not positive and finite */
    public ColourBar {
        if (!(range > 0) || Double.isInfinite(range)) {
            throw new IllegalArgumentException("A colour bar from -" + range + " to " + range
                + " is empty; give a positive range.");
        }
    }

    /** Of a difference: blue below, white at, red above zero. */
    public ColourBar(final double range, final String unit) {
        this(range, unit, Scale.DIVERGING);
    }
}
