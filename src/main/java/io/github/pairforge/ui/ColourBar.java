package io.github.pairforge.ui;

/**
 * What the colours of a difference panel mean: blue below, white at, red above zero.
 *
 * @param range value at either end of the bar, positive
 * @param unit "reflectance"
 */
public record ColourBar(double range, String unit) {

    /** @throws IllegalArgumentException for a range that is not positive and finite */
    public ColourBar {
        if (!(range > 0) || Double.isInfinite(range)) {
            throw new IllegalArgumentException("A colour bar from -" + range + " to " + range
                + " is empty; give a positive range.");
        }
    }
}
