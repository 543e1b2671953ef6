package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.evaluate.BandDifference;
import io.github.pairforge.evaluate.Comparison;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.service.TaskResult;

/**
 * What there is to see and to read of a degraded image that was compared with a real one.
 *
 * @param result with a picture, a model and a comparison
 * @param histograms one rendered plot per band
 */
public record DegradationReport(TaskResult result, List<ImagePlus> histograms) {

    public DegradationReport {
        histograms = List.copyOf(histograms);
    }

    /** @throws java.util.NoSuchElementException when nothing was compared */
    public static DegradationReport of(final TaskResult result) {
        final Comparison c = result.comparison().orElseThrow();
        final List<ImagePlus> plots = new ArrayList<>();
        for (int b = 0; b < c.bands().size(); b++) {
            plots.add(Plots.render(Plots.histograms(c.bandName(b), b, c.referenceHistogram(), c.imageHistogram(),
                Optional.empty())));
        }
        return new DegradationReport(result, plots);
    }

    /** Writes {@code histogram-<band>.png} for every band. */
    public void writeHistograms(final Path folder) throws IOException {
        for (int b = 0; b < histograms.size(); b++) {
            final String name = comparison().bandName(b).replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
            Png.write(folder.resolve("histogram-" + name + ".png"), histograms.get(b));
        }
    }

    /** The whole report as a page. */
    public HtmlReport page(final HtmlReport.Provenance provenance) {
        final Comparison c = comparison();
        HtmlReport page = HtmlReport
            .of("PairForge: degraded to sensor", "The HR image as the LR sensor would see it, beside what the LR "
                + "sensor did see.", provenance)
            .withKeyNumber("Mean absolute error", number("%.5f", c.meanAbsoluteError()), "reflectance",
                "Mean over pixels and bands; noise alone makes some.")
            .withKeyNumber("Spectral angle", number("%.3f", c.angle().perPixel()), "degrees",
                "Mean over pixels of the angle between the spectra.")
            .withKeyNumber("Gradient energy", number("%.3f", c.gradientRatio()), "of the real image's",
                "Below 1: too smooth; above 1: too sharp or too noisy.");
        final Optional<ImagePlus> picture = result.picture();
        if (picture.isPresent()) {
            final BufferedImage image = picture.get().getProcessor().getBufferedImage();
            page = page.withSection(HtmlReport.Section.of("Side by side", ReportPart.Figure.of(image,
                "All panels have the colours of the real image.", "Input, result, real image and their difference")));
        }
        page = page.withSection(HtmlReport.Section.of("Numbers per band", bandTable(c), angleTable(c)));
        final List<ReportPart> plots = new ArrayList<>();
        for (int b = 0; b < histograms.size(); b++) {
            plots.add(ReportPart.Figure.ofPlot(histograms.get(b).getProcessor().getBufferedImage(),
                c.bandName(b) + ": reference in orange, result in blue.", "Histograms of " + c.bandName(b)));
        }
        page = page.withSection(new HtmlReport.Section("Histograms", plots));
        if (result.model().isPresent()) {
            page = page.withSection(HtmlReport.Section.of("Model", modelTable(result.model().get())));
        }
        return result.notes().isEmpty() ? page : page.withSection(new HtmlReport.Section("Notes",
            result.notes().stream().<ReportPart> map(ReportPart.Paragraph::new).toList()));
    }

    private Comparison comparison() {
        return result.comparison().orElseThrow();
    }

    static ReportPart.Table bandTable(final Comparison c) {
        final List<List<String>> rows = new ArrayList<>();
        for (int b = 0; b < c.differences().size(); b++) {
            final BandDifference d = c.differences().get(b);
            rows.add(List.of(c.bandName(b), number("%.5f", d.meanAbsoluteError()),
                number("%.5f", d.rootMeanSquareError()), number("%+.5f", d.bias()), number("%.4f", d.correlation()),
                number("%.3f", d.gradientRatio())));
        }
        return new ReportPart.Table("Result against the real image",
            List.of("Band", "Mean absolute error (reflectance)", "Root mean square error (reflectance)",
                "Bias (reflectance)", "Correlation", "Gradient energy ratio"),
            rows);
    }

    static ReportPart.Table angleTable(final Comparison c) {
        return new ReportPart.Table("Spectral angle", List.of("Aggregation", "Angle (degrees)"),
            List.of(List.of("mean over pixels", number("%.3f", c.angle().perPixel())),
                List.of("flattened image", number("%.3f", c.angle().flattened())),
                List.of("mean spectra", number("%.3f", c.angle().meanSpectra()))));
    }

    static ReportPart.Table modelTable(final DegradationModel model) {
        final List<List<String>> rows = new ArrayList<>();
        for (final BandDegradation b : model.bands()) {
            rows.add(List.of(b.band().name(), b.kernel().family(), number("%.3f", b.kernel().parameter()),
                Integer.toString(b.kernel().size()), number("%.3f", b.kernel().standardDeviation()),
                b.resampling().label(), noise(b.noise())));
        }
        return new ReportPart.Table("Factor " + number("%.4g", model.factor()) + ", " + model.order().label(),
            List.of("Band", "Kernel", "Width (HR pixels)", "Taps", "Standard deviation of the taps (HR pixels)",
                "Resampling", "Noise at 0.1 (reflectance)"), rows);
    }

    private static String noise(final NoiseModel noise) {
        return noise instanceof final SceneNoise scene
            ? number("%.5f", scene.floor()) + " and " + number("%.2f", scene.share()) + " of the scene's detail"
            : number("%.5f", noise.standardDeviation(0.1));
    }

    private static String number(final String format, final double value) {
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, format, value);
    }
}
