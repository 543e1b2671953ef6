package io.github.pairforge.gui.standin;

import java.awt.BorderLayout;
import java.awt.Color;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;

import org.scijava.ui.AbstractUIInputWidget;
import org.scijava.ui.UserInterface;
import org.scijava.widget.WidgetModel;

/**
 * A parameter in a dialog.
 *
 * @param <T> of its value
 */
abstract class Field<T> extends AbstractUIInputWidget<T, JPanel> {

    private final JPanel panel = new JPanel(new BorderLayout());

    /** Makes the component for the model, which is there. */
    abstract JComponent made();

    @Override
    public void set(final WidgetModel model) {
        super.set(model);
        panel.add(made());
        refreshWidget();
    }

    @Override
    public void refreshWidget() {
        super.refreshWidget();
        final String problem = get().getValidationMessage();
        final boolean valid = problem == null || problem.isEmpty();
        panel.setBorder(BorderFactory.createLineBorder(valid ? panel.getBackground() : Color.RED));
        final String tip = valid ? get().getItem().getDescription() : problem;
        for (final var part : panel.getComponents()) {
            ((JComponent) part).setToolTipText(tip);
        }
    }

    @Override
    protected UserInterface ui() {
        return ui(StandIns.UI);
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
