package io.github.pairforge.harmonize.method;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A harmonization as users write it: {@code global}, {@code local:pitch=60,strength=0.5}.
 *
 * @param method lower case
 * @param options name to text, in the order given; without {@link MethodOptions#AMOUNT}, which all methods share
 */
public record MethodSpec(String method, Map<String, String> options) {

    public MethodSpec {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * Reads one.
     *
     * @param parameter what the user calls it, for messages
     * @throws IllegalArgumentException for text that is none
     */
    public static MethodSpec parse(final String parameter, final String text) {
        final String[] parts = text.trim().split(":", 2);
        final String method = parts[0].trim().toLowerCase(Locale.ROOT);
        if (method.isEmpty()) {
            throw new IllegalArgumentException(parameter + ": \"" + text + "\" names no method; write one like global"
                + " or local:pitch=60,strength=0.5.");
        }
        final Map<String, String> options = new LinkedHashMap<>();
        for (final String entry : parts.length == 1 || parts[1].isBlank() ? new String[0] : parts[1].split(",")) {
            final String[] pair = entry.split("=", 2);
            if (pair.length < 2 || pair[0].isBlank() || pair[1].isBlank()) {
                throw new IllegalArgumentException(parameter + ": \"" + entry.trim() + "\" in \"" + text
                    + "\" is no option; write one like pitch=60.");
            }
            if (options.put(pair[0].trim().toLowerCase(Locale.ROOT), pair[1].trim()) != null) {
                throw new IllegalArgumentException(
                    parameter + ": \"" + text + "\" sets " + pair[0].trim() + " twice; give it once.");
            }
        }
        return new MethodSpec(method, options);
    }

    /** Several, separated by semicolons. */
    public static List<MethodSpec> list(final String parameter, final String text) {
        return Arrays.stream(text.split(";")).filter(t -> !t.isBlank()).map(t -> parse(parameter, t)).toList();
    }

    /** The same with an option, unless it is set already. */
    public MethodSpec withDefault(final String name, final String value) {
        return options.containsKey(name) ? this : with(name, value);
    }

    /** The same with another value of an option. */
    public MethodSpec with(final String name, final String value) {
        final Map<String, String> all = new LinkedHashMap<>(options);
        all.put(name, value);
        return new MethodSpec(method, all);
    }

    /** The same with an option that a dialog holds, if it is no longer what the dialog began with. */
    public MethodSpec withChanged(final String name, final String value, final String normally) {
        final String text = value == null ? "" : value.trim();
        return text.isEmpty() || text.equals(normally) ? this : with(name, text);
    }

    /** The same for a number. */
    public MethodSpec withChanged(final String name, final double value, final double normally) {
        final String text = Double.toString(value);
        return value == normally ? this : with(name, text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }

    /** As users write it. */
    @Override
    public String toString() {
        return options.isEmpty() ? method : options.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(",", method + ":", ""));
    }
}
