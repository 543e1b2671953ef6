package io.github.pairforge.ui.widget;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Window;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/** What is wrong with a field, under it: takes no room while all is well. */
final class FieldMessage {

    private static final int COLUMNS = 44;
    private static final Color WRONG = Color.RED;

    private final JTextArea text = new JTextArea();

    FieldMessage() {
        text.setEditable(false);
        text.setFocusable(false);
        text.setOpaque(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setFont(UIManager.getFont("Label.font"));
        text.setForeground(UIManager.getColor("Label.foreground"));
        text.setVisible(false);
    }

    JComponent component() {
        return text;
    }

    /**
     * Shows the message, or hides it; marks the field in the colour in which SciJava marks its own.
     *
     * @param message null or empty when all is well
     * @param field what it is about
     */
    void show(final String message, final JComponent field) {
        final boolean wrong = message != null && !message.isEmpty();
        field.setBorder(wrong ? BorderFactory.createLineBorder(WRONG) : BorderFactory.createEmptyBorder(1, 1, 1, 1));
        if (wrong == text.isVisible() && (!wrong || message.equals(text.getText()))) {
            return;
        }
        text.setText(wrong ? message : "");
        text.setVisible(wrong);
        final int em = text.getFontMetrics(text.getFont()).charWidth('m');
        // A text area knows its height only for a width: that of the field, once there is one.
        final int width = field.getWidth() > 0 ? field.getWidth() : COLUMNS * em;
        text.setSize(width, Short.MAX_VALUE);
        text.setPreferredSize(null);
        text.setPreferredSize(new Dimension(width, text.getPreferredSize().height));
        field.revalidate();
        makeRoom(field);
    }

    /** Windows grow when a message appears; they do not shrink, or fields would move under the pointer. */
    private static void makeRoom(final JComponent field) {
        final Window window = SwingUtilities.getWindowAncestor(field);
        if (window != null && window.isShowing()) {
            final int room = window.getGraphicsConfiguration().getBounds().height - window.getY();
            final int height = Math.min(window.getPreferredSize().height, Math.max(room, window.getHeight()));
            if (height > window.getHeight()) {
                window.setSize(window.getWidth(), height);
                window.validate();
            }
        }
    }
}
