package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;

import io.github.pairforge.regress.RegressionResult;
import io.github.pairforge.service.RegressionTables;

/** How many pixels have which pair of values: dark violet few, yellow many, on a logarithmic scale. */
final class DensityPlot {

    private static final int SIDE = 300;
    private static final int LEFT = 84;
    private static final int RIGHT = 20;
    private static final int HEAD = 58;
    private static final int FOOT = 58;

    /** Pixels of the picture per cell of the histogram. */
    private static final int CELL = 3;

    /** Of all values, at both ends of an axis, that may lie beyond it. */
    private static final double BEYOND = 0.001;

    private static final Color GRID = new Color(0xdddddd);

    private final float[] x;
    private final float[] y;
    private final double[] rangeX;
    private final double[] rangeY;

    private DensityPlot(final float[] x, final float[] y, final double[] rangeX, final double[] rangeY) {
        this.x = x;
        this.y = y;
        this.rangeX = rangeX;
        this.rangeY = rangeY;
    }

    /** Observed minus predicted against predicted reflectance; the line is no residual. */
    static BufferedImage residuals(final RegressionResult r, final int band) {
        final float[] predicted = r.sample().predicted()[band];
        final float[] residual = new float[predicted.length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = r.sample().observed()[band][i] - predicted[i];
        }
        final double[] range = range(residual);
        final double most = Math.max(Math.abs(range[0]), Math.abs(range[1]));
        return new DensityPlot(predicted, residual, range(predicted), new double[] { -most, most })
            .draw(title(r, band), String.format(Locale.ROOT, "L1 %.4f, RMSE %.4f",
                r.total().bands().meanAbsolute()[band], r.total().bands().rmse()[band]),
                "Predicted reflectance", "Observed − predicted", false);
    }

    /** Observed against predicted reflectance; the line is 1:1. */
    static BufferedImage predictions(final RegressionResult r, final int band) {
        final float[] predicted = r.sample().predicted()[band];
        final float[] observed = r.sample().observed()[band];
        final double[] a = range(predicted);
        final double[] b = range(observed);
        final double[] both = { Math.min(a[0], b[0]), Math.max(a[1], b[1]) };
        return new DensityPlot(predicted, observed, both, both).draw(title(r, band),
            String.format(Locale.ROOT, "R² %.4f", r.total().bands().determination()[band]), "Predicted reflectance",
            "Observed reflectance", true);
    }

    private static String title(final RegressionResult r, final int band) {
        return RegressionTables.name(r.outputBands().get(band), band);
    }

    private static double[] range(final float[] values) {
        final float[] sorted = values.clone();
        Arrays.sort(sorted);
        final int cut = (int) (BEYOND * sorted.length);
        final double low = sorted[cut];
        final double high = sorted[sorted.length - 1 - cut];
        final double margin = high > low ? 0.05 * (high - low) : Math.max(1e-4, Math.abs(low) * 0.1);
        return new double[] { low - margin, high + margin };
    }

    private BufferedImage draw(final String title, final String subtitle, final String xLabel, final String yLabel,
        final boolean diagonal)
    {
        final BufferedImage out =
            new BufferedImage(LEFT + SIDE + RIGHT, HEAD + SIDE + FOOT, BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = Lettering.on(out);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.setColor(Lettering.INK);
        g.setFont(Lettering.TITLE);
        g.drawString(title, LEFT, 24);
        g.setFont(Lettering.TEXT);
        g.setColor(Lettering.SOFT);
        g.drawString(subtitle, LEFT, 44);
        axes(g, xLabel, yLabel);
        cells(g);
        g.setColor(Lettering.INK);
        g.setClip(LEFT, HEAD, SIDE, SIDE);
        if (diagonal) {
            g.drawLine(LEFT, HEAD + SIDE, LEFT + SIDE, HEAD);
        }
        else {
            g.drawLine(LEFT, HEAD + SIDE / 2, LEFT + SIDE, HEAD + SIDE / 2);
        }
        g.setClip(null);
        g.drawRect(LEFT, HEAD, SIDE, SIDE);
        g.dispose();
        return out;
    }

    private void cells(final Graphics2D g) {
        final int n = SIDE / CELL;
        final int[] counts = new int[n * n];
        int most = 1;
        for (int i = 0; i < x.length; i++) {
            final int cx = (int) Math.floor((x[i] - rangeX[0]) / (rangeX[1] - rangeX[0]) * n);
            final int cy = (int) Math.floor((y[i] - rangeY[0]) / (rangeY[1] - rangeY[0]) * n);
            if (cx >= 0 && cx < n && cy >= 0 && cy < n) {
                most = Math.max(most, ++counts[cy * n + cx]);
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                g.setColor(new Color(LengthColours.colour(Math.log1p(counts[i]) / Math.log1p(most))));
                g.fillRect(LEFT + i % n * CELL, HEAD + SIDE - (i / n + 1) * CELL, CELL, CELL);
            }
        }
    }

    private void axes(final Graphics2D g, final String xLabel, final String yLabel) {
        for (final boolean across : new boolean[] { true, false }) {
            final double[] range = across ? rangeX : rangeY;
            final double step = RoundNumbers.atMost((range[1] - range[0]) / 2.5);
            for (double v = Math.ceil(range[0] / step) * step; v <= range[1]; v += step) {
                final int at = (int) Math.round((v - range[0]) / (range[1] - range[0]) * SIDE);
                final String text = RoundNumbers.text(Math.rint(v / step) * step);
                g.setColor(GRID);
                if (across) {
                    g.drawLine(LEFT + at, HEAD, LEFT + at, HEAD + SIDE);
                }
                else {
                    g.drawLine(LEFT, HEAD + SIDE - at, LEFT + SIDE, HEAD + SIDE - at);
                }
                g.setColor(Lettering.INK);
                final int w = g.getFontMetrics().stringWidth(text);
                g.drawString(text, across ? LEFT + at - w / 2 : LEFT - w - 6,
                    across ? HEAD + SIDE + 18 : HEAD + SIDE - at + 5);
            }
        }
        g.setColor(Lettering.INK);
        g.drawString(xLabel, LEFT + (SIDE - g.getFontMetrics().stringWidth(xLabel)) / 2, HEAD + SIDE + 40);
        final Graphics2D turned = (Graphics2D) g.create();
        turned.rotate(-Math.PI / 2, 20, HEAD + SIDE / 2.0);
        turned.drawString(yLabel, 20 - g.getFontMetrics().stringWidth(yLabel) / 2, HEAD + SIDE / 2);
        turned.dispose();
    }
}
