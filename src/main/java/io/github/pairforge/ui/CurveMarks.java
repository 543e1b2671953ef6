package io.github.pairforge.ui;

import java.awt.Font;

import ij.gui.Plot;

/**
 * Small signs along a curve, each curve its own: they tell curves apart where colours do not. They are lettering of the
 * Plot, not points: lists and files of its numbers hold what was measured and nothing else.
 */
final class CurveMarks {

    /** Per curve. */
    private static final int MOST = 5;

    /** Small enough to stand close above the line. */
    private static final int SIZE = 11;

    private CurveMarks() {
    }

    /**
     * @param number of the curve, from 0
     * @param count of curves: their signs do not lie above each other
     */
    static void add(final Plot plot, final Curve curve, final int number, final int count) {
        final double[] x = curve.x();
        final double[] y = curve.y();
        plot.setJustification(Plot.CENTER);
        plot.setFont(Font.PLAIN, SIZE);
        for (int k = 0; k < MOST && x.length > 1; k++) {
            final int i = (int) ((k + (number + 0.5) / count) / MOST * x.length);
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                plot.addText(Palette.mark(number), x[i], y[i]);
            }
        }
        plot.setJustification(Plot.LEFT);
        plot.setFont(Font.PLAIN, Plots.FONT);
    }
}
