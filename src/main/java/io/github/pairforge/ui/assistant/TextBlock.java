package io.github.pairforge.ui.assistant;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

import javax.swing.JLabel;

/** A text broken into lines, with an ellipsis and the whole in the tooltip when there is more than fits. */
final class TextBlock extends JLabel {

    private static final long serialVersionUID = 1L;
    private static final String MORE = "\u2026";

    private final int lines;

    /** @param lines whose room is taken, whatever the text */
    TextBlock(final int lines) {
        this.lines = lines;
        setFont(Look.font());
    }

    void say(final String text) {
        setText(text);
        setToolTipText(text.isEmpty() ? null : text);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Look.em(), getFontMetrics(getFont()).getHeight() * lines);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(final Graphics g) {
        final Graphics2D g2 = Look.smooth(g, this);
        g2.setColor(getForeground());
        final FontMetrics metrics = g2.getFontMetrics();
        int y = metrics.getAscent();
        for (final String line : broken(getText(), getWidth(), lines, metrics)) {
            g2.drawString(line, 0, y);
            y += metrics.getHeight();
        }
        g2.dispose();
    }

    /** At most so many lines, none wider than the width; what does not fit ends in an ellipsis. */
    static List<String> broken(final String text, final int width, final int most, final FontMetrics metrics) {
        final List<String> out = new ArrayList<>();
        String line = "";
        for (final String word : words(text, width, metrics)) {
            final String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.stringWidth(longer) > width) {
                out.add(line);
                line = word;
            }
            else {
                line = longer;
            }
        }
        out.add(line);
        if (out.size() > most) {
            final String rest = String.join(" ", out.subList(most - 1, out.size()));
            out.subList(most - 1, out.size()).clear();
            out.add(rest);
        }
        out.replaceAll(l -> cut(l, width, metrics));
        return out;
    }

    /** A word that is wider than a line, such as a path, is broken wherever the line ends. */
    private static List<String> words(final String text, final int width, final FontMetrics metrics) {
        final List<String> words = new ArrayList<>();
        for (final String word : text.strip().split("\\s+")) {
            String rest = word;
            while (rest.length() > 1 && metrics.stringWidth(rest) > width) {
                int end = rest.length() - 1;
                while (end > 1 && metrics.stringWidth(rest.substring(0, end)) > width) {
                    end--;
                }
                words.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            words.add(rest);
        }
        return words;
    }

    private static String cut(final String line, final int width, final FontMetrics metrics) {
        if (metrics.stringWidth(line) <= width) {
            return line;
        }
        int end = line.length();
        while (end > 1 && metrics.stringWidth(line.substring(0, end) + MORE) > width) {
            end--;
        }
        return line.substring(0, end).stripTrailing() + MORE;
    }
}
