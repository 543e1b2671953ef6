package io.github.pairforge.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Arrows, crosses and rings that can be seen on any ground: each has a rim of the opposite lightness. */
final class VectorMarks {

    static final Color REJECTED = new Color(0xd55e00);
    private static final Color UNMATCHED = new Color(0x9a9a9a);

    private static final double HEAD = 10;
    private static final double HEAD_SHARE = 0.6;
    private static final double SLENDER = 0.42;
    private static final double DOT = 2.6;
    private static final double ARM = 5;
    private static final BasicStroke LINE = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke RIM = new BasicStroke(4.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private VectorMarks() {
    }

    /** From a dot at (x, y), whose colour tells the length even where the arrow is too short to be seen. */
    static void arrow(final Graphics2D g, final double x, final double y, final double dx, final double dy,
        final double colour)
    {
        final Path2D path = new Path2D.Double();
        final double length = Math.hypot(dx, dy);
        path.append(dot(x, y, DOT), false);
        if (length > DOT) {
            final double head = Math.min(HEAD, HEAD_SHARE * length) / length;
            final double baseX = x + dx * (1 - head);
            final double baseY = y + dy * (1 - head);
            path.append(new Line2D.Double(x, y, baseX, baseY), false);
            path.moveTo(x + dx, y + dy);
            path.lineTo(baseX - SLENDER * head * dy, baseY + SLENDER * head * dx);
            path.lineTo(baseX + SLENDER * head * dy, baseY - SLENDER * head * dx);
            path.closePath();
        }
        paint(g, path, new Color(LengthColours.colour(colour)),
            LengthColours.isLight(colour) ? Color.BLACK : Color.WHITE, true);
    }

    /** A diagonal cross: contradicts the others. */
    static void outlier(final Graphics2D g, final double x, final double y) {
        cross(g, x, y, ARM, ARM);
    }

    /** An upright cross: moves too far. */
    static void tooFar(final Graphics2D g, final double x, final double y) {
        cross(g, x, y, ARM * Math.sqrt(2), 0);
    }

    /** A ring: nothing to match. */
    static void unmatched(final Graphics2D g, final double x, final double y) {
        paint(g, dot(x, y, ARM - 1), UNMATCHED, Color.WHITE, false);
    }

    private static Shape dot(final double x, final double y, final double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void cross(final Graphics2D g, final double x, final double y, final double a, final double b) {
        final Path2D path = new Path2D.Double(new Line2D.Double(x - a, y - b, x + a, y + b));
        path.append(new Line2D.Double(x + b, y - a, x - b, y + a), false);
        paint(g, path, REJECTED, Color.WHITE, false);
    }

    private static void paint(final Graphics2D g, final Shape shape, final Color colour, final Color rim,
        final boolean filled)
    {
        g.setStroke(RIM);
        g.setColor(rim);
        g.draw(shape);
        g.setStroke(LINE);
        g.setColor(colour);
        g.draw(shape);
        if (filled) {
            g.fill(shape);
        }
    }
}
