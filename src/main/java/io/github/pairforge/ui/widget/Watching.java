package io.github.pairforge.ui.widget;

import java.awt.BorderLayout;

import javax.swing.JPanel;

import ij.ImageListener;
import ij.ImagePlus;

/** A panel whose listener hears of images while the panel is in a window, and no longer. */
@SuppressWarnings("serial")
final class Watching extends JPanel {

    private final transient ImageListener listener;

    Watching(final ImageListener listener) {
        super(new BorderLayout());
        this.listener = listener;
    }

    @Override
    public void addNotify() {
        super.addNotify();
        ImagePlus.addImageListener(listener);
    }

    @Override
    public void removeNotify() {
        ImagePlus.removeImageListener(listener);
        super.removeNotify();
    }
}
