package io.github.pairforge.ui;

import java.awt.Color;
import java.util.Arrays;
import java.util.Optional;

/**
 * One line of a plot.
 *
 * @param name for the legend
 * @param x positions
 * @param y as many values; NaN leaves a gap
 * @param low lower ends of intervals, as many as values, or none
 * @param high upper ends of intervals, as many as values, or none
 * @param colour its colour, or empty for the next of the palette
 */
public record Curve(String name, double[] x, double[] y, double[] low, double[] high, Optional<Color> colour) {

    /** @throws IllegalArgumentException when the lengths differ */
    public Curve {
        if (x.length != y.length || low.length != high.length || low.length != 0 && low.length != x.length) {
            throw new IllegalArgumentException("Curve " + name + " has " + x.length + " positions, " + y.length
                + " values and " + low.length + "/" + high.length + " interval ends; give as many of each.");
        }
        x = x.clone();
        y = y.clone();
        low = low.clone();
        high = high.clone();
    }

    /** A curve without intervals, in the next colour of the palette. */
    public static Curve of(final String name, final double[] x, final double[] y) {
        return new Curve(name, x, y, new double[0], new double[0], Optional.empty());
    }

    /** The same with an interval around each value, drawn as thin lines. */
    public Curve withInterval(final double[] newLow, final double[] newHigh) {
        return new Curve(name, x, y, newLow, newHigh, colour);
    }

    /** The same in a colour of its own. */
    public Curve withColour(final Color newColour) {
        return new Curve(name, x, y, low, high, Optional.of(newColour));
    }

    @Override
    public double[] x() {
        return x.clone();
    }

    @Override
    public double[] y() {
        return y.clone();
    }

    @Override
    public double[] low() {
        return low.clone();
    }

    @Override
    public double[] high() {
        return high.clone();
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof Curve c && name.equals(c.name) && Arrays.equals(x, c.x) && Arrays.equals(y, c.y)
            && Arrays.equals(low, c.low) && Arrays.equals(high, c.high) && colour.equals(c.colour);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(y) * 31 + name.hashCode();
    }
}
