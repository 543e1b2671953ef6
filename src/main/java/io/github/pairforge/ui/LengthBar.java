package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.Graphics2D;

/**
 * What the colours of vectors mean.
 *
 * @param longest length at the light end, pixels of the common grid, above 0
 * @param metresPerPixel of the common grid, {@code NaN} when unknown
 * @param what is measured: "Shift"
 */
record LengthBar(double longest, double metresPerPixel, String what) {

    private static final int THICKNESS = 12;
    private static final int LABEL = 70;

    /** Position of a length between both ends, clamped to 0..1. */
    double position(final double length) {
        return Math.max(0, Math.min(1, length / longest));
    }

    /** Draws the bar with LR pixels above and metres below, as far as they are known. */
    void draw(final Graphics2D g, final int x, final int top, final int width) {
        final int bar = width - LABEL;
        g.setFont(Lettering.TEXT);
        final int line = g.getFontMetrics().getHeight();
        g.setColor(new Color(0x808080));
        g.fillRect(x - 1, top + line - 1, bar + 2, THICKNESS + 2);
        for (int i = 0; i < bar; i++) {
            g.setColor(new Color(LengthColours.colour((i + 0.5) / bar)));
            g.fillRect(x + i, top + line, 1, THICKNESS);
        }
        g.setColor(Lettering.INK);
        final int above = top + line - 5;
        scale(g, x, above, bar, 1, "LR px");
        if (metresPerPixel > 0) {
            scale(g, x, top + line + THICKNESS + g.getFontMetrics().getAscent() + 3, bar, metresPerPixel, "m");
        }
    }

    private void scale(final Graphics2D g, final int x, final int base, final int bar, final double unit,
        final String name)
    {
        for (int i = 0; i <= 2; i++) {
            final String text = RoundNumbers.text(longest * unit * i / 2);
            final int shift = g.getFontMetrics().stringWidth(text) * i / 2;
            g.drawString(text, x + bar * i / 2 - shift, base);
        }
        g.drawString(name, x + bar + 10, base);
    }
}
