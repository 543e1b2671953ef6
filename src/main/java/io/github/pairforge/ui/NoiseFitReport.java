package io.github.pairforge.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.noise.BandNoise;
import io.github.pairforge.noise.FittedNoise;
import io.github.pairforge.noise.NoiseLevel;
import io.github.pairforge.noise.SceneLevels;
import io.github.pairforge.service.FitFacts;
import io.github.pairforge.service.NoiseFitOutcome;

/** What there is to see and to read of fitted noise. */
final class NoiseFitReport {

    private static final String HOW = "Each point is one bin of reflectance of one scene: the energy in high "
        + "frequencies of the blocks with the least energy in low frequencies, with its 95 % interval. The line is the "
        + "law that was fitted. Where no place of a reflectance is smooth, fine texture counts as noise.";

    private static final String CORRELATION = "Correlation of a pixel's noise with that of pixels up to 4 columns and "
        + "rows away, the pixel itself in the middle. White noise has one red square. Resampling makes neighbours "
        + "alike.";

    private NoiseFitReport() {
    }

    static HtmlReport page(final NoiseFitOutcome outcome, final FitFacts facts) {
        final FittedNoise fit = outcome.fit();
        HtmlReport page =
            HtmlReport.of("PairForge: fitted noise", outcome.verdict(), KernelFitReport.provenance(facts));
        for (final BandNoise b : fit.bands()) {
            final double[] at = b.points().reflectance();
            final double middle = at[at.length / 2];
            page = page.withKeyNumber("Noise, " + b.name(),
                String.format(Locale.ROOT, "%.5f", b.law().standardDeviation(middle)), "reflectance",
                String.format(Locale.ROOT, "Standard deviation at reflectance %.2f. %s.", middle, b.choice()));
        }
        for (final String finding : fit.findings()) {
            page = page.withWarning(finding);
        }
        page = page.withSection(HtmlReport.Section.of("Noise against reflectance",
            KernelFitReport.figure(NoiseFitPictures.curves(outcome), "Measured points and fitted laws.",
                "Noise standard deviation of each band against reflectance"), new ReportPart.Paragraph(HOW)));
        if (outcome.excerpt().isPresent()) {
            page = page.withSection(HtmlReport.Section.of("Before, after, residual", ReportPart.Figure.of(
                Pictures.sideBySide(NoiseMaps.residuals(outcome, outcome.excerpt().get())),
                "The middle of the first scene, denoised, and what was taken out; last, what the same denoiser takes "
                    + "out of the denoised scene with noise of the model.", "A scene before and after denoising")));
        }
        final List<ReportPart> alike = new ArrayList<>(List.of(new ReportPart.Paragraph(CORRELATION),
            ReportPart.Figure.of(Pictures.sideBySide(NoiseMaps.autocorrelation(fit)), "Correlation between pixels.",
                "Autocorrelation of the noise per band")));
        if (fit.bands().size() > 1) {
            alike.add(ReportPart.Figure.of(Pictures.sideBySide(List.of(NoiseMaps.bands(fit))),
                "Correlation between bands in the same pixel.", "Matrix of correlations between bands"));
            alike.add(cross(fit));
        }
        page = page.withSection(new HtmlReport.Section("What pixels and bands share", alike))
            .withSection(HtmlReport.Section.of("Bands", bands(fit)))
            .withSection(HtmlReport.Section.of("Scenes", scenes(fit)));
        return KernelFitReport.ended(page, outcome.notes(), fit.findings(), facts);
    }

    private static ReportPart.Table cross(final FittedNoise fit) {
        final List<String> header = new ArrayList<>(List.of("Band"));
        fit.bands().forEach(b -> header.add(b.name()));
        final List<List<String>> rows = new ArrayList<>();
        for (int b = 0; b < fit.bands().size(); b++) {
            final List<String> row = new ArrayList<>(List.of(fit.bands().get(b).name()));
            for (final double r : fit.crossBand()[b]) {
                row.add(number("%.2f", r));
            }
            rows.add(row);
        }
        return new ReportPart.Table("0 where it is within chance", header, rows);
    }

    private static ReportPart.Table bands(final FittedNoise fit) {
        final List<List<String>> rows = new ArrayList<>();
        for (final BandNoise b : fit.bands()) {
            rows.add(List.of(b.name(), b.choice(), neighbour(b, 1, 0), neighbour(b, 0, 1),
                number("%.2f", b.excess()), number("%.2f", b.kurtosis()),
                b.columns().significant() ? number("%.3f", b.columns().amplitude()) : "none",
                b.rows().significant() ? number("%.3f", b.rows().amplitude()) : "none", Long.toString(b.blocks())));
        }
        return new ReportPart.Table("Stripes in units of the noise; other models in nats against the chosen one",
            List.of("Band", "Law", "Right", "Down", "Over high frequencies", "Excess kurtosis", "Column stripes",
                "Row stripes", "Blocks without texture"), rows);
    }

    private static ReportPart.Table scenes(final FittedNoise fit) {
        final List<String> header = new ArrayList<>(List.of("Scene"));
        fit.bands().forEach(b -> header.add(b.name()));
        final List<List<String>> rows = new ArrayList<>();
        for (final SceneLevels scene : fit.scenes()) {
            final List<String> row = new ArrayList<>(List.of(scene.name()));
            for (int b = 0; b < fit.bands().size(); b++) {
                final NoiseLevel level = scene.levels().get(b);
                final double[] at = fit.bands().get(b).points().reflectance();
                row.add(number("%.5f", level.curve().times(fit.bands().get(b).excess()).at(at[at.length / 2])));
            }
            rows.add(row);
        }
        return new ReportPart.Table("Noise of each scene alone, at the middle reflectance of all", header, rows);
    }

    private static String neighbour(final BandNoise b, final int dx, final int dy) {
        return b.evidence() == BandNoise.Evidence.MEASURED ? number("%.2f", b.correlation(dx, dy)) : "unknown";
    }

    private static String number(final String format, final double value) {
        return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, format, value);
    }
}
