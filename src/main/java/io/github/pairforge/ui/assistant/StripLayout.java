package io.github.pairforge.ui.assistant;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;

/** Cards of equal size beside each other, in as many rows as the width asks for, with room for arrows between them. */
final class StripLayout implements LayoutManager {

    private final int usual;
    private final int narrowest;
    private final int gap;

    /** @param usual width of a card, which may give way by an eighth before a row is broken */
    StripLayout(final int usual, final int gap) {
        this.usual = usual;
        narrowest = usual - usual / 8;
        this.gap = gap;
    }

    @Override
    public void addLayoutComponent(final String name, final Component component) {
        // All components are cards.
    }

    @Override
    public void removeLayoutComponent(final Component component) {
        // Nothing is kept.
    }

    /** Cards per row: six, or as many as fit into rows of equal length. */
    int columns(final int width, final int cards) {
        final int fit = Math.max(1, (width + gap) / (narrowest + gap));
        final int rows = (cards + Math.min(fit, cards) - 1) / Math.max(1, Math.min(fit, cards));
        return Math.max(1, (cards + rows - 1) / Math.max(1, rows));
    }

    private static int tallest(final Container strip) {
        int height = 0;
        for (final Component card : strip.getComponents()) {
            height = Math.max(height, card.getPreferredSize().height);
        }
        return height;
    }

    private Dimension size(final Container strip, final int width) {
        final int cards = strip.getComponentCount();
        final int columns = columns(width, cards);
        final int rows = (cards + columns - 1) / columns;
        final Insets in = strip.getInsets();
        return new Dimension(columns * usual + (columns - 1) * gap + in.left + in.right,
            rows * tallest(strip) + (rows - 1) * gap + in.top + in.bottom);
    }

    @Override
    public Dimension preferredLayoutSize(final Container strip) {
        return size(strip, strip.getWidth() > 0 ? inner(strip) : Integer.MAX_VALUE / 2);
    }

    @Override
    public Dimension minimumLayoutSize(final Container strip) {
        return size(strip, narrowest);
    }

    private static int inner(final Container strip) {
        return strip.getWidth() - strip.getInsets().left - strip.getInsets().right;
    }

    @Override
    public void layoutContainer(final Container strip) {
        final int cards = strip.getComponentCount();
        final int columns = columns(inner(strip), cards);
        final int rows = (cards + columns - 1) / columns;
        final Insets in = strip.getInsets();
        final int width = (inner(strip) - (columns - 1) * gap) / columns;
        final int height = Math.max(tallest(strip),
            (strip.getHeight() - in.top - in.bottom - (rows - 1) * gap) / rows);
        for (int i = 0; i < cards; i++) {
            strip.getComponent(i).setBounds(in.left + i % columns * (width + gap),
                in.top + i / columns * (height + gap), width, height);
        }
    }
}
