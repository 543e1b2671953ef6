package io.github.pairforge.ui.widget;

import java.awt.BorderLayout;
import java.lang.reflect.InvocationTargetException;

import javax.swing.JComponent;
import javax.swing.JPanel;

import org.scijava.plugin.Parameter;
import org.scijava.thread.ThreadService;
import org.scijava.widget.AbstractInputWidget;
import org.scijava.widget.WidgetModel;

/**
 * A row of a dialog with the message of its validater under it.
 *
 * @param <T> type of the value
 */
abstract class FieldWidget<T> extends AbstractInputWidget<T, JPanel> {

    @Parameter
    private ThreadService threads;

    private FieldMessage message;
    private JPanel panel;
    private JComponent field;

    /** What the user sees and changes. */
    abstract JComponent makeField(WidgetModel model);

    /** Shows the parameter's value. Runs on Swing's thread. */
    abstract void showValue();

    @Override
    public void set(final WidgetModel model) {
        super.set(model);
        // Not earlier: SciJava makes one of every widget for every parameter only to ask which it supports.
        message = new FieldMessage();
        field = makeField(model);
        panel = new JPanel(new BorderLayout());
        panel.add(field);
        panel.add(message.component(), BorderLayout.SOUTH);
        refreshWidget();
    }

    @Override
    public void refreshWidget() {
        try {
            threads.invoke(this::refreshNow);
        }
        catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        catch (final InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void refreshNow() {
        showValue();
        message.show(get().getValidationMessage(), field);
    }

    @Override
    public JPanel getComponent() {
        return panel;
    }

    @Override
    public Class<JPanel> getComponentType() {
        return JPanel.class;
    }
}
