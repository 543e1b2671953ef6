package io.github.pairforge.cli;

/** Text from file names and files, made harmless for a terminal. */
final class Printable {

    private Printable() {
    }

    /** The text in one line: control characters, with which a file could steer the terminal, are spelled out. */
    static String of(final String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        final StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(Character.isISOControl(c) ? escape(c) : Character.toString(c)));
        return out.toString();
    }

    private static String escape(final int c) {
        return c == '\n' ? "\\n" : String.format("\\x%02x", c);
    }
}
