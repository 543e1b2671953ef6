package io.github.pairforge.ui.assistant;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.EnumMap;
import java.util.Map;

import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.Scrollable;

import io.github.pairforge.replay.Stage;

/** The cards in the order of the chain, with arrows between them. */
final class StageStrip extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1L;
    private static final double USUAL = 13;

    private final Map<Stage, StageCard> cards = new EnumMap<>(Stage.class);

    StageStrip(final CardActions actions) {
        super(new StripLayout((int) (USUAL * Look.em()), (int) (1.5 * Look.em())));
        setBorder(BorderFactory.createEmptyBorder(Look.em(), Look.em(), Look.em(), Look.em()));
        for (final Stage stage : Stage.values()) {
            final StageCard card = new StageCard(stage, actions);
            cards.put(stage, card);
            add(card);
        }
    }

    StageCard card(final Stage stage) {
        return cards.get(stage);
    }

    @Override
    protected void paintComponent(final Graphics g) {
        super.paintComponent(g);
        final Graphics2D g2 = Look.smooth(g, this);
        g2.setColor(Look.faint());
        g2.setStroke(new BasicStroke(Look.em() / 7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i + 1 < getComponentCount(); i++) {
            final Component from = getComponent(i);
            final Component to = getComponent(i + 1);
            final double s = 0.45 * Look.em();
            final double x = (from.getX() + from.getWidth() + to.getX()) / 2.0;
            final double y = from.getY() + from.getHeight() / 4.0;
            if (to.getX() > from.getX()) {
                final Path2D arrow = new Path2D.Double();
                arrow.moveTo(x - s, y);
                arrow.lineTo(x + s, y);
                arrow.moveTo(x + s / 4, y - s * 0.75);
                arrow.lineTo(x + s, y);
                arrow.lineTo(x + s / 4, y + s * 0.75);
                g2.draw(arrow);
            }
        }
        g2.dispose();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(final Rectangle visible, final int orientation, final int direction) {
        return 2 * Look.em();
    }

    @Override
    public int getScrollableBlockIncrement(final Rectangle visible, final int orientation, final int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getParent() == null || getParent().getWidth() >= (int) (USUAL * Look.em()) + 2 * Look.em();
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }
}
