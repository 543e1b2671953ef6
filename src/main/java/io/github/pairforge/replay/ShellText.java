package io.github.pairforge.replay;

import java.util.List;
import java.util.stream.Collectors;

/** Words as a POSIX shell reads them. */
final class ShellText {

    private ShellText() {
    }

    static String line(final List<String> words) {
        return words.stream().map(ShellText::quoted).collect(Collectors.joining(" "));
    }

    /** Whatever a shell could take for something else stands in single quotes. */
    static String quoted(final String word) {
        return word.matches("[A-Za-z0-9_./:,+@%-][A-Za-z0-9_./:,+@%=-]*") ? word
            : "'" + word.replace("'", "'\\''") + "'";
    }
}
