package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/** Pictures made one, with what came out written above. */
final class Poster {

    private Poster() {
    }

    /** At most as wide as a cell: plots are twice as large as they are shown. */
    static BufferedImage fitted(final BufferedImage view, final int width) {
        if (view.getWidth() <= width) {
            return view;
        }
        final int height = (int) Math.round((double) view.getHeight() * width / view.getWidth());
        final BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(view, 0, 0, width, height, null);
        g.dispose();
        return out;
    }

    /**
     * Pictures one below the other in columns, each below the shortest column so far: they may be of any height.
     */
    static BufferedImage columns(final List<BufferedImage> pictures, final int columns) {
        final int w = pictures.stream().mapToInt(BufferedImage::getWidth).max().orElseThrow();
        final int[] top = new int[columns];
        final int[][] places = new int[pictures.size()][];
        for (int i = 0; i < places.length; i++) {
            int column = 0;
            for (int k = 1; k < columns; k++) {
                column = top[k] < top[column] ? k : column;
            }
            places[i] = new int[] { column * w, top[column] };
            top[column] += pictures.get(i).getHeight();
        }
        final BufferedImage out = new BufferedImage(columns * w, Arrays.stream(top).max().orElseThrow(),
            BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = out.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        for (int i = 0; i < places.length; i++) {
            g.drawImage(pictures.get(i), places[i][0], places[i][1], null);
        }
        g.dispose();
        return out;
    }

    /** The title and lines of text above a picture. */
    static BufferedImage under(final String title, final List<String> lines, final BufferedImage picture) {
        final Font font = Lettering.TITLE.deriveFont(24f);
        final int titleHeight = Lettering.metrics(font).getHeight();
        final int lineHeight = Lettering.metrics(Lettering.TEXT).getHeight();
        final int head = Sheet.MARGIN + titleHeight + lines.size() * lineHeight;
        final BufferedImage out =
            new BufferedImage(picture.getWidth(), head + picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = Lettering.on(out);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.setColor(Lettering.INK);
        g.setFont(font);
        int y = Sheet.MARGIN + Lettering.metrics(font).getAscent();
        g.drawString(title, Sheet.MARGIN, y);
        g.setFont(Lettering.TEXT);
        y = Sheet.MARGIN + titleHeight + Lettering.metrics(Lettering.TEXT).getAscent();
        for (final String line : lines) {
            g.drawString(line, Sheet.MARGIN, y);
            y += lineHeight;
        }
        g.drawImage(picture, 0, head, null);
        g.dispose();
        return out;
    }
}
