package io.github.pairforge.ui;

import java.util.List;

import ij.VirtualStack;
import ij.gui.Plot;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

/** Pictures of plots as a stack; each is drawn when somebody looks at it. */
final class PlotPictures extends VirtualStack {

    private final List<Plot> plots;
    private final List<String> titles;

    private PlotPictures(final ImageProcessor first, final List<Plot> plots) {
        super(first.getWidth(), first.getHeight(), plots.size(), "RGB");
        this.plots = List.copyOf(plots);
        titles = plots.stream().map(Plot::getTitle).toList();
    }

    static PlotPictures of(final List<Plot> plots) {
        return new PlotPictures(Plots.render(plots.get(0)).getProcessor(), plots);
    }

    @Override
    public ImageProcessor getProcessor(final int n) {
        final ImageProcessor picture = Plots.render(plots.get(n - 1)).getProcessor();
        // A long title takes another line.
        final ImageProcessor page = new ColorProcessor(getWidth(), getHeight());
        page.setColor(0xffffff);
        page.fill();
        page.insert(picture, 0, Math.min(0, getHeight() - picture.getHeight()));
        page.setSliceNumber(n);
        return page;
    }

    @Override
    public String getSliceLabel(final int n) {
        return titles.get(n - 1);
    }
}
