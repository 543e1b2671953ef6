package io.github.pairforge.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Typed access to what a card file says; every complaint names the place. */
final class CardFields {

    private final Map<?, ?> fields;
    private final String place;

    private CardFields(final Map<?, ?> fields, final String place) {
        this.fields = fields;
        this.place = place;
    }

    /**
     * @param place how messages call it; empty for the whole file
     * @throws IllegalArgumentException when it is no object
     */
    static CardFields of(final Object value, final String place) {
        if (value instanceof final Map<?, ?> map) {
            return new CardFields(map, place);
        }
        throw new IllegalArgumentException((place.isEmpty() ? "its content" : place) + " is no object with fields.");
    }

    String at(final String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    IllegalArgumentException wrong(final String name, final String what) {
        return new IllegalArgumentException(at(name) + " " + what + ".");
    }

    boolean has(final String name) {
        return fields.get(name) != null;
    }

    Object get(final String name) {
        return fields.get(name);
    }

    /** @throws IllegalArgumentException naming a field that is none of these */
    void requireOnly(final Set<String> known) {
        for (final Object name : fields.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                throw wrong(String.valueOf(name), "is no field of a card; known here are "
                    + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /** The names of all fields. */
    List<String> names() {
        return fields.keySet().stream().map(String::valueOf).toList();
    }

    String text(final String name) {
        if (!has(name)) {
            throw wrong(name, "is missing");
        }
        return text(fields.get(name), name);
    }

    String text(final String name, final String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    private String text(final Object value, final String name) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value).strip();
        }
        throw wrong(name, "is no text");
    }

    /** Also one text alone. */
    List<String> texts(final String name) {
        final List<String> out = new ArrayList<>();
        for (final Object value : list(name)) {
            out.add(text(value, name + "[" + out.size() + "]"));
        }
        return out;
    }

    double number(final String name, final double otherwise) {
        return has(name) ? number(fields.get(name), name) : otherwise;
    }

    private double number(final Object value, final String name) {
        if (value instanceof final Number n) {
            if (!Double.isFinite(n.doubleValue())) {
                throw wrong(name, "is not finite");
            }
            return n.doubleValue();
        }
        // YAML 1.1 takes 1e-6, which has no point, for a word.
        if (value instanceof final String s && s.matches("[-+]?\\d{1,20}(\\.\\d{0,20})?[eE][-+]?\\d{1,2}")) {
            return Double.parseDouble(s);
        }
        throw wrong(name, "is no number");
    }

    /** A finite number, or as many as are listed. */
    List<Double> numbers(final String name) {
        final List<Double> out = new ArrayList<>();
        for (final Object value : list(name)) {
            out.add(number(value, name + "[" + out.size() + "]"));
        }
        return out;
    }

    /** A whole number of at least the smallest and at most a million. */
    int count(final String name, final int smallest, final int otherwise) {
        return has(name) ? count(fields.get(name), name, smallest) : otherwise;
    }

    private int count(final Object value, final String name, final int smallest) {
        final double v = number(value, name);
        if (v != Math.rint(v) || v < smallest || v > 1e6) {
            throw wrong(name, "is " + v + ", not a whole number from " + smallest + " to 1000000");
        }
        return (int) v;
    }

    /** Whole numbers of at least 0. */
    List<Integer> counts(final String name) {
        final List<Integer> out = new ArrayList<>();
        for (final Object value : list(name)) {
            out.add(count(value, name + "[" + out.size() + "]", 0));
        }
        return out;
    }

    /** What is listed, one value alone, or nothing. */
    List<?> list(final String name) {
        final Object value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof final List<?> list ? list : List.of(value);
    }

    List<CardFields> objects(final String name) {
        final List<CardFields> out = new ArrayList<>();
        for (final Object value : list(name)) {
            out.add(of(value, at(name) + "[" + out.size() + "]"));
        }
        return out;
    }

    Optional<CardFields> object(final String name) {
        return has(name) ? Optional.of(of(fields.get(name), at(name))) : Optional.empty();
    }
}
