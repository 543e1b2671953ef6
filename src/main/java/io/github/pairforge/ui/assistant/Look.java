package io.github.pairforge.ui.assistant;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

import javax.swing.UIManager;

import io.github.pairforge.ui.Palette;

/** Colours and sizes of the current look: all derived from its text, its panels and its font. */
final class Look {

    private static final double DARK = 0.5;
    private static final int SKY = 5;
    private static final int VERMILION = 4;
    private static final int GREEN = 2;

    private Look() {
    }

    static Color text() {
        return colour("Label.foreground", Color.DARK_GRAY);
    }

    static Color panel() {
        return colour("Panel.background", Color.LIGHT_GRAY);
    }

    private static Color colour(final String key, final Color otherwise) {
        final Color found = UIManager.getColor(key);
        return found == null ? otherwise : found;
    }

    static Color faint() {
        return blend(text(), panel(), isDark() ? 0.2 : 0.35);
    }

    /** A card stands out from the window a little, away from its text. */
    static Color card() {
        return isDark() ? blend(panel(), Color.BLACK, 0.25) : blend(panel(), Color.WHITE, 0.65);
    }

    static Color line() {
        return blend(panel(), text(), 0.25);
    }

    static boolean isDark() {
        final Color c = panel();
        return (0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue()) / 255 < DARK;
    }

    static Color accent() {
        return isDark() ? Palette.curve(SKY) : Palette.RESULT;
    }

    static Color good() {
        return Palette.curve(GREEN);
    }

    static Color unsure() {
        return isDark() ? Palette.REFERENCE : blend(Palette.REFERENCE, Color.BLACK, 0.25);
    }

    static Color bad() {
        return Palette.curve(VERMILION);
    }

    /** Colour of the n-th curve on a card. */
    static Color curve(final int index) {
        final Color c = Palette.curve(index);
        return isDark() ? blend(c, Color.WHITE, 0.35) : c;
    }

    /** From the first (share 0) to the second (share 1). */
    static Color blend(final Color a, final Color b, final double share) {
        return new Color((int) Math.round(a.getRed() + share * (b.getRed() - a.getRed())),
            (int) Math.round(a.getGreen() + share * (b.getGreen() - a.getGreen())),
            (int) Math.round(a.getBlue() + share * (b.getBlue() - a.getBlue())));
    }

    static Font font() {
        final Font found = UIManager.getFont("Label.font");
        return (found == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 12) : found).deriveFont(Font.PLAIN);
    }

    static Font bold() {
        return font().deriveFont(Font.BOLD);
    }

    static Font small() {
        return font().deriveFont(font().getSize2D() * 0.9f);
    }

    /** Height of the font: the unit of all distances. */
    static int em() {
        return Math.round(font().getSize2D());
    }

    static int gap() {
        return Math.max(2, em() / 2);
    }

    /** Graphics for drawing with smooth edges and text as the desktop has it; to be disposed of. */
    static Graphics2D smooth(final Graphics g, final Component c) {
        final Graphics2D g2 = (Graphics2D) g.create();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g2.setFont(c.getFont());
        return g2;
    }
}
