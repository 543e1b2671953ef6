package io.github.pairforge.score;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.evaluate.SpectralAngle;

/**
 * Entries of a table's row by the name of their column.
 *
 * @param entries as they were read
 */
record ScoreFields(Map<String, String> entries) {

    /** @throws IllegalArgumentException when there is no such column */
    String text(final String column) {
        final String entry = entries.get(column);
        if (entry == null) {
            throw new IllegalArgumentException("The score table has no entry in column " + column
                + "; was it written by PairForge and left as it was?");
        }
        return entry;
    }

    /** {@code NaN} for an empty entry. */
    double number(final String column) {
        return number(column, text(column));
    }

    private static double number(final String column, final String entry) {
        try {
            return entry.isEmpty() ? Double.NaN : Double.parseDouble(entry);
        }
        catch (final NumberFormatException e) {
            throw new IllegalArgumentException(
                "The score table's entry \"" + entry + "\" in column " + column + " is no number.", e);
        }
    }

    /** Of 0 or more, or {@code NaN}: what a length, an error or an angle can be. */
    double magnitude(final String column) {
        final double value = number(column);
        if (value < 0 || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The score table's entry \"" + text(column) + "\" in column " + column
                + " is negative or infinite, which PairForge does not write.");
        }
        return value;
    }

    /** Numbers between blanks. */
    List<Double> numbers(final String column) {
        final String entry = text(column);
        return entry.isEmpty() ? List.of()
            : Arrays.stream(entry.split(" ", -1)).map(v -> number(column, v)).toList();
    }

    long count(final String column) {
        final double value = number(column);
        if (!(value >= 0) || value != Math.rint(value) || value > Long.MAX_VALUE) {
            throw new IllegalArgumentException(
                "The score table's entry \"" + text(column) + "\" in column " + column + " is no count.");
        }
        return (long) value;
    }

    private double finite(final String column) {
        final double value = number(column);
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("The score table's entry \"" + text(column) + "\" in column " + column
                + " is infinite, which PairForge does not write.");
        }
        return value;
    }

    /** Of the columns {@code name_x} and {@code name_y}. */
    Shift shift(final String name) {
        return new Shift(finite(name + "_x"), finite(name + "_y"));
    }

    SpectralAngle angles(final String name, final long pixels) {
        return new SpectralAngle(magnitude(name + "_" + Aggregation.PIXEL.label()),
            magnitude(name + "_" + Aggregation.IMAGE.label()), magnitude(name + "_" + Aggregation.MEAN.label()),
            pixels);
    }

    ShiftEstimate.Status status(final String column) {
        final String entry = text(column);
        return Arrays.stream(ShiftEstimate.Status.values()).filter(s -> s.name().equals(entry)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                "The score table's entry \"" + entry + "\" in column " + column + " is no status."));
    }
}
