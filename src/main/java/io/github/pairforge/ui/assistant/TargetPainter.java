package io.github.pairforge.ui.assistant;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Locale;

import io.github.pairforge.chain.Sketch;

/** A shift on a target: the ring is the limit, the cross the point with its interval. */
record TargetPainter(Sketch.Target target) implements SketchPainter {

    private static final double ROOM = 1.15;

    @Override
    public void paint(final Graphics2D g, final int width, final int whole) {
        g.setFont(Look.small());
        final int height = whole - g.getFontMetrics().getHeight();
        final double reach = ROOM * Math.max(target.limit(),
            Math.hypot(Math.abs(target.dx()) + target.errorX(), Math.abs(target.dy()) + target.errorY()));
        final double radius = Math.min(width, height) / 2.0 - 2;
        final double perPixel = radius / (reach > 0 ? reach : 1);
        final double cx = width / 2.0;
        final double cy = height / 2.0;
        g.setColor(Look.line());
        g.draw(new Line2D.Double(cx - radius, cy, cx + radius, cy));
        g.draw(new Line2D.Double(cx, cy - radius, cx, cy + radius));
        g.draw(circle(cx, cy, target.limit() * perPixel / 2));
        g.setColor(Look.faint());
        g.setStroke(new BasicStroke(1.5f));
        g.draw(circle(cx, cy, target.limit() * perPixel));
        final double x = cx + target.dx() * perPixel;
        final double y = cy + target.dy() * perPixel;
        final double least = Look.em() / 3.0;
        final double ex = Math.max(least, target.errorX() * perPixel);
        final double ey = Math.max(least, target.errorY() * perPixel);
        g.setColor(Look.accent());
        g.setStroke(new BasicStroke(2));
        g.draw(new Line2D.Double(x - ex, y, x + ex, y));
        g.draw(new Line2D.Double(x, y - ey, x, y + ey));
        g.fill(circle(x, y, Look.em() / 5.0));
        g.setColor(Look.faint());
        final String limit = String.format(Locale.ROOT, "limit %.3g LR px", target.limit());
        g.drawString(limit, (width - g.getFontMetrics().stringWidth(limit)) / 2,
            whole - g.getFontMetrics().getDescent());
    }

    private static Ellipse2D circle(final double x, final double y, final double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }
}
