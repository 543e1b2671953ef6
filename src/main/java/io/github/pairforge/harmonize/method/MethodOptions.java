package io.github.pairforge.harmonize.method;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a method, checked when they are read.
 *
 * @param given name to text
 */
public record MethodOptions(Map<String, String> given) {

    /** Of a method that draws at random. */
    public static final String SEED = "seed";

    /** Share of the harmonized image, 0..1; the rest is the image as it was. All methods have it. */
    public static final String AMOUNT = "amount";

    public MethodOptions {
        given = Map.copyOf(given);
    }

    /**
     * The options of a spec.
     *
     * @throws IllegalArgumentException when the method does not have one of them
     */
    public static MethodOptions of(final MethodSpec spec, final HarmonizeMethod method) {
        for (final String name : spec.options().keySet()) {
            if (!method.options().contains(name) && !name.equals(AMOUNT)) {
                throw new OptionException(name + ": the harmonization method " + method.label()
                    + (method.options().isEmpty() ? " has no options but " + AMOUNT
                        : " has no such option, only " + String.join(", ", method.options()) + " and " + AMOUNT)
                    + ".");
            }
        }
        return new MethodOptions(spec.options());
    }

    public boolean has(final String name) {
        return given.containsKey(name);
    }

    /**
     * A number.
     *
     * @param low least allowed
     * @param high most allowed
     */
    public double number(final String name, final double normally, final double low, final double high) {
        if (!has(name)) {
            return normally;
        }
        final double value;
        try {
            value = Double.parseDouble(given.get(name));
        }
        catch (final NumberFormatException e) {
            throw new OptionException(name + ": \"" + given.get(name) + "\" is not a number.", e);
        }
        if (!(value >= low && value <= high)) {
            throw new OptionException(name + ": " + given.get(name) + " is not " + (high == Double.MAX_VALUE
                ? text(low) + " or more." : "between " + text(low) + " and " + text(high) + "."));
        }
        return value;
    }

    private static String text(final double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
    }

    /** A whole number. */
    public long integer(final String name, final long normally, final long low, final long high) {
        if (!has(name)) {
            return normally;
        }
        try {
            final long value = Long.parseLong(given.get(name));
            if (value >= low && value <= high) {
                return value;
            }
        }
        catch (final NumberFormatException e) {
            throw new OptionException(name + ": \"" + given.get(name) + "\" is not a whole number.", e);
        }
        throw new OptionException(
            name + ": " + given.get(name) + " is not between " + low + " and " + high + ".");
    }

    /** One of some words. */
    public String word(final String name, final String normally, final List<String> choices) {
        final String value = text(name).orElse(normally).toLowerCase(Locale.ROOT);
        if (!choices.contains(value)) {
            throw new OptionException(
                name + ": \"" + value + "\" is unknown; choose " + String.join(", ", choices) + ".");
        }
        return value;
    }

    /** Whatever was written. */
    public Optional<String> text(final String name) {
        return Optional.ofNullable(given.get(name));
    }

    /** Share of the harmonized image, 0..1. */
    public double amount() {
        return number(AMOUNT, 1, 0, 1);
    }
}
