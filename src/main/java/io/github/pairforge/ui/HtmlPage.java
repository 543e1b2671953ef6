package io.github.pairforge.ui;

import java.util.Base64;
import java.util.List;

import io.github.pairforge.ui.HtmlReport.Input;
import io.github.pairforge.ui.HtmlReport.KeyNumber;
import io.github.pairforge.ui.HtmlReport.Provenance;
import io.github.pairforge.ui.HtmlReport.Section;
import io.github.pairforge.ui.ReportPart.Code;
import io.github.pairforge.ui.ReportPart.Figure;
import io.github.pairforge.ui.ReportPart.Paragraph;
import io.github.pairforge.ui.ReportPart.Table;

/** Writes a report as HTML. */
final class HtmlPage {

    /** Longer cells hold no number. */
    private static final int MOST_NUMBER = 30;

    private final StringBuilder out = new StringBuilder();

    HtmlPage(final HtmlReport report) {
        head(report);
        out.append("<header>\n");
        element("h1", report.title());
        out.append("<p class=\"summary\">").append(escape(report.summary())).append("</p>\n</header>\n<main>\n");
        warnings(report.warnings());
        keyNumbers(report.keyNumbers());
        report.sections().forEach(this::section);
        provenance(report.provenance());
        out.append("</main>\n");
        if (hasCode(report)) {
            out.append("<script>").append(CopyScript.TEXT).append("</script>\n");
        }
        out.append("</body>\n</html>\n");
    }

    String text() {
        return out.toString();
    }

    private void head(final HtmlReport report) {
        // The policy keeps the page from loading anything, and from running anything but the one script whose digest it
        // names, should any text ever slip through as markup.
        out.append("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" \
            content="default-src 'none'; img-src data:; style-src 'unsafe-inline'""")
            .append(hasCode(report) ? "; script-src '" + CopyScript.DIGEST + "'" : "").append("\">\n").append("""
                <meta name="viewport" content="width=device-width, initial-scale=1">
                """);
        element("title", report.title());
        out.append("<style>\n").append(ReportStyle.CSS).append("</style>\n</head>\n<body>\n");
    }

    private static boolean hasCode(final HtmlReport report) {
        return report.sections().stream().anyMatch(s -> s.parts().stream().anyMatch(Code.class::isInstance));
    }

    private void warnings(final List<String> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        out.append("<section class=\"warnings\" aria-label=\"Warnings\">\n");
        element("h2", warnings.size() == 1 ? "Warning" : "Warnings");
        out.append("<ul>\n");
        warnings.forEach(w -> element("li", w));
        out.append("</ul>\n</section>\n");
    }

    private void keyNumbers(final List<KeyNumber> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        out.append("<section>\n<h2>Key numbers</h2>\n<table class=\"key\">\n<thead><tr><th scope=\"col\">Quantity</th>"
            + "<th scope=\"col\" class=\"number\">Value</th><th scope=\"col\">Unit</th>"
            + "<th scope=\"col\">How to read it</th></tr></thead>\n<tbody>\n");
        for (final KeyNumber n : numbers) {
            out.append("<tr><th scope=\"row\">").append(escape(n.name())).append("</th><td class=\"number\">")
                .append(escape(n.value())).append("</td><td>").append(escape(n.unit())).append("</td><td>")
                .append(escape(n.meaning())).append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n</section>\n");
    }

    private void section(final Section section) {
        out.append("<section>\n");
        element("h2", section.heading());
        for (final ReportPart part : section.parts()) {
            if (part instanceof Paragraph p) {
                element("p", p.text());
            }
            else if (part instanceof Figure f) {
                figure(f);
            }
            else if (part instanceof Table t) {
                table(t);
            }
            else if (part instanceof Code c) {
                code(c);
            }
        }
        out.append("</section>\n");
    }

    private void code(final Code code) {
        out.append("<div class=\"code\">\n<h3>").append(escape(code.heading()))
            .append(" <button type=\"button\">Copy</button></h3>\n<pre><code>").append(escape(code.text()))
            .append("</code></pre>\n</div>\n");
    }

    private void figure(final Figure figure) {
        out.append("<figure>\n<img width=\"").append(figure.width()).append("\" alt=\"")
            .append(escape(figure.alternative())).append("\" src=\"data:image/png;base64,")
            .append(Base64.getEncoder().encodeToString(figure.png())).append("\">\n");
        if (!figure.caption().isBlank()) {
            element("figcaption", figure.caption());
        }
        out.append("</figure>\n");
    }

    private void table(final Table table) {
        out.append("<div class=\"wide\"><table>\n");
        if (!table.caption().isBlank()) {
            element("caption", table.caption());
        }
        out.append("<thead><tr>");
        for (int i = 0; i < table.header().size(); i++) {
            out.append(i == 0 || isText(table, i) ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">")
                .append(escape(table.header().get(i))).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (final List<String> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "<th scope=\"row\">" : isText(table, i) ? "<td>" : "<td class=\"number\">")
                    .append(escape(row.get(i)))
                    .append(i == 0 ? "</th>" : "</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table></div>\n");
    }

    /** Sentences are read from the left and may be broken. */
    private static boolean isText(final Table table, final int column) {
        return table.rows().stream().anyMatch(r -> r.get(column).length() > MOST_NUMBER);
    }

    private void provenance(final Provenance p) {
        out.append("<section class=\"provenance\">\n<h2>Where this comes from</h2>\n");
        if (!p.version().isBlank() || !p.seed().isBlank()) {
            out.append("<dl>\n");
            entry("Version", p.version());
            entry("Seed", p.seed());
            out.append("</dl>\n");
        }
        if (!p.inputs().isEmpty()) {
            out.append("<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">Input</th><th scope=\"col\">File</th>"
                + "<th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n");
            for (final Input input : p.inputs()) {
                // A file name may be written from right to left; isolated, it cannot reorder what follows.
                out.append("<tr><th scope=\"row\">").append(escape(input.role())).append("</th><td><bdi>")
                    .append(escape(input.file())).append("</bdi></td><td><code>").append(escape(input.sha256()))
                    .append("</code></td></tr>\n");
            }
            out.append("</tbody>\n</table></div>\n");
        }
        if (!p.command().isBlank()) {
            out.append("<p>This command makes it again:</p>\n<pre><code>").append(escape(p.command()))
                .append("</code></pre>\n");
        }
        out.append("</section>\n");
    }

    private void entry(final String name, final String value) {
        if (!value.isBlank()) {
            element("dt", name);
            element("dd", value);
        }
    }

    private void element(final String name, final String text) {
        out.append('<').append(name).append('>').append(escape(text)).append("</").append(name).append(">\n");
    }

    /** Text as it may stand in an element or in a quoted attribute; what HTML forbids becomes U+FFFD. */
    static String escape(final String text) {
        final StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isForbidden(c) ? 0xfffd : c);
            }
        });
        return safe.toString();
    }

    private static boolean isForbidden(final int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' || c >= 0xd800 && c <= 0xdfff
            || c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe;
    }
}
