package io.github.pairforge.ui.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;

import javax.swing.JLabel;
import javax.swing.JPanel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripLayoutTest {

    private static final int USUAL = 160;
    private static final int GAP = 20;

    private static JPanel strip(final int cards) {
        final JPanel strip = new JPanel(new StripLayout(USUAL, GAP));
        for (int i = 0; i < cards; i++) {
            final JLabel card = new JLabel();
            card.setPreferredSize(new Dimension(10, 100 + 10 * i));
            strip.add(card);
        }
        return strip;
    }

    /** A card gives way by an eighth, to 140, before a row is broken; rows are of equal length. */
    @ParameterizedTest
    @CsvSource({ "1060, 6", "940, 6", "939, 3", "620, 3", "459, 2", "200, 1", "1, 1" })
    void cardsPerRow(final int width, final int columns) {
        assertEquals(columns, new StripLayout(USUAL, GAP).columns(width, 6));
    }

    @ParameterizedTest
    @CsvSource({ "1060", "939", "460", "200" })
    void cardsAreEqualLieInsideAndNeverOverlap(final int width) {
        final JPanel strip = strip(6);
        strip.setSize(width, 1);
        strip.setSize(width, strip.getPreferredSize().height);
        strip.doLayout();
        final Rectangle all = new Rectangle(strip.getSize());
        for (final Component card : strip.getComponents()) {
            assertTrue(all.contains(card.getBounds()), card.getBounds() + " in " + all);
            assertEquals(strip.getComponent(0).getSize(), card.getSize());
            assertTrue(card.getHeight() >= 150, "the tallest card fits");
            for (final Component other : strip.getComponents()) {
                assertTrue(card == other || !card.getBounds().intersects(other.getBounds()));
            }
        }
    }

    @Test
    void usualWidthIsPreferred() {
        assertEquals(new Dimension(6 * USUAL + 5 * GAP, 150), strip(6).getPreferredSize());
    }
}
