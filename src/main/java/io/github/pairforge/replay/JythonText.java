package io.github.pairforge.replay;

import java.io.File;

/** Values as Jython writes them. */
final class JythonText {

    private JythonText() {
    }

    /** A literal of the type that the Command's field has. */
    static String literal(final Given given) {
        final Class<?> type = given.input().type();
        final String value = given.value();
        if (type == File.class) {
            return "File(" + string(value) + ")";
        }
        if (given.input().isFlag()) {
            return Boolean.parseBoolean(value) ? "True" : "False";
        }
        if (type == int.class || type == Integer.class) {
            return value;
        }
        if (type == long.class || type == Long.class) {
            // Jython's own whole numbers are 32-bit or boundless.
            return "Long(" + string(value) + ")";
        }
        if (type == double.class || type == Double.class || type == float.class || type == Float.class) {
            return value.matches("-?[0-9]+") ? value + ".0" : value;
        }
        return string(value);
    }

    /** ASCII only: Jython 2 reads a script without a coding line as ASCII. */
    static String string(final String value) {
        final StringBuilder out = new StringBuilder();
        boolean ascii = true;
        for (final char c : value.toCharArray()) {
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '"' -> out.append("\\\"");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    final boolean plain = c >= ' ' && c < 127;
                    ascii &= plain;
                    out.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
                }
            }
        }
        return (ascii ? "\"" : "u\"") + out + '"';
    }
}
