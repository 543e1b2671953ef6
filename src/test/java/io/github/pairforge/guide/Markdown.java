package io.github.pairforge.guide;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as GitHub's Markdown. */
final class Markdown {

    private static final Pattern INLINE = Pattern.compile("\\{@(code|link|linkplain)\\s+([^}]+)\\}");

    private Markdown() {
    }

    /** Plain words, also within a table. */
    static String plain(final String text) {
        return text.strip().replaceAll("\\s+", " ").replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
            .replace("*", "\\*");
    }

    static String code(final String text) {
        return text.isEmpty() ? "" : "`" + text.replace("|", "\\|") + "`";
    }

    /** A fence that shows a whole file. */
    static String fence(final String language, final String text) {
        return "```" + language + "\n" + text.stripTrailing() + "\n```\n";
    }

    /** What GitHub makes of a heading. */
    static String anchor(final String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
    }

    /** Javadoc as Markdown: code and links become code, tags of HTML go. */
    static String ofJavadoc(final String doc) {
        final StringBuilder out = new StringBuilder();
        final Matcher m = INLINE.matcher(doc);
        int at = 0;
        while (m.find()) {
            out.append(plainKeepingBlanks(doc.substring(at, m.start())));
            final String words = m.group(2).strip();
            out.append('`').append(m.group(1).equals("code") ? words.replace("|", "\\|") : reference(words))
                .append('`');
            at = m.end();
        }
        out.append(plainKeepingBlanks(doc.substring(at)));
        return out.toString().strip().replaceAll("[ \\t\\n]+", " ");
    }

    private static String reference(final String text) {
        final String target = text.replaceFirst("\\(.*", "").replace("|", "\\|");
        return target.startsWith("#") ? target.substring(1) : target.replace('#', '.');
    }

    private static String plainKeepingBlanks(final String text) {
        return text.replaceAll("</?[a-z]+>", " ").replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }

    /** How a page names a file of the repository. */
    static String path(final Path file) {
        return file.toString().replace('\\', '/');
    }
}
