package io.github.pairforge.ui.widget;

import javax.swing.JPanel;

import org.scijava.Priority;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Plugin;
import org.scijava.widget.AbstractInputWidget;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;
import org.scijava.widget.WidgetStyle;

/**
 * Keeps a parameter that is shown in the {@link LineWidget line} before it from getting a row as well: SciJava leaves
 * out a parameter that is not required and whose widget is no panel.
 */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public final class BesideWidget extends AbstractInputWidget<Object, Void> {

    /** Style of a parameter that is shown beside the one before it; it must not be required. */
    public static final String STYLE = "pairforge-beside";

    static boolean isBeside(final ModuleItem<?> item) {
        return WidgetStyle.isStyle(item, STYLE);
    }

    @Override
    public boolean supports(final WidgetModel model) {
        return model.isStyle(STYLE) && !(model instanceof MemberModel)
            && model.getPanel().getWidgetComponentType() == JPanel.class;
    }

    @Override
    public Object getValue() {
        return null;
    }

    @Override
    public void updateModel() {
        // The line does.
    }

    @Override
    public void refreshWidget() {
        // Nothing is shown.
    }

    @Override
    public Void getComponent() {
        return null;
    }

    @Override
    public Class<Void> getComponentType() {
        return Void.class;
    }
}
