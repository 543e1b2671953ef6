package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ij.ImagePlus;
import ij.gui.Plot;
import io.github.pairforge.evaluate.Histogram;

/**
 * Plots with labelled axes and a legend, in colours that stay apart with any colour vision.
 *
 * <p>A {@link Plot} can be shown in Fiji as it is; {@link #render} makes an anti-aliased picture of it.
 */
public final class Plots {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 360;
    static final int FONT = 15;
    private static final float LINE = 2;
    private static final double HEADROOM = 1.18;

    /** With more values, their intervals are drawn as a band instead of one by one. */
    private static final int MOST_INTERVALS = 25;

    /** Lines of a Plot are not anti-aliased: they are drawn larger and averaged down. */
    private static final int OVERSAMPLING = 4;

    private Plots() {
    }

    /**
     * Histograms of one band of a reference (orange), a result (blue) and, if there is one, the input (grey).
     *
     * @param title of the plot: the band's name
     * @param band zero-based, of all histograms
     */
    public static Plot histograms(final String title, final int band, final Histogram reference,
        final Histogram result, final Optional<Histogram> input)
    {
        final List<Curve> curves = new ArrayList<>();
        input.ifPresent(h -> curves.add(density("input", h, band, Palette.INPUT)));
        curves.add(density("reference", reference, band, Palette.REFERENCE));
        curves.add(density("result", result, band, Palette.RESULT));
        return curves(title, "Reflectance", "Density (per unit of reflectance)", curves);
    }

    private static Curve density(final String name, final Histogram histogram, final int band, final Color colour) {
        return Curve.of(name, histogram.centres(), histogram.density(band)).withColour(colour);
    }

    /**
     * Standard deviation of noise against reflectance, one curve per band, intervals where a curve has them; measured
     * points are added by {@link #measured}.
     */
    public static Plot noise(final String title, final List<Curve> bands) {
        return curves(title, "Reflectance", "Noise standard deviation (reflectance)", bands, false);
    }

    /** Blur kernels against the distance from their centre, one curve per band or family. */
    public static Plot kernels(final String title, final String distanceUnit, final List<Curve> kernels) {
        return curves(title, "Distance from the centre (" + distanceUnit + ")", "Kernel weight", kernels);
    }

    /** Power spectra in decibels against spatial frequency. */
    public static Plot spectra(final String title, final List<Curve> spectra) {
        return curves(title, "Spatial frequency (cycles per pixel)", "Power (dB)", spectra);
    }

    /**
     * Lines over common axes.
     *
     * @param xLabel with its unit
     * @param yLabel with its unit
     * @param curves drawn in this order; none gives empty axes
     */
    public static Plot curves(final String title, final String xLabel, final String yLabel,
        final List<Curve> curves)
    {
        return curves(title, xLabel, yLabel, curves, true);
    }

    /** Points in the shape and colour of a curve; both are counted from 0. */
    static void measured(final Plot plot, final int curve, final double[] x, final double[] y) {
        plot.setColor(Palette.curve(curve));
        plot.setLineWidth(1);
        plot.addPoints(x, y, Palette.shape(curve));
    }

    /** @param signs whether signs along the curves tell them apart; else the points do that are added later */
    private static Plot curves(final String title, final String xLabel, final String yLabel, final List<Curve> curves,
        final boolean signs)
    {
        final Plot plot = axes(title, xLabel, yLabel);
        final Range x = new Range();
        final Range y = new Range();
        final StringBuilder legend = new StringBuilder();
        for (int i = 0; i < curves.size(); i++) {
            final Curve curve = curves.get(i);
            plot.setColor(curve.colour().orElse(Palette.curve(i)));
            addCurve(plot, curve);
            x.include(curve.x());
            y.include(curve.y());
            y.include(curve.low());
            y.include(curve.high());
            legend.append(curves.size() < 2 ? "" : (signs ? Palette.mark(i) : Palette.shapeMark(i)) + " ")
                .append(curve.name().replaceAll("\\s+", " ")).append('\n').append("\n".repeat(extra(curve)));
        }
        for (int i = 0; signs && curves.size() > 1 && i < curves.size(); i++) {
            plot.setColor(curves.get(i).colour().orElse(Palette.curve(i)));
            CurveMarks.add(plot, curves.get(i), i, curves.size());
        }
        plot.setColor(Color.BLACK);
        plot.setLineWidth(1);
        plot.setLimits(x.origin(), x.high(), y.floor(), y.ceiling());
        if (!curves.isEmpty()) {
            plot.setColor(Color.BLACK);
            plot.setLegend(legend.toString(), Plot.AUTO_POSITION);
        }
        // Without a first drawing a Plot has nothing to enlarge.
        plot.draw();
        return plot;
    }

    /** Empty axes, in the size and lettering of all plots. */
    static Plot axes(final String title, final String xLabel, final String yLabel) {
        final Plot plot = new Plot(title, xLabel, yLabel,
            Plot.X_NUMBERS | Plot.Y_NUMBERS | Plot.X_TICKS | Plot.Y_TICKS | Plot.X_GRID | Plot.Y_GRID);
        plot.setFrameSize(WIDTH, HEIGHT);
        plot.setFont(Font.PLAIN, FONT);
        plot.setAxisLabelFont(Font.PLAIN, FONT);
        plot.setAntialiasedText(true);
        return plot;
    }

    private static void addCurve(final Plot plot, final Curve curve) {
        final double[] x = curve.x();
        plot.setLineWidth(LINE);
        plot.addPoints(x, curve.y(), curve.x().length == 1 ? Plot.CIRCLE : Plot.LINE);
        final double[] low = curve.low();
        final double[] high = curve.high();
        plot.setLineWidth(1);
        if (low.length == 0) {
            return;
        }
        // As rows of numbers, they are in the lists and files that are made of the plot.
        for (final double[] end : List.of(low, high)) {
            plot.addPoints(x, end, Plot.LINE);
            if (low.length <= MOST_INTERVALS) {
                final int row = plot.getNumPlotObjects() - 1;
                plot.setStyle(row, plot.getPlotObjectStyle(row) + ",hidden");
            }
        }
        if (low.length > MOST_INTERVALS) {
            return;
        }
        for (int i = 0; i < low.length; i++) {
            if (Double.isFinite(low[i]) && Double.isFinite(high[i])) {
                plot.drawLine(x[i], low[i], x[i], high[i]);
            }
        }
    }

    /** How many of a curve's rows of numbers take no place in the legend. */
    private static int extra(final Curve curve) {
        return curve.low().length > MOST_INTERVALS ? 2 : 0;
    }

    /** Limits of an axis. */
    private static final class Range {

        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void include(final double[] values) {
            for (final double v : values) {
                if (Double.isFinite(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }

        double low() {
            return low > high ? 0 : low == high ? low - margin() : low;
        }

        double high() {
            return low > high ? 1 : low == high ? high + margin() : high;
        }

        private double margin() {
            return Math.max(1e-3, Math.abs(low) * 0.1);
        }

        /** An axis that nearly starts at 0 starts at 0. */
        double origin() {
            return low >= 0 && low < 0.2 * high ? 0 : low();
        }

        /** Quantities that cannot be negative start at 0. */
        double floor() {
            return low >= 0 && low < high ? 0 : low() - 0.05 * (high() - low());
        }

        /** Room above the curves, for the legend. */
        double ceiling() {
            return floor() + (high() - floor()) * HEADROOM;
        }
    }

    /**
     * An anti-aliased picture of a plot with its title above, twice as large as the plot itself: sharp on any screen.
     */
    public static ImagePlus render(final Plot plot) {
        final ImagePlus large = plot.makeHighResolution(plot.getTitle(), OVERSAMPLING, true, false);
        final BufferedImage picture = halve(large.getProcessor().getBufferedImage());
        return new ImagePlus(plot.getTitle(), titled(plot.getTitle(), picture));
    }

    private static BufferedImage titled(final String title, final BufferedImage picture) {
        if (title.isBlank()) {
            return picture;
        }
        final Font font = Lettering.TITLE.deriveFont(2f * Lettering.TITLE.getSize());
        final FontMetrics metrics = Lettering.metrics(font);
        final List<String> lines = Lettering.wrap(title, metrics, picture.getWidth() - 2 * Sheet.MARGIN);
        final int head = Sheet.MARGIN + lines.size() * metrics.getHeight();
        final BufferedImage out =
            new BufferedImage(picture.getWidth(), head + picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = Lettering.on(out);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, out.getWidth(), head);
        g.setColor(Lettering.INK);
        g.setFont(font);
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), (out.getWidth() - metrics.stringWidth(lines.get(i))) / 2,
                Sheet.MARGIN + i * metrics.getHeight() + metrics.getAscent());
        }
        g.drawImage(picture, 0, head, null);
        g.dispose();
        return out;
    }

    private static BufferedImage halve(final BufferedImage large) {
        final BufferedImage out =
            new BufferedImage(large.getWidth() / 2, large.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                int red = 2;
                int green = 2;
                int blue = 2;
                for (int i = 0; i < 4; i++) {
                    final int rgb = large.getRGB(2 * x + i % 2, 2 * y + i / 2);
                    red += rgb >> 16 & 255;
                    green += rgb >> 8 & 255;
                    blue += rgb & 255;
                }
                out.setRGB(x, y, red / 4 << 16 | green / 4 << 8 | blue / 4);
            }
        }
        return out;
    }
}
