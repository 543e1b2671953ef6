package io.github.pairforge.ui.widget;

import java.util.ArrayList;
import java.util.List;

import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;

import ij.ImageListener;
import ij.ImagePlus;

/**
 * Lets the user choose among the open images, or none.
 *
 * <p>SciJava's own list offers the first image whatever the parameter holds, cannot be empty, and is left out when no
 * image is open. This one shows the parameter's value, and follows images that are opened and closed.
 */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public final class ImageWidget extends FieldWidget<ImagePlus> implements ImageListener {

    /** Style of the parameters that it serves. */
    public static final String STYLE = "pairforge-image";

    private static final String NONE = "(none, or the file below)";

    private JComboBox<String> choice;
    private List<OpenImage> images = List.of();
    private List<String> lines = List.of();
    private boolean filling;

    @Override
    public boolean supports(final WidgetModel model) {
        return model.isStyle(STYLE) && model.getItem().getType() == ImagePlus.class && super.supports(model);
    }

    @Override
    JComponent makeField(final WidgetModel model) {
        choice = new JComboBox<>();
        choice.addActionListener(e -> chosen());
        final JPanel field = new Watching(this);
        field.add(choice);
        return field;
    }

    private void chosen() {
        if (!filling) {
            updateModel();
            showTitle();
        }
    }

    /** The image that is chosen; null for none, and for one that was closed. */
    @Override
    public ImagePlus getValue() {
        final int i = choice.getSelectedIndex() - 1;
        return i < 0 || i >= images.size() ? null : images.get(i).image();
    }

    /** Not by the model's own value: asked for it, the model puts another image into the parameter. */
    @Override
    void showValue() {
        final ImagePlus value = (ImagePlus) get().getItem().getValue(get().getModule());
        images = OpenImage.all();
        final List<String> now = new ArrayList<>(List.of(NONE));
        now.addAll(ImageList.lines(images));
        filling = true;
        if (!now.equals(lines)) {
            lines = now;
            choice.setModel(new DefaultComboBoxModel<>(now.toArray(new String[0])));
        }
        choice.setSelectedIndex(1 + indexOf(value));
        filling = false;
        showTitle();
    }

    private int indexOf(final ImagePlus value) {
        int i = images.size() - 1;
        while (i >= 0 && (value == null || images.get(i).id() != value.getID())) {
            i--;
        }
        return i;
    }

    /** Titles may be shortened in the list. */
    private void showTitle() {
        final int i = choice.getSelectedIndex() - 1;
        choice.setToolTipText(i < 0 ? get().getItem().getDescription() : images.get(i).title());
    }

    @Override
    public void imageOpened(final ImagePlus image) {
        SwingUtilities.invokeLater(this::showValue);
    }

    /** A closed image cannot be worked on: nothing is chosen then. */
    @Override
    public void imageClosed(final ImagePlus image) {
        SwingUtilities.invokeLater(() -> {
            if (get().getItem().getValue(get().getModule()) == image) {
                get().setValue(null);
            }
            showValue();
        });
    }

    @Override
    public void imageUpdated(final ImagePlus image) {
        // Pixels are none of a list's business.
    }
}
