package io.github.pairforge.ui.assistant;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

import javax.swing.Icon;

/** A sign for a state that differs in shape and not in colour alone. */
enum Badge implements Icon {

    MISSING("not done"), RUNNING("running"), DONE("done"), OUTDATED("out of date"), FAILED("failed");

    private final String words;

    Badge(final String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Badge of(final CardState state) {
        if (state.running().isPresent()) {
            return RUNNING;
        }
        if (state.ending().filter(CardState.Ending::failed).isPresent()) {
            return FAILED;
        }
        return switch (state.standing().state()) {
            case MISSING -> MISSING;
            case DONE -> DONE;
            case OUTDATED -> OUTDATED;
            case BROKEN -> FAILED;
        };
    }

    @Override
    public int getIconWidth() {
        return Look.em();
    }

    @Override
    public int getIconHeight() {
        return Look.em();
    }

    private Color colour() {
        return switch (this) {
            case MISSING -> Look.faint();
            case RUNNING -> Look.accent();
            case DONE -> Look.good();
            case OUTDATED -> Look.unsure();
            case FAILED -> Look.bad();
        };
    }

    @Override
    public void paintIcon(final Component c, final Graphics g, final int x, final int y) {
        final Graphics2D g2 = Look.smooth(g, c);
        g2.translate(x, y);
        final double s = Look.em();
        g2.setColor(colour());
        g2.setStroke(new BasicStroke((float) (s / 7), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (this) {
            case MISSING -> g2.draw(new Ellipse2D.Double(s * 0.2, s * 0.2, s * 0.6, s * 0.6));
            case RUNNING -> g2.fill(new Ellipse2D.Double(s * 0.2, s * 0.2, s * 0.6, s * 0.6));
            case DONE -> g2.draw(lines(s, 0.15, 0.55, 0.4, 0.8, 0.85, 0.2));
            case OUTDATED -> {
                g2.draw(lines(s, 0.5, 0.12, 0.92, 0.86, 0.08, 0.86, 0.5, 0.12));
                g2.draw(lines(s, 0.5, 0.4, 0.5, 0.6));
            }
            case FAILED -> {
                g2.draw(lines(s, 0.2, 0.2, 0.8, 0.8));
                g2.draw(lines(s, 0.8, 0.2, 0.2, 0.8));
            }
        }
        g2.dispose();
    }

    private static Path2D lines(final double s, final double... xy) {
        final Path2D path = new Path2D.Double();
        path.moveTo(xy[0] * s, xy[1] * s);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i] * s, xy[i + 1] * s);
        }
        return path;
    }
}
