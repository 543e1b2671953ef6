package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.gui.Plot;

import io.github.pairforge.evaluate.BandDistributions;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.service.DistributionPictureMaker;

/** Densities of the reference (orange), the result (blue) and the image before (grey), a plot per band. */
@Plugin(type = DistributionPictureMaker.class)
public final class DistributionPictures implements DistributionPictureMaker {

    private static final int COLUMNS = 2;

    @Override
    public ImagePlus plots(final BandDistributions distributions) {
        return PlotPages.image("Band distributions", plotsOf(distributions));
    }

    @Override
    public ImagePlus sheet(final BandDistributions distributions) {
        final List<BufferedImage> pictures = new ArrayList<>();
        for (final Plot plot : plotsOf(distributions)) {
            Threads.check();
            pictures.add(Plots.render(plot).getProcessor().getBufferedImage());
        }
        return new ImagePlus("Band distributions", Pictures.grid(pictures, pictures.size() == 1 ? 1 : COLUMNS));
    }

    private static List<Plot> plotsOf(final BandDistributions d) {
        return IntStream.range(0, d.bands().size()).mapToObj(b -> Plots.histograms(title(d, b), b, d.reference(),
            d.result(), d.before())).toList();
    }

    private static String title(final BandDistributions d, final int band) {
        final BandDistributions.Distances now = d.distances().get(band);
        return String.format(Locale.ROOT, "%s: EMD %.4f, KS %.3f", d.bandName(band), now.wasserstein(),
            now.kolmogorov())
            + (d.distancesBefore().isEmpty() ? "" : String.format(Locale.ROOT, " (before %.4f, %.3f)",
                d.distancesBefore().get(band).wasserstein(), d.distancesBefore().get(band).kolmogorov()));
    }
}
