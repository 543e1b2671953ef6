package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.evaluate.Comparison;
import io.github.pairforge.evaluate.Finding;
import io.github.pairforge.score.SensorLikeness;
import io.github.pairforge.service.CompareFacts;

/**
 * What there is to see and to read of a degraded image beside the real one.
 *
 * @param model as it was applied; empty for an image that was degraded already
 * @param facts where the comparison comes from
 */
record CompareReport(SensorLikeness likeness, Optional<DegradationModel> model, CompareFacts facts) {

    HtmlReport page() {
        final CompareViews views = new CompareViews(likeness);
        final Comparison c = likeness.comparison().comparison();
        HtmlReport page = HtmlReport.of("PairForge: compared to the sensor", likeness.verdict(),
            new HtmlReport.Provenance(facts.version(), Long.toString(facts.seed()), "",
                facts.inputs().stream().map(i -> new HtmlReport.Input(i.role(), i.file(), i.sha256())).toList()));
        page = page
            .withSection(HtmlReport.Section.of("Findings", findings(likeness.findings()), new ReportPart.Paragraph(
                "p is the chance of a difference at least as large between two images of one sensor (blocks exchanged "
                    + "at random; for the shift Wald's test); from 0.05 on the images cannot be told apart. Next visit "
                    + "is how much the sensor's own image of another date differs, means over five Sentinel-2 pairs."),
                new ReportPart.Paragraph(shift(likeness.shift()))))
            .withSection(HtmlReport.Section.of("Side by side", figure(views.sideBySide(),
                "Both images have the colours of the real one.",
                "Degraded image, real image, their difference and the angle between their spectra")))
            .withSection(HtmlReport.Section.of("Local means", figure(views.localMeans(),
                "Means over blocks. One colour throughout is a matter of radiometry, patches are one of the ground.",
                "Differences of local means, one map per band")))
            .withSection(plots("Histograms", views.histograms(), "Real image in orange, degraded in blue."))
            .withSection(plots("Power spectra", views.spectra(),
                "Detail from coarse (left) to fine (right). Below the real image: too smooth; above: too sharp or "
                    + "noisy."))
            .withSection(plots("Noise against reflectance", views.noise(),
                "In the flatter half of each bin's pixels; fine texture counts as noise. The last bin is drawn short."))
            .withSection(HtmlReport.Section.of("Numbers per band", DegradationReport.bandTable(c),
                DegradationReport.angleTable(c)));
        if (model.isPresent()) {
            page = page.withSection(HtmlReport.Section.of("Model", DegradationReport.modelTable(model.get())));
        }
        if (!facts.notes().isEmpty()) {
            page = page.withSection(new HtmlReport.Section("Notes",
                facts.notes().stream().<ReportPart> map(ReportPart.Paragraph::new).toList()));
        }
        return page.withSection(AgainSection.of(facts.again()));
    }

    private static ReportPart.Table findings(final List<Finding> findings) {
        return new ReportPart.Table("", List.of("Aspect", "Value", "Next visit", "p", "Unit", "Verdict"),
            findings.stream().map(f -> List.of(f.aspect(), number("%.4f", f.value()), number("%.3g", f.visit()),
                number("%.3f", f.probability()), f.unit(), f.likeness().words())).toList());
    }

    private static String shift(final ShiftEstimate e) {
        return e.isFound() ? String.format(Locale.ROOT, "Shift to add to the degraded image, LR pixels with 90 %% "
            + "intervals: %+.3f ± %.3f to the right, %+.3f ± %.3f down.", e.shift().dx(), e.errorX(), e.shift().dy(),
            e.errorY()) : "No residual shift was found: " + e.reason();
    }

    private static HtmlReport.Section plots(final String heading, final BufferedImage plots, final String caption) {
        return HtmlReport.Section.of(heading,
            ReportPart.Figure.ofPlot(plots, caption, heading + " of both images, one plot per band"));
    }

    private static ReportPart.Figure figure(final BufferedImage image, final String caption, final String text) {
        return ReportPart.Figure.of(image, caption, text);
    }

    private static String number(final String format, final double value) {
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, format, value);
    }
}
