package io.github.pairforge.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import ij.Macro;

/**
 * The options of a macro's {@code run(...)}, such that ImageJ reads the very values.
 *
 * <p>ImageJ looks for a key behind any non-letter, also inside other values, and takes the first it finds; brackets
 * have to balance. So the text is read back by ImageJ's own function, and only one that survives is given out.
 */
final class MacroText {

    private MacroText() {
    }

    /** @return empty when ImageJ's syntax cannot say it */
    static Optional<String> options(final List<Given> given, final List<CommandInput> inputs) {
        final Map<String, String> wanted = new TreeMap<>();
        given.forEach(g -> wanted.put(key(g.input()), g.value()));
        final List<Given> written = new ArrayList<>(given);
        // Values that look like options come last, so that the real ones are found first.
        written.sort(Comparator.comparing(g -> g.value().contains("=")));
        for (final CommandInput input : inputs) {
            if (!wanted.containsKey(key(input)) && !written.isEmpty()
                && text(written).filter(t -> Macro.getValue(t + " ", key(input), null) != null).isPresent())
            {
                wanted.put(key(input), input.normally());
                written.add(0, new Given(input, input.normally()));
            }
        }
        return text(written).filter(t -> inputs.stream().allMatch(i -> {
            final String read = Macro.getValue(t + " ", key(i), null);
            return read == null ? !wanted.containsKey(key(i)) : read.equals(wanted.get(key(i)));
        }));
    }

    private static String key(final CommandInput input) {
        return input.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(final List<Given> given) {
        final StringBuilder out = new StringBuilder();
        for (final Given g : given) {
            final Optional<String> value = quoted(g.value());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            out.append(out.isEmpty() ? "" : " ").append(key(g.input())).append('=').append(value.get());
        }
        return Optional.of(out.toString());
    }

    private static Optional<String> quoted(final String value) {
        if (value.matches("[^\\s\\['\\]]\\S*")) {
            return Optional.of(value);
        }
        if (isBalanced(value)) {
            return Optional.of("[" + value + "]");
        }
        return value.indexOf('\'') < 0 ? Optional.of("'" + value + "'") : Optional.empty();
    }

    private static boolean isBalanced(final String value) {
        int open = 0;
        for (final char c : value.toCharArray()) {
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    /** A string of the macro language. */
    static String literal(final String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
            + '"';
    }
}
