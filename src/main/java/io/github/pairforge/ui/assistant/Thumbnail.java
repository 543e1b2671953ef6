package io.github.pairforge.ui.assistant;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;

import javax.swing.AbstractAction;
import javax.swing.JLabel;
import javax.swing.KeyStroke;

import io.github.pairforge.chain.Sketch;

/** The picture of a stage; a double click, or Enter, opens what it stands for. */
final class Thumbnail extends JLabel {

    private static final long serialVersionUID = 1L;
    private static final double HEIGHT = 8.5;

    private transient SketchPainter painter = SketchPainter.of(new Sketch.Blank());

    /** @param open what a double click does */
    Thumbnail(final String name, final Runnable open) {
        getAccessibleContext().setAccessibleName(name);
        addMouseListener(new MouseAdapter() {

            @Override
            public void mouseClicked(final MouseEvent e) {
                requestFocusInWindow();
                if (e.getClickCount() == 2) {
                    open.run();
                }
            }
        });
        getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "open");
        getActionMap().put("open", new AbstractAction() {

            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(final ActionEvent e) {
                open.run();
            }
        });
        addFocusListener(new FocusListener() {

            @Override
            public void focusGained(final FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(final FocusEvent e) {
                repaint();
            }
        });
    }

    /** @param canOpen whether a double click has something to open */
    void show(final Sketch sketch, final boolean canOpen) {
        painter = SketchPainter.of(sketch);
        setFocusable(canOpen);
        setToolTipText(canOpen ? "Double click opens the picture" : null);
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Look.em(), (int) (HEIGHT * Look.em()));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(final Graphics g) {
        final Graphics2D g2 = Look.smooth(g, this);
        g2.setColor(Look.blend(Look.card(), Look.text(), 0.06));
        g2.fillRect(0, 0, getWidth(), getHeight());
        painter.paint(g2, getWidth(), getHeight());
        if (isFocusOwner()) {
            g2.setColor(Look.accent());
            g2.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
            g2.drawRect(1, 1, getWidth() - 3, getHeight() - 3);
        }
        g2.dispose();
    }
}
