package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.Graphics2D;

/** Scale bar and colour bar, drawn below a panel. */
final class Bars {

    /** What is kept free below each panel. */
    static final int HEIGHT = 48;

    private static final int TOP = 12;
    private static final int THICKNESS = 12;
    private static final int WIDEST = 240;
    private static final int TEXT_BASE = TOP + THICKNESS + 17;
    private static final double SHARE = 0.4;

    private Bars() {
    }

    /**
     * A bar of a round length, at most 40 % of the panel.
     *
     * @param metres per picture pixel
     */
    static void drawScale(final Graphics2D g, final double metres, final int x, final int y, final int width) {
        final double length = RoundNumbers.atMost(metres * width * SHARE);
        final int pixels = (int) Math.round(length / metres);
        g.setColor(Lettering.INK);
        g.fillRect(x, y + TOP + 4, pixels, 4);
        g.fillRect(x, y + TOP, 2, THICKNESS);
        g.fillRect(x + pixels - 2, y + TOP, 2, THICKNESS);
        g.setFont(Lettering.TEXT);
        final String text =
            length < 1000 ? RoundNumbers.text(length) + " m" : RoundNumbers.text(length / 1000) + " km";
        g.drawString(text, x, y + TEXT_BASE);
    }

    /** The colours with the values at both ends and in the middle below, and the unit beside it. */
    static void drawColours(final Graphics2D g, final ColourBar bar, final int x, final int y, final int width) {
        final int w = Math.min(WIDEST, width * 2 / 3);
        g.setColor(new Color(0x808080));
        g.fillRect(x - 1, y + TOP - 1, w + 2, THICKNESS + 2);
        for (int i = 0; i < w; i++) {
            g.setColor(new Color(bar.scale().colour((i + 0.5) / w)));
            g.fillRect(x + i, y + TOP, 1, THICKNESS);
        }
        g.setColor(Lettering.INK);
        g.setFont(Lettering.TEXT);
        final boolean both = bar.scale() == ColourBar.Scale.DIVERGING;
        final String range = RoundNumbers.text(bar.range());
        final String middle = both ? "0" : RoundNumbers.text(bar.range() / 2);
        final String end = both ? "+" + range : range;
        g.drawString(both ? "−" + range : "0", x, y + TEXT_BASE);
        g.drawString(middle, x + (w - g.getFontMetrics().stringWidth(middle)) / 2, y + TEXT_BASE);
        g.drawString(end, x + w - g.getFontMetrics().stringWidth(end), y + TEXT_BASE);
        g.drawString(bar.unit(), x + w + 10, y + TOP + THICKNESS);
    }
}
