package io.github.pairforge.ui.widget;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;

import org.scijava.Priority;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputWidget;
import org.scijava.widget.NumberWidget;
import org.scijava.widget.WidgetModel;
import org.scijava.widget.WidgetService;

/**
 * Several parameters in one line of a dialog, each in the widget that it would have alone; dialogs stay lower than the
 * screen. The first has the style {@value #STYLE}, those that follow it {@value BesideWidget#STYLE}. Its validater
 * speaks for the whole line. Macros know nothing of lines.
 */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public final class LineWidget extends FieldWidget<Object> {

    /** Style of a parameter that starts a line; also of one alone whose message shall be readable. */
    public static final String STYLE = "pairforge-line";

    private static final int SPINNER = 5;
    private static final int NUMBER = 6;
    private static final int WORDS = 10;
    private static final int PATH = 18;
    private static final double LEAST = 0.01;

    private final List<InputWidget<?, ?>> members = new ArrayList<>();

    @Parameter
    private WidgetService widgets;

    @Override
    public boolean supports(final WidgetModel model) {
        return model.isStyle(STYLE) && !(model instanceof MemberModel) && super.supports(model);
    }

    @Override
    JComponent makeField(final WidgetModel model) {
        final JPanel line = new JPanel(new GridBagLayout());
        boolean found = false;
        for (final ModuleItem<?> item : model.getModule().getInfo().inputs()) {
            final boolean leader = item.getName().equals(model.getItem().getName());
            if (found && !BesideWidget.isBeside(item)) {
                break;
            }
            found |= leader;
            if (leader || found && !model.getModule().isInputResolved(item.getName())) {
                add(line, new MemberModel(model, item), leader);
            }
        }
        // Takes the room that nobody wants: what is switched stays beside its label.
        final GridBagConstraints rest = new GridBagConstraints();
        rest.weightx = LEAST;
        line.add(new JPanel(), rest);
        return line;
    }

    /** A spinner asks for the width of the largest number there is, or beside a slider for next to nothing. */
    private static void fit(final Container container, final int width) {
        for (final Component part : container.getComponents()) {
            if (part instanceof final JSpinner spinner) {
                final Dimension size = new Dimension(width, spinner.getPreferredSize().height);
                spinner.setPreferredSize(size);
                spinner.setMinimumSize(size);
            }
        }
    }

    /** In ems, and as a share of the line: numbers need less room than words, and these less than paths and sliders. */
    private static int width(final WidgetModel model) {
        if (model.isNumber() && !model.isStyle(NumberWidget.SLIDER_STYLE)) {
            return NUMBER;
        }
        return model.isNumber() || model.isType(File.class) ? PATH : WORDS;
    }

    private void add(final JPanel line, final MemberModel model, final boolean leader) {
        final InputWidget<?, ?> widget = widgets.create(model);
        if (widget == null || !(widget.getComponent() instanceof final JComponent component)) {
            return;
        }
        final JLabel label = new JLabel(model.getWidgetLabel());
        final int em = label.getFontMetrics(label.getFont()).charWidth('m');
        final GridBagConstraints at = new GridBagConstraints();
        at.fill = GridBagConstraints.HORIZONTAL;
        if (!leader) {
            label.setToolTipText(model.getItem().getDescription());
            label.setBorder(BorderFactory.createEmptyBorder(0, em, 0, em / 2));
            line.add(label, at);
        }
        if (!model.isBoolean()) {
            at.weightx = width(model);
            fit(component, SPINNER * em);
            component.setPreferredSize(new Dimension(width(model) * em, component.getPreferredSize().height));
        }
        line.add(component, at);
        members.add(widget);
        model.setInitialized(true);
    }

    @Override
    public Object getValue() {
        return members.isEmpty() ? null : members.get(0).getValue();
    }

    @Override
    void showValue() {
        members.forEach(InputWidget::refreshWidget);
    }
}
