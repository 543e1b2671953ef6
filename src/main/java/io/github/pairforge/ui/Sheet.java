package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Threads;

/** Lays out panels in rows, with titles above and scale or colour bars below. */
final class Sheet {

    static final int MARGIN = 24;
    private static final int GAP = 24;
    private static final int SMALL = 400;
    private static final int MOST_ENLARGEMENT = 64;
    private static final int MOST_PIXELS = 200_000_000;
    private static final int ABOVE_IMAGE = 8;
    private static final Color FRAME = new Color(0x808080);

    private final List<Panel> panels;
    private final List<Dimension> sizes = new ArrayList<>();
    private final int columns;
    private final int cellWidth;
    private final int cellHeight;
    private final int head;

    Sheet(final List<Panel> panels, final int enlargement) {
        requirePanels(panels);
        if (enlargement < 1) {
            throw new IllegalArgumentException("An enlargement of " + enlargement + " is not at least 1.");
        }
        this.panels = List.copyOf(panels);
        panels.forEach(p -> sizes.add(size(p, panels, enlargement)));
        columns = panels.size() == 4 ? 2 : Math.min(3, panels.size());
        cellWidth = sizes.stream().mapToInt(d -> d.width).max().orElseThrow();
        cellHeight = sizes.stream().mapToInt(d -> d.height).max().orElseThrow();
        head = panels.stream().mapToInt(this::headHeight).max().orElseThrow() + ABOVE_IMAGE;
        if ((double) width() * height() > MOST_PIXELS) {
            throw new IllegalArgumentException("The picture would have " + width() + " x " + height()
                + " pixels; show an excerpt of the images, or enlarge them less.");
        }
    }

    private static void requirePanels(final List<Panel> panels) {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("There is no panel to draw; give at least one.");
        }
    }

    /** The smallest whole enlargement that makes the panels at least {@value #SMALL} pixels wide. */
    static int enlargement(final List<Panel> panels) {
        requirePanels(panels);
        final int width = panels.stream().mapToInt(p -> size(p, panels, 1).width).max().orElseThrow();
        return Math.min(MOST_ENLARGEMENT, (SMALL + width - 1) / width);
    }

    /** Same ground, same size: by pixel sizes where all are known, else by taking the panels as congruent. */
    private static Dimension size(final Panel panel, final List<Panel> all, final int enlargement) {
        final double finest = all.stream().mapToDouble(Panel::groundSamplingDistance).reduce(Double.MAX_VALUE,
            (a, b) -> Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : Math.min(a, b));
        final int w = panel.image().getWidth();
        final int h = panel.image().getHeight();
        final double factor = Double.isNaN(finest)
            ? all.stream().mapToInt(p -> p.image().getWidth()).max().orElseThrow() / (double) w
            : panel.groundSamplingDistance() / finest;
        return new Dimension((int) Math.max(1, Math.round(w * factor * enlargement)),
            (int) Math.max(1, Math.round(h * factor * enlargement)));
    }

    private int width() {
        return 2 * MARGIN + columns * cellWidth + (columns - 1) * GAP;
    }

    private int height() {
        final int rows = (panels.size() + columns - 1) / columns;
        return 2 * MARGIN + rows * (head + cellHeight + Bars.HEIGHT) + (rows - 1) * GAP;
    }

    private int headHeight(final Panel panel) {
        return height(panel.title(), Lettering.TITLE) + height(panel.subtitle(), Lettering.TEXT);
    }

    private int height(final String text, final Font font) {
        final FontMetrics metrics = Lettering.metrics(font);
        return Lettering.wrap(text, metrics, cellWidth).size() * metrics.getHeight();
    }

    BufferedImage draw() {
        final BufferedImage sheet = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = Lettering.on(sheet);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        boolean scaleBarDue = true;
        for (int i = 0; i < panels.size(); i++) {
            Threads.check();
            final int x = MARGIN + i % columns * (cellWidth + GAP);
            final int y = MARGIN + i / columns * (head + cellHeight + Bars.HEIGHT + GAP);
            drawPanel(sheet, g, i, x, y);
            final int below = y + head + sizes.get(i).height;
            final Panel panel = panels.get(i);
            panel.colourBar().ifPresent(bar -> Bars.drawColours(g, bar, x, below, cellWidth));
            if (scaleBarDue && panel.colourBar().isEmpty() && panel.groundSamplingDistance() > 0) {
                final double metres = panel.groundSamplingDistance() * panel.image().getWidth() / sizes.get(i).width;
                Bars.drawScale(g, metres, x, below, sizes.get(i).width);
                scaleBarDue = false;
            }
        }
        g.dispose();
        return sheet;
    }

    private void drawPanel(final BufferedImage sheet, final Graphics2D g, final int i, final int x, final int y) {
        final Panel panel = panels.get(i);
        // Text stands on the image, so that one-line and two-line heads have the same distance to it.
        int line = y + head - ABOVE_IMAGE - headHeight(panel);
        line = drawText(g, panel.title(), Lettering.TITLE, Lettering.INK, x, line);
        drawText(g, panel.subtitle(), Lettering.TEXT, Lettering.SOFT, x, line);
        final Dimension size = sizes.get(i);
        final BufferedImage image = Nodata.fill(Pictures.enlarge(panel.image(), size.width, size.height));
        g.setColor(FRAME);
        g.fillRect(x - 1, y + head - 1, size.width + 2, size.height + 2);
        sheet.setRGB(x, y + head, size.width, size.height,
            image.getRGB(0, 0, size.width, size.height, null, 0, size.width), 0, size.width);
    }

    private int drawText(final Graphics2D g, final String text, final Font font, final Color colour, final int x,
        final int top)
    {
        final FontMetrics metrics = Lettering.metrics(font);
        g.setFont(font);
        g.setColor(colour);
        int y = top;
        for (final String line : Lettering.wrap(text, metrics, cellWidth)) {
            g.drawString(line, x, y + metrics.getAscent());
            y += metrics.getHeight();
        }
        return y;
    }
}
