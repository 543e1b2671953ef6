package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

import io.github.pairforge.regress.RegressionResult;
import io.github.pairforge.service.RegressionTables;

/** W as a table of coloured cells: a row per band of LR, a column per band of HR, the intercept apart. */
final class WeightMatrix {

    private static final int CELL_WIDTH = 100;
    private static final int CELL_HEIGHT = 44;
    private static final int GAP = 14;
    private static final String TITLE = "Weights of HR bands (columns) in LR bands (rows)";

    private WeightMatrix() {
    }

    static BufferedImage draw(final RegressionResult r) {
        final double[][] weights = r.mix().weights();
        final FontMetrics metrics = Lettering.metrics(Lettering.TEXT);
        int label = 0;
        for (int b = 0; b < weights.length; b++) {
            label = Math.max(label, metrics.stringWidth(RegressionTables.name(r.outputBands().get(b), b)));
        }
        final int left = Sheet.MARGIN + label + 12;
        final int top = Sheet.MARGIN + 2 * Lettering.metrics(Lettering.TITLE).getHeight() + metrics.getHeight();
        final int columns = weights[0].length + 1;
        final int width = Math.max(left + columns * CELL_WIDTH + GAP + Sheet.MARGIN,
            2 * Sheet.MARGIN + Lettering.metrics(Lettering.TITLE).stringWidth(TITLE));
        final BufferedImage out = new BufferedImage(width, top + weights.length * CELL_HEIGHT + 2 * Sheet.MARGIN
            + metrics.getHeight(), BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = Lettering.on(out);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.setColor(Lettering.INK);
        g.setFont(Lettering.TITLE);
        g.drawString(TITLE, Sheet.MARGIN, Sheet.MARGIN + Lettering.metrics(Lettering.TITLE).getAscent());
        g.setFont(Lettering.TEXT);
        for (int j = 0; j < columns; j++) {
            final boolean constant = j == columns - 1;
            centred(g, constant ? "intercept" : RegressionTables.name(r.inputBands().get(j), j), x(left, j, columns),
                top - 8);
        }
        double most = 0;
        for (final double[] row : weights) {
            for (final double w : row) {
                most = Math.max(most, Math.abs(w));
            }
        }
        for (int b = 0; b < weights.length; b++) {
            final int y = top + b * CELL_HEIGHT;
            g.setColor(Lettering.INK);
            g.setFont(Lettering.TEXT);
            g.drawString(RegressionTables.name(r.outputBands().get(b), b), Sheet.MARGIN, y + CELL_HEIGHT / 2 + 5);
            for (int j = 0; j < columns; j++) {
                cell(g, r, b, j, most, x(left, j, columns), y);
            }
        }
        g.setColor(Lettering.SOFT);
        g.setFont(Lettering.TEXT);
        final String low = String.format(Locale.ROOT, "blue below 0, red above; small: %.0f %% intervals",
            100 * r.settings().confidence());
        g.drawString(r.settings().replicates() > 0 ? low : "blue below 0, red above", Sheet.MARGIN,
            out.getHeight() - Sheet.MARGIN);
        g.dispose();
        return out;
    }

    /** The intercept stands apart: it has another unit. */
    private static int x(final int left, final int column, final int columns) {
        return left + column * CELL_WIDTH + (column == columns - 1 ? GAP : 0);
    }

    private static void cell(final Graphics2D g, final RegressionResult r, final int b, final int j,
        final double most, final int x, final int y)
    {
        final boolean constant = j == r.mix().inputs();
        final double value = constant ? r.mix().intercept()[b] : r.mix().weights()[b][j];
        final double t = constant || most == 0 ? 0 : value / most;
        g.setColor(new Color(DivergingColours.colour(t)));
        g.fillRect(x + 1, y + 1, CELL_WIDTH - 2, CELL_HEIGHT - 2);
        final boolean dark = Math.abs(t) > 0.5;
        g.setColor(dark ? Color.WHITE : Lettering.INK);
        g.setFont(Lettering.TEXT);
        final boolean intervals = r.settings().replicates() > 0 && Double.isFinite(r.intervals().low()[b][j]);
        centred(g, String.format(Locale.ROOT, constant ? "%+.4f" : "%+.3f", value), x,
            y + (intervals ? CELL_HEIGHT / 2 - 1 : CELL_HEIGHT / 2 + 5));
        if (intervals) {
            g.setFont(Lettering.TEXT.deriveFont(11f));
            centred(g, String.format(Locale.ROOT, constant ? "%+.3f … %+.3f" : "%+.2f … %+.2f",
                r.intervals().low()[b][j], r.intervals().high()[b][j]), x, y + CELL_HEIGHT - 9);
        }
    }

    private static void centred(final Graphics2D g, final String text, final int x, final int y) {
        g.drawString(text, x + (CELL_WIDTH - g.getFontMetrics().stringWidth(text)) / 2, y);
    }
}
