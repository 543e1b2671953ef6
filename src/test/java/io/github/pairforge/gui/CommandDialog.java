package io.github.pairforge.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JToggleButton;
import javax.swing.text.JTextComponent;

import org.scijava.command.CommandInfo;

/** The dialog of a Command; fields are named by parameters, whatever their labels are. */
public final class CommandDialog {

    private final Screen screen;
    private final Dialog dialog;
    private final CommandInfo command;
    private final Runnable clicks;

    /** @param clicks is told every click */
    CommandDialog(final Screen screen, final Dialog dialog, final CommandInfo command, final Runnable clicks) {
        this.clicks = clicks;
        this.screen = screen;
        this.dialog = dialog;
        this.command = command;
    }

    public Dialog window() {
        return dialog;
    }

    /** Whether the dialog asks for the parameter. */
    public boolean has(final String parameter) {
        return field(parameter) != null;
    }

    /** Fills a field: text, path, number, choice, title of an image, true or false. */
    public CommandDialog set(final String parameter, final Object value) {
        final Component field = Objects.requireNonNull(field(parameter), "no field " + parameter);
        final Component entry = inside(field).filter(CommandDialog::isEntry).findFirst()
            .orElseThrow(() -> new AssertionError(parameter + " has nothing to enter: " + field));
        Screen.onEventThread(() -> enter(entry, value));
        // SciJava passes values on in later events.
        screen.settle();
        return this;
    }

    /** What a field shows. */
    public String get(final String parameter) {
        final AtomicReference<String> shown = new AtomicReference<>();
        final Component field = Objects.requireNonNull(field(parameter), "no field " + parameter);
        Screen.onEventThread(() -> shown.set(inside(field).filter(CommandDialog::isEntry).findFirst()
            .map(CommandDialog::value).orElse(null)));
        return shown.get();
    }

    /** What the field says about itself when the pointer rests on it: its description, or what is wrong. */
    public List<String> tips(final String parameter) {
        return inside(field(parameter)).filter(JComponent.class::isInstance)
            .map(c -> ((JComponent) c).getToolTipText()).filter(Objects::nonNull).distinct().toList();
    }

    /** All tips of all fields. */
    String allTips() {
        return inside(dialog).filter(JComponent.class::isInstance).map(c -> ((JComponent) c).getToolTipText())
            .filter(Objects::nonNull).distinct().reduce("", (a, b) -> a + "\n" + b);
    }

    /** Whether OK is greyed out, also after all that validation does later. */
    boolean staysGrey() {
        screen.settle();
        return !canAgree();
    }

    public boolean canAgree() {
        return button("OK").isEnabled();
    }

    /** Presses OK. */
    public void agree() {
        Wait.until("OK that can be pressed in " + dialog.getTitle(), 3, this::canAgree);
        press("OK");
    }

    /** Presses Cancel. */
    public void cancel() {
        press("Cancel");
    }

    private void press(final String label) {
        final AbstractButton button = button(label);
        Screen.onEventThread(dialog::toFront);
        screen.settle();
        screen.click(button);
        clicks.run();
        Wait.until("closing of " + dialog.getTitle(), 5, () -> !dialog.isShowing());
    }

    private AbstractButton button(final String label) {
        return inside(dialog).filter(AbstractButton.class::isInstance).map(AbstractButton.class::cast)
            .filter(b -> label.equals(b.getText())).findFirst()
            .orElseThrow(() -> new AssertionError("no button " + label + " in " + dialog.getTitle()));
    }

    /** The component after the label, which all panels put beside it; equal labels come in the order of parameters. */
    private Component field(final String parameter) {
        final String label = Objects.requireNonNull(command.getInput(parameter), "no parameter " + parameter)
            .getLabel();
        final long earlier = StreamSupport.stream(command.inputs().spliterator(), false).map(i -> i.getName())
            .takeWhile(name -> !name.equals(parameter)).filter(name -> label.equals(command.getInput(name).getLabel()))
            .count();
        return inside(dialog).filter(c -> c instanceof final JLabel l && label.equals(l.getText())).skip(earlier)
            .findFirst().map(CommandDialog::next).orElse(null);
    }

    private static Component next(final Component label) {
        final Component[] all = label.getParent().getComponents();
        final int at = IntStream.range(0, all.length).filter(i -> all[i] == label).findFirst().orElseThrow();
        return at + 1 < all.length ? all[at + 1] : null;
    }

    static Stream<Component> inside(final Component component) {
        return component instanceof final Container container
            ? Stream.concat(Stream.of(component), Arrays.stream(container.getComponents())
                .flatMap(CommandDialog::inside))
            : Stream.of(component);
    }

    private static boolean isEntry(final Component component) {
        return component instanceof final JTextComponent text && text.isEditable() || component instanceof JComboBox
            || component instanceof JSpinner || component instanceof JToggleButton;
    }

    private static String value(final Component entry) {
        return entry instanceof final JTextComponent text ? text.getText()
            : entry instanceof final JComboBox<?> list ? String.valueOf(list.getSelectedItem())
                : entry instanceof final JSpinner spinner ? String.valueOf(spinner.getValue())
                    : String.valueOf(((JToggleButton) entry).isSelected());
    }

    private static void enter(final Component entry, final Object value) {
        if (entry instanceof final JTextComponent text) {
            text.setText(value instanceof final File file ? file.getAbsolutePath() : value.toString());
        }
        else if (entry instanceof final JComboBox<?> list) {
            final int at = IntStream.range(0, list.getItemCount())
                .filter(i -> String.valueOf(list.getItemAt(i)).contains(value.toString())).findFirst()
                .orElseThrow(() -> new AssertionError("no choice " + value));
            final int exact = IntStream.range(0, list.getItemCount())
                .filter(i -> String.valueOf(list.getItemAt(i)).equals(value.toString())).findFirst().orElse(at);
            list.setSelectedIndex(exact);
        }
        else if (entry instanceof final JSpinner spinner) {
            ((JSpinner.DefaultEditor) spinner.getEditor()).getTextField().setText(value.toString());
            commit(spinner);
        }
        else if (((JToggleButton) entry).isSelected() != Boolean.parseBoolean(value.toString())) {
            ((JToggleButton) entry).doClick();
        }
    }

    private static void commit(final JSpinner spinner) {
        try {
            spinner.commitEdit();
        }
        catch (final java.text.ParseException e) {
            throw new AssertionError(e);
        }
    }
}
