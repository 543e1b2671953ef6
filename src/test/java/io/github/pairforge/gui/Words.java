package io.github.pairforge.gui;

import java.awt.Component;
import java.awt.Label;
import java.awt.TextComponent;
import java.awt.Window;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;

import ij.gui.MultiLineLabel;

/** What is written in a window. */
final class Words {

    private Words() {
    }

    static String of(final Window window) {
        return CommandDialog.inside(window).map(Words::text).filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    }

    private static String text(final Component component) {
        return component instanceof final JLabel label ? label.getText()
            : component instanceof final Label label ? label.getText()
                : component instanceof final JTextComponent text ? text.getText()
                    : component instanceof final TextComponent text ? text.getText()
                        : component instanceof final AbstractButton button ? button.getText()
                            : component instanceof final MultiLineLabel label ? lines(label) : null;
    }

    /** ImageJ's own label does not tell its text. */
    private static String lines(final MultiLineLabel label) {
        try {
            final Field text = MultiLineLabel.class.getDeclaredField("lines");
            text.setAccessible(true);
            return String.join("\n", (String[]) text.get(label));
        }
        catch (final ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
