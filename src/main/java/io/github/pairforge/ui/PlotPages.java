package io.github.pairforge.ui;

import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.Panel;
import java.awt.event.ItemEvent;
import java.util.List;

import ij.ImagePlus;
import ij.gui.GUI;
import ij.gui.Plot;
import ij.gui.PlotWindow;

/**
 * Several plots in one of ImageJ's plot windows, such as one per band: a list below the plot tells which is shown, and
 * List, Data and More work on that one.
 *
 * <p>ImageJ's own stacks of plots are pictures: they can neither be edited nor give their numbers.
 */
final class PlotPages extends PlotWindow {

    private static final String KEY = "PairForge plots";
    private static final long serialVersionUID = 1;

    private final transient List<Plot> plots;

    /** @param titles of the plots: those of ImageJ's Plot change with its window */
    private PlotPages(final ImagePlus image, final List<Plot> plots, final List<String> titles) {
        super(image, plots.get(0));
        this.plots = plots;
        addChoice(titles);
    }

    /**
     * Plots as one image.
     *
     * @param plots at least one
     * @return the plot itself where it is the only one, else a stack of pictures that {@link #show} opens as plots
     */
    static ImagePlus image(final String title, final List<Plot> plots) {
        if (plots.size() == 1) {
            return plots.get(0).getImagePlus();
        }
        final ImagePlus image = new ImagePlus(title, PlotPictures.of(plots));
        image.setProperty(KEY, List.copyOf(plots));
        return image;
    }

    /** The plots of an image that {@link #image} made of several; else none. */
    static List<Plot> of(final ImagePlus image) {
        return image.getProperty(KEY) instanceof final List<?> list ? list.stream().map(Plot.class::cast).toList()
            : List.of();
    }

    /** Opens the window. */
    static ImagePlus show(final String title, final List<Plot> plots) {
        final List<String> titles = plots.stream().map(Plot::getTitle).toList();
        final ImagePlus shown = plots.get(0).getImagePlus();
        shown.setTitle(title);
        new PlotPages(shown, plots, titles);
        return shown;
    }

    private void addChoice(final List<String> titles) {
        final Choice choice = new Choice();
        titles.forEach(choice::add);
        choice.addItemListener(e -> {
            if (e.getStateChange() == ItemEvent.SELECTED) {
                drawPlot(plots.get(choice.getSelectedIndex()));
                imp.setProperty(Plot.PROPERTY_KEY, plots.get(choice.getSelectedIndex()));
            }
        });
        for (final Component part : ((Container) this).getComponents()) {
            if (part instanceof final Panel buttons) {
                buttons.add(choice, 0);
                GUI.scale(choice);
            }
        }
        pack();
    }
}
