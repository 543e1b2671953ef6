package io.github.pairforge.ui.widget;

import java.util.List;

import org.scijava.module.ModuleItem;
import org.scijava.widget.DefaultWidgetModel;
import org.scijava.widget.WidgetModel;

/** A parameter inside of a line: SciJava's own widget serves it, not those that make lines. */
final class MemberModel extends DefaultWidgetModel {

    /**
     * @param line of the parameter that leads the line
     * @param item parameter of the same Command
     */
    MemberModel(final WidgetModel line, final ModuleItem<?> item) {
        super(line.getContext(), line.getPanel(), line.getModule(), item, List.of());
    }
}
