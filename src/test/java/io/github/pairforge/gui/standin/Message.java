package io.github.pairforge.gui.standin;

import javax.swing.JComponent;
import javax.swing.JLabel;

import org.scijava.widget.WidgetModel;

/** Words over the whole width. */
public final class Message extends Field<String> {

    private final JLabel label = new JLabel();

    @Override
    JComponent made() {
        return label;
    }

    @Override
    public String getValue() {
        return null;
    }

    @Override
    public void updateModel() {
        // Nothing can be entered.
    }

    @Override
    protected void doRefresh() {
        label.setText(get().getText());
    }

    @Override
    public boolean isLabeled() {
        return false;
    }

    @Override
    public boolean isMessage() {
        return true;
    }

    @Override
    public boolean supports(final WidgetModel model) {
        return super.supports(model) && model.isText() && model.isMessage();
    }
}
