package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.gui.Plot;
import ij.process.FloatProcessor;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.score.SensorLikeness;

/** The single pictures of a degraded image beside the real one. */
final class CompareViews {

    /** Larger images are shown in their central part, where single pixels count. */
    private static final int MOST_SHOWN = 400;

    private static final int PLOT_COLUMNS = 2;

    private final SensorLikeness likeness;
    private final Raster degraded;
    private final Raster real;
    private final Excerpt part;

    CompareViews(final SensorLikeness likeness) {
        this.likeness = likeness;
        degraded = named(likeness.degraded(), "Degraded");
        real = named(likeness.real(), "Real image");
        part = Excerpt.centre(degraded, real, MOST_SHOWN);
    }

    private static Raster named(final Raster raster, final String name) {
        return new Raster(raster.pixels(), raster.grid(), raster.bands(), name);
    }

    /** Both, their difference and the angle between their spectra. */
    BufferedImage sideBySide() {
        final Raster a = part.of(degraded);
        final Raster b = part.of(real);
        final ColourBands c = ColourBands.of(b.bands());
        final Stretch stretch = Stretch.of(b);
        return Pictures.sideBySide(List.of(
            Panel.of("Degraded", a, c.red(), c.green(), c.blue(), stretch),
            Panel.of("Real image", b, c.red(), c.green(), c.blue(), stretch),
            Difference.of(a, b).panel("Degraded - real image"),
            AngleMap.of(a, b).panel("Spectral angle", "Mean %.2f degrees, as the images are")));
    }

    /** Flips between both. */
    ImagePlus flicker() {
        return FlickerStack.of("Flicker: degraded, real image", List.of(part.of(real), part.of(degraded)), 0)
            .orElseThrow();
    }

    BufferedImage localMeans() {
        return LocalMeansMap.of(likeness).picture();
    }

    BufferedImage histograms() {
        return grid(ComparePlots.histograms(likeness.comparison().comparison()));
    }

    BufferedImage spectra() {
        return grid(ComparePlots.spectra(likeness.comparison().comparison()));
    }

    BufferedImage noise() {
        return grid(ComparePlots.noise(likeness.comparison()));
    }

    private static BufferedImage grid(final List<Plot> plots) {
        return Pictures.grid(plots.stream().map(p -> Plots.render(p).getProcessor().getBufferedImage()).toList(),
            plots.size() == 1 ? 1 : PLOT_COLUMNS);
    }

    List<ImagePlus> images() {
        final List<ImagePlus> images = new ArrayList<>(List.of(flicker(), difference(),
            LocalMeansMap.of(likeness).imagePlus()));
        final List<Plot> plots = new ArrayList<>(ComparePlots.histograms(likeness.comparison().comparison()));
        plots.addAll(ComparePlots.spectra(likeness.comparison().comparison()));
        plots.addAll(ComparePlots.noise(likeness.comparison()));
        images.add(PlotPages.image("Histograms, power spectra, noise", plots));
        return images;
    }

    private ImagePlus difference() {
        final Difference all = Difference.of(degraded, real);
        final int w = (int) real.grid().width();
        final ImagePlus result = new ImagePlus("Difference: degraded - real image, mean over bands",
            new FloatProcessor(w, (int) real.grid().height(), all.values().plane(0)));
        result.setLut(DivergingColours.table());
        result.setDisplayRange(-all.range(), all.range());
        Pictures.calibrate(result, real.grid().groundSamplingDistance());
        return result;
    }
}
