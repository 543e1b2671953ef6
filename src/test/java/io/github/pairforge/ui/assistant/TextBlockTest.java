package io.github.pairforge.ui.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.FontMetrics;
import java.util.List;

import javax.swing.JLabel;

import org.junit.jupiter.api.Test;

class TextBlockTest {

    private final FontMetrics metrics = new JLabel().getFontMetrics(new Font(Font.MONOSPACED, Font.PLAIN, 12));

    private List<String> broken(final String text, final int letters, final int lines) {
        return TextBlock.broken(text, letters * metrics.charWidth('m'), lines, metrics);
    }

    @Test
    void linesBreakBetweenWords() {
        assertEquals(List.of("lr.tif has", "changed", "since"), broken("lr.tif  has changed since", 10, 3));
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        assertEquals(List.of("lr.tif has", "changed s\u2026"), broken("lr.tif has changed since", 10, 2));
    }

    /** Paths have no blanks: their ends, which tell most, must not be lost while there is room. */
    @Test
    void longPathsGoOnInTheNextLine() {
        assertEquals(List.of("Cannot", "write", "/tmp/a/fol", "der/scores", ".json"),
            broken("Cannot write /tmp/a/folder/scores.json", 10, 5));
    }

    @Test
    void noLineIsWiderThanTheBlock() {
        for (int letters = 2; letters < 30; letters++) {
            for (final String line : broken("/a/very/long/path/without/a/blank.tif is gone; choose it again.",
                letters, 4)) {
                assertTrue(metrics.stringWidth(line) <= letters * metrics.charWidth('m'), line);
            }
        }
        assertEquals(List.of(""), broken("", 10, 2));
    }
}
