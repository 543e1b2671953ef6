package io.github.pairforge.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.fit.FitDiagnostics;
import io.github.pairforge.fit.FitDiagnostics.CriterionScore;
import io.github.pairforge.fit.FittedShift;
import io.github.pairforge.fit.Interval;
import io.github.pairforge.fit.NoiseComparison;
import io.github.pairforge.harmonize.ContrastHarmonization;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.service.FitFacts;
import io.github.pairforge.service.FitResult;

/**
 * What there is to see and to read of a fitted model.
 *
 * @param result the model and how sure it is
 * @param facts where it comes from
 */
record ModelFitReport(FitResult result, FitFacts facts) {

    private static final String WHY = "Two criteria, two answers. Least error asks where blurred HR differs least from "
        + "LR. What the images do not share - residual displacement, change, noise of HR - costs less when HR is "
        + "blurred more, so on real pairs its widths are too large and images made with them too smooth. The "
        + "closed loop degrades HR, harmonizes it, adds its noise, and asks where power spectrum and gradient "
        + "energy are those of LR: it does not compare pixel by pixel, so displacement and change hardly touch it. On "
        + "a pair made by a known model both agree; how far they are apart tells how much of LR does not "
        + "follow from HR.";

    HtmlReport page() {
        final FitDiagnostics d = result.fit().diagnostics();
        HtmlReport page = HtmlReport.of("PairForge: fitted model", result.verdict(), KernelFitReport.provenance(facts));
        final CriterionScore taken = result.taken();
        for (int b = 0; b < d.bandNames().size(); b++) {
            page = page.withKeyNumber("Sigma, " + FitPlots.brief(d.bandNames().get(b)),
                number("%.3f", taken.sigma().get(b)), "HR pixels", meaning(d, taken, b));
        }
        for (final String warning : result.warnings()) {
            page = page.withWarning(warning);
        }
        page = page.withSection(criteria(d)).withSection(model(d)).withSection(radiometry(d)).withSection(noise(d))
            .withSection(pairs(d));
        if (!d.learning().isEmpty()) {
            page = page.withSection(learning(d));
        }
        for (final HtmlReport.Section section : KernelFitReport.sections(result.fit().leastError())) {
            page = page.withSection(
                new HtmlReport.Section("Least error: " + section.heading().toLowerCase(Locale.ROOT), section.parts()));
        }
        return KernelFitReport.ended(page, result.notes(), result.warnings(), facts);
    }

    private static String meaning(final FitDiagnostics d, final CriterionScore taken, final int b) {
        final Interval i = taken.intervals().get(b);
        return (i.isKnown() ? "Interval " + number("%.3f", i.low()) + " to " + number("%.3f", i.high()) + "; " : "")
            + number("%.3f", taken.sigma().get(b) / d.factor()) + " LR pixels"
            + (d.hrMetres() > 0 ? ", " + number("%.2f", taken.sigma().get(b) * d.hrMetres()) + " m" : "")
            + ". By " + taken.criterion().label() + ".";
    }

    private HtmlReport.Section criteria(final FitDiagnostics d) {
        final List<String> header = new ArrayList<>(List.of("Criterion"));
        d.bandNames().forEach(n -> header.add(FitPlots.brief(n)));
        header.addAll(List.of("Resampling", "Closed loop J (dB²)", "Error (reflectance)"));
        final List<List<String>> rows = new ArrayList<>();
        for (final CriterionScore s : d.kernel().scores()) {
            final List<String> row = new ArrayList<>();
            row.add(s.criterion().label() + (s.criterion() == d.kernel().taken() ? " (taken)" : ""));
            for (int b = 0; b < d.bandNames().size(); b++) {
                row.add(KernelFitReport.with("%.3f", s.sigma().get(b), s.intervals().get(b)));
            }
            row.addAll(List.of(s.resampling().label(), number("%.3g", s.loop()), number("%.5f", s.error())));
            rows.add(row);
        }
        return HtmlReport.Section.of("How wide the blur is",
            KernelFitReport.figure(FitPlots.errors(result.fit().leastError(), result.fit().leastError().bestFit()),
                "Least error. The dashed line stands at each band's optimum, the bar across is its interval.",
                "Error of each band against the kernel's width"),
            KernelFitReport.figure(ModelFitPlots.loop(result),
                "Closed loop: the root of J. Least where degraded HR has LR's power spectrum and gradient energy.",
                "Difference of spectra of each band against the kernel's width"),
            new ReportPart.Table("Sigma that each criterion asks for (HR pixels)", header, rows),
            new ReportPart.Paragraph(sentence(d.kernel().text())), new ReportPart.Paragraph(WHY));
    }

    private HtmlReport.Section model(final FitDiagnostics d) {
        final List<ReportPart> parts = new ArrayList<>();
        parts.add(KernelFitReport.figure(ModelFitPlots.kernels(result), "Taps per band, sum 1.",
            "Kernel weights against distance"));
        final List<List<String>> rows = new ArrayList<>();
        for (int b = 0; b < result.model().bands().size(); b++) {
            final BandDegradation band = result.model().bands().get(b);
            final FitDiagnostics.LoopCurve c = b < d.curves().size() ? d.curves().get(b) : null;
            rows.add(List.of(d.bandNames().get(b), band.kernel().family(), number("%.3f", band.kernel().parameter()),
                Integer.toString(band.kernel().size()), number("%.3f", band.kernel().standardDeviation()),
                number("%.3f", band.kernel().transfer(0.5 / d.factor())), c == null ? "unknown"
                    : number("%.3f", c.own())));
        }
        parts.add(new ReportPart.Table("Factor " + number("%.4g", d.factor()) + ", then "
            + result.model().bands().get(0).resampling().label(),
            List.of("Band", "Kernel", "Width (HR pixels)", "Taps", "Standard deviation of the taps (HR pixels)",
                "Modulation at LR's Nyquist frequency, without resampling",
                "Closed loop of this band alone (HR pixels)"),
            rows));
        parts.add(new ReportPart.Paragraph("Resampling in the closed loop: " + d.resamplingText() + "."));
        if (!result.fit().spectral().isEmpty()) {
            parts.add(KernelFitReport.figure(ModelFitPlots.transfer(result),
                "Root of LR's power over HR's, noise taken off; gaps where noise prevails.",
                "Modulation of each band against frequency"));
        }
        return new HtmlReport.Section("Kernels of the model", parts);
    }

    private HtmlReport.Section radiometry(final FitDiagnostics d) {
        final List<List<String>> rows = new ArrayList<>();
        for (final FitDiagnostics.RadiometryScore s : d.radiometry().scores()) {
            rows.add(List.of(s.kind().label() + (s.kind() == d.radiometry().taken() ? " (taken)" : ""),
                number("%.5f", s.error()), number("%.3f", s.contrast()), number("%.3f", s.angle()),
                number("%+.3f", s.score())));
        }
        final List<ReportPart> parts = new ArrayList<>();
        parts.add(new ReportPart.Paragraph(sentence(d.radiometry().text())));
        parts.add(new ReportPart.Table("On held-out " + d.radiometry().heldOut() + "; a score below 0 beats identity",
            List.of("Relation", "Error (reflectance)", "Contrast error (dB)", "Spectral angle (degrees)", "Score"),
            rows));
        if (result.model().harmonization() instanceof final LinearHarmonization linear) {
            parts.add(gains(d, linear));
        }
        if (result.model().harmonization() instanceof final ContrastHarmonization haze) {
            parts.add(haze(d, haze));
        }
        return new HtmlReport.Section("Radiometry", parts);
    }

    private static ReportPart.Table gains(final FitDiagnostics d, final LinearHarmonization linear) {
        final double[][] w = linear.weights();
        final boolean own = isDiagonal(w);
        final List<String> header = new ArrayList<>(List.of("LR band"));
        if (own) {
            header.add("Gain");
        }
        else {
            d.bandNames().forEach(n -> header.add("of " + FitPlots.brief(n)));
        }
        header.add("Offset (reflectance)");
        final List<List<String>> rows = new ArrayList<>();
        for (int b = 0; b < w.length; b++) {
            final List<String> row = new ArrayList<>(List.of(FitPlots.brief(d.bandNames().get(b))));
            for (int c = 0; c < w.length; c++) {
                if (!own || c == b) {
                    row.add(KernelFitReport.with("%.4f", w[b][c], interval(d, b * w.length + c, w.length)));
                }
            }
            row.add(KernelFitReport.with("%+.5f", linear.intercept()[b],
                interval(d, w.length * w.length + b, w.length)));
            rows.add(row);
        }
        return new ReportPart.Table("How an LR band follows from blurred HR bands", header, rows);
    }

    private static boolean isDiagonal(final double[][] w) {
        for (int b = 0; b < w.length; b++) {
            for (int c = 0; c < w.length; c++) {
                if (b != c && w[b][c] != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Weights row by row, then offsets; none where the fit has no interval for every one. */
    private static Interval interval(final FitDiagnostics d, final int index, final int bands) {
        final List<Interval> all = d.radiometry().intervals();
        return all.size() == bands * (bands + 1) ? all.get(index) : Interval.NONE;
    }

    private static ReportPart.Table haze(final FitDiagnostics d, final ContrastHarmonization haze) {
        final List<List<String>> rows = new ArrayList<>();
        for (int b = 0; b < haze.kappa().length; b++) {
            final Interval i = b < d.radiometry().intervals().size() ? d.radiometry().intervals().get(b)
                : Interval.NONE;
            rows.add(List.of(d.bandNames().get(b), KernelFitReport.with("%.3f", haze.kappa()[b], i)));
        }
        return new ReportPart.Table("Contrast gained per reflectance of the dark level: gain = exp(kappa * dark level)",
            List.of("Band", "Kappa (per reflectance)"), rows);
    }

    private HtmlReport.Section noise(final FitDiagnostics d) {
        final FitDiagnostics.NoiseChoice n = d.noise();
        final List<ReportPart> parts = new ArrayList<>();
        parts.add(new ReportPart.Paragraph(sentence(n.text())));
        final List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Floor of the scene's law (reflectance)", KernelFitReport.with("%.5f", n.floor(),
            n.floorInterval())));
        rows.add(List.of("Share of the scene's detail (of its variance)", KernelFitReport.with("%.3f", n.share(),
            n.shareInterval())));
        rows.add(List.of("The same after harmonization to a pair's own LR",
            number("%.5f", n.ownFloor()) + ", " + number("%.3f", n.ownShare())));
        rows.add(List.of("Held-out noise distance, scene's law (octaves)", number("%.3f", n.sceneDistance())));
        rows.add(List.of("Held-out noise distance, law by reflectance (octaves)",
            number("%.3f", n.reflectanceDistance())));
        rows.add(List.of("Correlation of neighbouring residuals", number("%.3f", n.lag())));
        rows.add(List.of("Correlation between bands", number("%.3f", n.crossBand())));
        parts.add(new ReportPart.Table("Deviation² = floor² + share · detail²", List.of("Quantity", "Value"), rows));
        if (n.given() != null) {
            parts.add(given(d, n.given()));
        }
        if (!n.byReflectance().isEmpty()) {
            parts.add(KernelFitReport.figure(ModelFitPlots.noise(result),
                "The law by reflectance, which is fitted in any case (circles)"
                    + (n.given() == null ? "." : ", and the noise that was given (darker)."),
                "Noise of each band against reflectance"));
        }
        return new HtmlReport.Section("Noise", parts);
    }

    /** What LR has over what degraded HR has, as a ratio: octaves are for programs. */
    private static ReportPart.Table given(final FitDiagnostics d, final NoiseComparison given) {
        final List<List<String>> rows = new ArrayList<>();
        for (int b = 0; b < given.bands().size(); b++) {
            final NoiseComparison.BandComparison c = given.bands().get(b);
            rows.add(List.of(d.bandNames().get(b), number("%.5f", c.deviation()), number("%.5f", c.residual()),
                number("%.2f", Math.pow(2, c.without())), number("%.2f", Math.pow(2, c.octaves())),
                c.isTooStrong() ? "too strong for these pairs" : c.isTooWeak() ? "leaves LR's noise unexplained"
                    : "fits"));
        }
        return new ReportPart.Table("The noise of " + given.name() + " against the pairs: noise distance "
            + number("%.3f", given.distance()) + " octaves with it, " + number("%.3f", given.without())
            + " without any", List.of("Band", "Given (reflectance)", "Residual of the pairs (reflectance)",
                "Noise of degraded HR over LR's, none added", "The same, given noise added", "Verdict"), rows);
    }

    private static HtmlReport.Section pairs(final FitDiagnostics d) {
        final List<String> header = new ArrayList<>(
            List.of("Pair", "Shift right (LR pixels)", "Down", "LR pixels that counted", "Left out as contradicting"));
        d.bandNames().forEach(n -> header.add(FitPlots.brief(n)));
        final List<List<String>> rows = new ArrayList<>();
        for (final FitDiagnostics.PairFacts p : d.pairs()) {
            final FittedShift s = p.shift();
            final List<String> row = new ArrayList<>(List.of(p.name(), KernelFitReport.with("%+.3f", s.shift().dx(),
                s.x()), KernelFitReport.with("%+.3f", s.shift().dy(), s.y()), Integer.toString(p.pixels()),
                number("%.2f %%", 100 * p.outliers())));
            p.sigma().forEach(v -> row.add(number("%.3f", v)));
            while (row.size() < header.size()) {
                row.add("unknown");
            }
            rows.add(row);
        }
        return HtmlReport.Section.of("Pairs", new ReportPart.Table(
            "What each pair contributed; the last columns are the widths it asks for by itself (HR pixels)", header,
            rows));
    }

    private static HtmlReport.Section learning(final FitDiagnostics d) {
        final List<List<String>> rows = new ArrayList<>();
        for (final FitDiagnostics.LearningPoint p : d.learning()) {
            rows.add(List.of(Integer.toString(p.pairs()), number("%.5f", p.error()), number("%.3g", p.loop())));
        }
        return HtmlReport.Section.of("What more pairs bring", new ReportPart.Table(
            "Means over pairs that were held out", List.of("Pairs learnt from",
                "Error of the held-out pair (reflectance)", "Closed loop J (dB²)"), rows));
    }

    private static String sentence(final String text) {
        final String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    private static String number(final String format, final double value) {
        return KernelFitReport.number(format, value);
    }
}
