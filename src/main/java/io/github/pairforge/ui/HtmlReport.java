package io.github.pairforge.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.pairforge.io.AtomicFile;

/**
 * A report as one HTML page that needs no other file and no network; its script does nothing but copy text. Equal
 * reports give equal bytes.
 *
 * <p>All text is plain text: whatever it holds is shown as it is and never read as HTML.
 *
 * @param title of the page
 * @param summary one line: what came out
 * @param keyNumbers shown first
 * @param warnings shown in a box above everything else, if there are any
 * @param sections in order
 * @param provenance what it was made from and how to make it again
 */
public record HtmlReport(String title, String summary, List<KeyNumber> keyNumbers, List<String> warnings,
    List<Section> sections, Provenance provenance)
{

    public HtmlReport {
        keyNumbers = List.copyOf(keyNumbers);
        warnings = List.copyOf(warnings);
        sections = List.copyOf(sections);
    }

    /**
     * A number that a reader wants to see first.
     *
     * @param value with as many digits as mean something
     * @param unit possibly empty
     * @param meaning one sentence that says how to read it, possibly empty
     */
    public record KeyNumber(String name, String value, String unit, String meaning) {
    }

    /** A heading and what stands below it. */
    public record Section(String heading, List<ReportPart> parts) {

        public Section {
            parts = List.copyOf(parts);
        }

        /** A section of some parts. */
        public static Section of(final String heading, final ReportPart... parts) {
            return new Section(heading, List.of(parts));
        }
    }

    /** A file that went into the result, with the SHA-256 of its bytes in hexadecimal digits. */
    public record Input(String role, String file, String sha256) {
    }

    /**
     * Where a result comes from.
     *
     * @param version of the program
     * @param seed of the random numbers, possibly empty
     * @param command line that makes it again
     */
    public record Provenance(String version, String seed, String command, List<Input> inputs) {

        public Provenance {
            inputs = List.copyOf(inputs);
        }
    }

    /** A page with nothing but title, summary and provenance yet. */
    public static HtmlReport of(final String title, final String summary, final Provenance provenance) {
        return new HtmlReport(title, summary, List.of(), List.of(), List.of(), provenance);
    }

    /** The same with one more key number. */
    public HtmlReport withKeyNumber(final String name, final String value, final String unit, final String meaning) {
        return new HtmlReport(title, summary, append(keyNumbers, new KeyNumber(name, value, unit, meaning)), warnings,
            sections, provenance);
    }

    /** The same with one more warning. */
    public HtmlReport withWarning(final String warning) {
        return new HtmlReport(title, summary, keyNumbers, append(warnings, warning), sections, provenance);
    }

    /** The same with one more section at the end. */
    public HtmlReport withSection(final Section section) {
        return new HtmlReport(title, summary, keyNumbers, warnings, append(sections, section), provenance);
    }

    private static <T> List<T> append(final List<T> list, final T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** The page. */
    public String html() {
        return new HtmlPage(this).text();
    }

    /**
     * Writes the page in UTF-8; it appears only when it is whole, and replaces an older one of that name.
     *
     * @throws IOException when it cannot be written
     */
    public void write(final Path file) throws IOException {
        AtomicFile.write(file, out -> out.write(html().getBytes(StandardCharsets.UTF_8)));
    }
}
