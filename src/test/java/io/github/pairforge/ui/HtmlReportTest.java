package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.ui.HtmlReport.Input;
import io.github.pairforge.ui.HtmlReport.Provenance;
import io.github.pairforge.ui.HtmlReport.Section;

class HtmlReportTest {

    private static final String HOSTILE = "<script>alert('\"&')</script>";
    private static final Provenance NONE = new Provenance("", "", "", List.of());

    /** The hostile text in every place that takes text. */
    private static HtmlReport report(final String text) {
        final BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);
        return HtmlReport.of(text, text, new Provenance(text, text, text, List.of(new Input(text, text, text))))
            .withWarning(text).withKeyNumber(text, text, text, text)
            .withSection(Section.of(text, new ReportPart.Paragraph(text), ReportPart.Figure.of(image, text, text),
                ReportPart.Figure.ofPlot(image, text, text),
                new ReportPart.Table(text, List.of(text, text), List.of(List.of(text, text)))));
    }

    @Test
    void noTextIsEverReadAsMarkup() {
        final String html = report(HOSTILE).html();
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("alert('"));
        assertTrue(html.contains("<h1>&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;</h1>"));
        // The page has the same elements whatever its text says.
        assertEquals(tags(report("plain").html()), tags(html));
    }

    private static List<String> tags(final String html) {
        return Pattern.compile("<[^>]*?(?=[ >])").matcher(html).results().map(r -> r.group()).toList();
    }

    @Test
    void whatHtmlForbidsBecomesTheReplacementCharacter() {
        assertEquals("a\ufffdb\ufffdc\ufffd\n\t", HtmlPage.escape("a\u0000b\ud800c\uffff\n\t"));
        assertEquals("B\u00e4nder \ud83d\ude80", HtmlPage.escape("B\u00e4nder \ud83d\ude80"));
    }

    @Test
    void everyElementIsClosedInItsPlace() throws Exception {
        // As XML, once the void elements, which HTML leaves open, are closed.
        final String xml = report(HOSTILE).html().replaceFirst("<!DOCTYPE html>\n", "")
            .replaceAll("<(meta|img)([^>]*)>", "<$1$2/>");
        final var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertEquals(HOSTILE, document.getElementsByTagName("title").item(0).getTextContent().strip());
        assertEquals(HOSTILE, document.getElementsByTagName("img").item(0).getAttributes().getNamedItem("alt")
            .getNodeValue());
    }

    @Test
    void picturesAreInThePageAndNothingIsLoaded() throws IOException {
        final String html = report("plain").html();
        final Matcher image = Pattern.compile("width=\"(\\d+)\" .*?base64,([^\"]+)\"").matcher(html);
        assertTrue(image.find());
        assertEquals("4", image.group(1));
        assertEquals(4, ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(image.group(2)))).getWidth());
        assertTrue(image.find());
        assertEquals("2", image.group(1));
        assertFalse(Pattern.compile("https?:|<link|url\\(|@import").matcher(html).find());
        assertTrue(html.contains("default-src 'none'"));
    }

    @Test
    void warningsAndNumbersAppearOnlyWhenThereAreAny() {
        final String empty = HtmlReport.of("t", "s", NONE).html();
        assertFalse(empty.contains("<h2>Warning"));
        assertFalse(empty.contains("Key numbers"));
        final HtmlReport one = HtmlReport.of("t", "s", NONE).withWarning("w");
        assertTrue(one.html().contains("<h2>Warning</h2>"));
        assertTrue(one.withWarning("v").html().contains("<h2>Warnings</h2>"));
    }

    @Test
    void equalReportsGiveEqualBytesAndTheFileIsThePage(@TempDir final Path folder) throws IOException {
        final Path file = folder.resolve("report.html");
        report("\u03c3 = 3").write(file);
        assertEquals(report("\u03c3 = 3").html(), Files.readString(file));
    }

    @Test
    void aRowOfAnotherLengthThanTheHeaderIsRefused() {
        assertThrows(IllegalArgumentException.class,
            () -> new ReportPart.Table("t", List.of("a", "b"), List.of(List.of("1"))));
    }
}
