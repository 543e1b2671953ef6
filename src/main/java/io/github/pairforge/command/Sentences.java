package io.github.pairforge.command;

/** Lines short enough for a window: ImageJ does not wrap, and a long message would reach beyond the screen. */
final class Sentences {

    private static final int MOST = 80;

    private Sentences() {
    }

    /** The text in lines of at most 80 characters, broken at blanks; a longer word has a line of its own. */
    static String wrapped(final String text) {
        final StringBuilder lines = new StringBuilder();
        int length = 0;
        for (final String word : text.strip().split("[ \\n]+")) {
            if (length > 0 && length + 1 + word.length() > MOST) {
                lines.append('\n');
                length = 0;
            }
            else if (length > 0) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }
}
