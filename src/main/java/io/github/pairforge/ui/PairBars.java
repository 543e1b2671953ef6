package io.github.pairforge.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.regress.PairErrors;
import io.github.pairforge.regress.RegressionResult;

/** Mean absolute residual of every pair as bars: fitted, held out, nothing done; the threshold as a line. */
final class PairBars {

    private static final int WIDTH = 460;
    private static final int BAR = 11;
    private static final int GROUP = 3 * BAR + 16;

    /** More pairs are not drawn: the worst are. */
    private static final int MOST = 40;

    private static final int LONGEST_NAME = 26;
    private static final int NUMBER = 64;

    private PairBars() {
    }

    static BufferedImage draw(final RegressionResult r) {
        final List<PairErrors> shown = r.pairs().size() <= MOST ? r.pairs() : r.pairs().stream()
            .sorted(Comparator.comparingDouble(PairErrors::meanAbsolute).reversed()).limit(MOST).toList();
        final FontMetrics metrics = Lettering.metrics(Lettering.TEXT);
        final int label = shown.stream().mapToInt(p -> metrics.stringWidth(brief(p.name()))).max().orElseThrow();
        final int left = Sheet.MARGIN + label + 12;
        final int top = Sheet.MARGIN + Lettering.metrics(Lettering.TITLE).getHeight() + 4 * metrics.getHeight();
        final BufferedImage out = new BufferedImage(left + WIDTH + NUMBER + Sheet.MARGIN,
            top + shown.size() * GROUP + Sheet.MARGIN, BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = Lettering.on(out);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.setColor(Lettering.INK);
        g.setFont(Lettering.TITLE);
        g.drawString(shown.size() < r.pairs().size() ? "Mean absolute residual, the " + MOST + " worst pairs"
            : "Mean absolute residual per pair", Sheet.MARGIN, Sheet.MARGIN + 16);
        g.setFont(Lettering.TEXT);
        int line = Sheet.MARGIN + 16;
        line = key(g, "fitted (all bands)", Palette.RESULT, line, metrics);
        line = key(g, "held out (all bands)", Palette.REFERENCE, line, metrics);
        if (shown.stream().anyMatch(p -> Double.isFinite(p.untouched()))) {
            key(g, "nothing done (bands with a partner)", Palette.INPUT, line, metrics);
        }
        final double most = most(shown, r.settings().threshold());
        for (int i = 0; i < shown.size(); i++) {
            final PairErrors p = shown.get(i);
            final int y = top + i * GROUP;
            g.setColor(Lettering.INK);
            g.drawString(brief(p.name()), Sheet.MARGIN, y + 2 * BAR);
            bar(g, p.meanAbsolute(), most, Palette.RESULT, left, y);
            bar(g, p.heldOut(), most, Palette.REFERENCE, left, y + BAR);
            bar(g, p.untouched(), most, Palette.INPUT, left, y + 2 * BAR);
        }
        threshold(g, r.settings().threshold(), most, left, top, shown.size());
        for (int i = 0; i < shown.size(); i++) {
            final PairErrors p = shown.get(i);
            final double[] values = { p.meanAbsolute(), p.heldOut(), p.untouched() };
            for (int k = 0; k < values.length; k++) {
                number(g, values[k], most, left, top + i * GROUP + k * BAR);
            }
        }
        g.dispose();
        return out;
    }

    private static double most(final List<PairErrors> pairs, final double threshold) {
        double most = threshold;
        for (final PairErrors p : pairs) {
            for (final double v : new double[] { p.meanAbsolute(), p.heldOut(), p.untouched() }) {
                most = Double.isFinite(v) ? Math.max(most, v) : most;
            }
        }
        return most * 1.05;
    }

    private static int key(final Graphics2D g, final String text, final Color colour, final int line,
        final FontMetrics metrics)
    {
        final int y = line + metrics.getHeight();
        g.setColor(colour);
        g.fillRect(Sheet.MARGIN, y - BAR, BAR, BAR);
        g.setColor(Lettering.INK);
        g.drawString(text, Sheet.MARGIN + BAR + 8, y);
        return y;
    }

    private static void bar(final Graphics2D g, final double value, final double most, final Color colour,
        final int x, final int y)
    {
        if (Double.isFinite(value)) {
            g.setColor(colour);
            g.fillRect(x, y, length(value, most), BAR - 1);
        }
    }

    private static int length(final double value, final double most) {
        return (int) Math.round(WIDTH * value / most);
    }

    /** On white, since the line of the threshold may pass below. */
    private static void number(final Graphics2D g, final double value, final double most, final int left,
        final int y)
    {
        if (Double.isFinite(value)) {
            g.setFont(Lettering.TEXT.deriveFont(11f));
            final String text = String.format(Locale.ROOT, "%.4f", value);
            final int x = left + length(value, most) + 6;
            g.setColor(Color.WHITE);
            g.fillRect(x - 2, y, g.getFontMetrics().stringWidth(text) + 4, BAR);
            g.setColor(Lettering.INK);
            g.drawString(text, x, y + BAR - 1);
            g.setFont(Lettering.TEXT);
        }
    }

    private static void threshold(final Graphics2D g, final double value, final double most, final int left,
        final int top, final int count)
    {
        final int x = left + length(value, most);
        final Stroke plain = g.getStroke();
        g.setColor(Lettering.INK);
        g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] { 5, 4 }, 0));
        g.drawLine(x, top - 6, x, top + count * GROUP);
        g.setStroke(plain);
        final String text = "threshold " + RoundNumbers.text(value);
        g.drawString(text, Math.max(left, Math.min(x - g.getFontMetrics().stringWidth(text) / 2,
            left + WIDTH + NUMBER - g.getFontMetrics().stringWidth(text))), top - 10);
    }

    private static String brief(final String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
