package io.github.pairforge.gui.standin;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;

import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;

import org.scijava.widget.AbstractInputPanel;
import org.scijava.widget.InputWidget;

/** Rows of a label and a field; OK can be pressed while all fields are valid. */
final class Form extends AbstractInputPanel<JPanel, JPanel> {

    private static final int GAP = 3;

    private final JPanel panel = new JPanel(new GridBagLayout());
    private JButton ok;

    @Override
    public void addWidget(final InputWidget<?, JPanel> widget) {
        super.addWidget(widget);
        final GridBagConstraints place = new GridBagConstraints();
        place.insets = new Insets(1, GAP, 1, GAP);
        place.gridy = widgets.size();
        if (widget.isLabeled()) {
            final JLabel label = new JLabel(widget.get().getWidgetLabel());
            label.setToolTipText(widget.get().getItem().getDescription());
            place.anchor = GridBagConstraints.LINE_END;
            panel.add(label, place);
        }
        place.gridx = widget.isLabeled() ? 1 : 0;
        place.gridwidth = widget.isLabeled() ? 1 : 2;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        panel.add(widget.getComponent(), place);
    }

    /** Greys out the button while something is wrong. */
    void watch(final JButton button) {
        ok = button;
        widgets.values().forEach(w -> w.get().updateValidation());
        refresh();
    }

    @Override
    public void refresh() {
        super.refresh();
        if (ok != null) {
            ok.setEnabled(widgets.values().stream().map(w -> w.get().getValidationMessage())
                .allMatch(m -> m == null || m.isEmpty()));
        }
    }

    @Override
    public JPanel getComponent() {
        return panel;
    }

    @Override
    public Class<JPanel> getComponentType() {
        return JPanel.class;
    }

    @Override
    public Class<JPanel> getWidgetComponentType() {
        return JPanel.class;
    }
}
