package io.github.pairforge.ui.assistant;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Locale;

import io.github.pairforge.chain.Sketch;

/** Curves of bands over one axis, from 0 to the highest value. */
record CurvePainter(Sketch.Curves sketch) implements SketchPainter {

    @Override
    public void paint(final Graphics2D g, final int width, final int height) {
        g.setFont(Look.small());
        final FontMetrics metrics = g.getFontMetrics();
        final double right = max(true);
        final int edge = Look.gap() / 2;
        final int bottom = height - metrics.getHeight() - edge;
        final int head = metrics.getHeight();
        // The highest curve stays below the words.
        final double perY = (bottom - head - edge) / max(false);
        g.setColor(Look.line());
        g.draw(new Line2D.Double(edge, bottom, width - edge, bottom));
        g.draw(new Line2D.Double(edge, edge, edge, bottom));
        g.setStroke(new BasicStroke(1.6f));
        for (int i = 0; i < sketch.curves().size(); i++) {
            g.setColor(Look.curve(i));
            g.draw(path(sketch.curves().get(i), (width - 2.0 * edge) / right, perY, edge, bottom));
        }
        g.setColor(Look.faint());
        final String end = number(right);
        g.drawString(sketch.x(), edge, height - metrics.getDescent());
        g.drawString(end, width - edge - metrics.stringWidth(end), height - metrics.getDescent());
        final String name = sketch.y() + " to " + number(max(false));
        g.drawString(name, width - edge - metrics.stringWidth(name), metrics.getAscent());
    }

    private static Path2D path(final Sketch.Curve curve, final double perX, final double perY, final int left,
        final int bottom)
    {
        final Path2D path = new Path2D.Double();
        final double[] x = curve.x();
        final double[] y = curve.y();
        boolean pen = false;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(y[i])) {
                if (pen) {
                    path.lineTo(left + x[i] * perX, bottom - y[i] * perY);
                }
                else {
                    path.moveTo(left + x[i] * perX, bottom - y[i] * perY);
                }
            }
            pen = Double.isFinite(y[i]);
        }
        return path;
    }

    private double max(final boolean ofX) {
        final double most = sketch.curves().stream().flatMapToDouble(c -> Arrays.stream(ofX ? c.x() : c.y()))
            .filter(Double::isFinite).max().orElse(1);
        return most > 0 ? most : 1;
    }

    private static String number(final double value) {
        return String.format(Locale.ROOT, "%.2g", value).replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", "");
    }
}
