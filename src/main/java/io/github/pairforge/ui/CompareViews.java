package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.ImageStack;
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
        final ColourBands c = ColourBands.of(real.bands());
        final ImagePlus flicker = Pictures.flicker(List.of(part.of(degraded), part.of(real)), c.red(), c.green(),
            c.blue(), Stretch.of(real));
        flicker.setTitle("Flicker: degraded, real image");
        return flicker;
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

    private static BufferedImage grid(final List<ImagePlus> plots) {
        return Pictures.grid(plots.stream().map(p -> p.getProcessor().getBufferedImage()).toList(),
            plots.size() == 1 ? 1 : PLOT_COLUMNS);
    }

    List<ImagePlus> images() {
        final List<ImagePlus> images = new ArrayList<>(List.of(flicker(), difference(),
            LocalMeansMap.of(likeness).imagePlus()));
        images.add(stack("Histograms", ComparePlots.histograms(likeness.comparison().comparison())));
        images.add(stack("Power spectra", ComparePlots.spectra(likeness.comparison().comparison())));
        images.add(stack("Noise against reflectance", ComparePlots.noise(likeness.comparison())));
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

    private static ImagePlus stack(final String title, final List<ImagePlus> plots) {
        final ImageStack stack = new ImageStack(plots.get(0).getWidth(), plots.get(0).getHeight());
        plots.forEach(p -> stack.addSlice(p.getTitle(), p.getProcessor()));
        return new ImagePlus(title, stack);
    }
}
