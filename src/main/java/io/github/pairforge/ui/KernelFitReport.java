package io.github.pairforge.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ij.gui.Plot;

import io.github.pairforge.fit.CandidateFit;
import io.github.pairforge.fit.FittedRelation;
import io.github.pairforge.fit.FittedShift;
import io.github.pairforge.fit.Interval;
import io.github.pairforge.fit.KernelCurve;
import io.github.pairforge.fit.KernelFitResult;
import io.github.pairforge.service.FitFacts;
import io.github.pairforge.service.FitTables;
import io.github.pairforge.service.KernelFitOutcome;

/** What there is to see and to read of kernels that were fitted by least error. */
final class KernelFitReport {

    private static final String WHY = "Least error is the width at which HR, blurred and resampled, differs least from "
        + "LR once shift and radiometry are removed. On real pairs it is too wide: what the images do not share, "
        + "residual displacement, change between the dates and noise of HR, costs less when HR is blurred more. A "
        + "model whose images should be as sharp as the sensor's needs Fit Degradation Model..., which also compares "
        + "spectra.";

    private KernelFitReport() {
    }

    static HtmlReport page(final KernelFitOutcome outcome, final FitFacts facts) {
        final KernelFitResult fit = outcome.fit();
        HtmlReport page = HtmlReport.of("PairForge: fitted blur", outcome.verdict(), provenance(facts));
        for (final KernelCurve c : fit.bestFit().curves()) {
            page = page.withKeyNumber("Sigma, " + FitPlots.brief(fit.bandNames().get(c.band())),
                number("%.3f", c.sigma()), "HR pixels", meaning(fit, c));
        }
        for (final String warning : outcome.warnings()) {
            page = page.withWarning(warning);
        }
        page = page.withSection(HtmlReport.Section.of("Error against width", figure(FitPlots.errors(fit, fit.bestFit()),
            "Each band's least error is where the dashed line stands; the bar across is its "
                + percent(fit.settings().confidence()) + " interval. The legend tells the optimum in HR pixels.",
            "Error of each band against the kernel's width"), new ReportPart.Paragraph(WHY)));
        for (final HtmlReport.Section section : sections(fit)) {
            page = page.withSection(section);
        }
        return ended(page, outcome.notes(), outcome.warnings(), facts);
    }

    /** Kernels, candidates, shifts and relations of a fit by least error. */
    static List<HtmlReport.Section> sections(final KernelFitResult fit) {
        final List<ReportPart> rivals = new ArrayList<>();
        rivals.add(new ReportPart.Paragraph("Over all bands: " + fit.overall().text() + ". A candidate wins only when "
            + "its error is below every other one's in the bootstrap, block by block on the same pixels."));
        rivals.add(verdicts(fit));
        rivals.add(table(fit));
        final List<ReportPart> kernels = new ArrayList<>();
        kernels.add(figure(FitPlots.kernels(fit, fit.bestFit()), "Taps of the kernel per band, sum 1.",
            "Kernel weights against distance"));
        kernels.add(widths(fit));
        return List.of(new HtmlReport.Section("Kernels", kernels),
            new HtmlReport.Section("Families and resamplings", rivals),
            HtmlReport.Section.of("Shifts and radiometry", shifts(fit), relations(fit)));
    }

    static HtmlReport ended(final HtmlReport page, final List<String> notes, final List<String> warnings,
        final FitFacts facts)
    {
        final List<ReportPart> others = new ArrayList<>();
        notes.stream().filter(n -> !warnings.contains(n)).forEach(n -> others.add(new ReportPart.Paragraph(n)));
        final HtmlReport noted =
            others.isEmpty() ? page : page.withSection(new HtmlReport.Section("Notes", others));
        return noted.withSection(AgainSection.of(facts.again()));
    }

    static HtmlReport.Provenance provenance(final FitFacts facts) {
        return new HtmlReport.Provenance(facts.version(), Long.toString(facts.seed()), "",
            facts.inputs().stream().map(i -> new HtmlReport.Input(i.role(), i.file(), i.sha256())).toList());
    }

    private static String meaning(final KernelFitResult fit, final KernelCurve c) {
        final StringBuilder text = new StringBuilder();
        if (c.interval().isKnown()) {
            text.append(percent(fit.settings().confidence())).append(" interval ").append(range("%.3f", c.interval()))
                .append("; ");
        }
        text.append(number("%.3f", c.sigma() / fit.factor())).append(" LR pixels");
        if (fit.hrMetres() > 0) {
            text.append(", ").append(number("%.2f", c.sigma() * fit.hrMetres())).append(" m");
        }
        return text.append(". What the LR sensor blurs beyond the HR sensor.").toString();
    }

    static ReportPart.Figure figure(final Plot plot, final String caption, final String alternative) {
        return ReportPart.Figure.ofPlot(Plots.render(plot).getProcessor().getBufferedImage(), caption, alternative);
    }

    private static ReportPart.Table verdicts(final KernelFitResult fit) {
        final List<List<String>> rows = new ArrayList<>();
        for (int b = 0; b < fit.bandNames().size(); b++) {
            rows.add(List.of(fit.bandNames().get(b), fit.verdicts().get(b).text()));
        }
        return new ReportPart.Table("Which candidate describes a band best", List.of("Band", "Verdict"), rows);
    }

    /** A row per candidate: σ with its interval and how much more its error is than the band's least. */
    private static ReportPart.Table table(final KernelFitResult fit) {
        final List<String> header = new ArrayList<>(List.of("Family and resampling"));
        fit.bandNames().forEach(name -> header.add(FitPlots.brief(name)));
        final List<List<String>> rows = new ArrayList<>();
        for (final CandidateFit candidate : fit.fits()) {
            final List<String> row = new ArrayList<>(List.of(candidate.candidate().label()));
            for (final KernelCurve c : candidate.curves()) {
                final boolean rival = fit.verdicts().get(c.band()).rivals().contains(candidate.candidate());
                final double margin = FitTables.margin(fit, c);
                row.add(number("%.3f", c.sigma()) + ", " + (margin == 0 ? "least"
                    : String.format(Locale.ROOT, "+%.2f %%", 100 * margin)) + (rival ? " ?" : ""));
            }
            rows.add(row);
        }
        return new ReportPart.Table("Sigma at the least error (HR pixels), and by how much the error exceeds the "
            + "band's least. A question mark: the difference does not exclude zero.", header, rows);
    }

    private static ReportPart.Table widths(final KernelFitResult fit) {
        final boolean sensor = fit.settings().hrSigma() > 0;
        final List<String> header = new ArrayList<>(List.of("Band", "Sigma (HR pixels)", "(LR pixels)", "(metres)",
            "Effective deviation (HR pixels)", "Modulation at LR's Nyquist frequency"));
        if (sensor) {
            header.add("Sigma with the HR sensor's own (HR pixels)");
        }
        final List<List<String>> rows = new ArrayList<>();
        for (final KernelCurve c : fit.bestFit().curves()) {
            final List<String> row = new ArrayList<>(List.of(fit.bandNames().get(c.band()),
                with("%.3f", c.sigma(), c.interval()),
                with("%.3f", c.sigma() / fit.factor(), fit.intervalInLrPixels(c.band())),
                with("%.2f", c.sigma() * fit.hrMetres(), fit.intervalInMetres(c.band())),
                with("%.3f", c.deviation(), c.deviationInterval()), with("%.3f", c.transfer(), c.transferInterval())));
            if (sensor) {
                row.add(number("%.3f", c.sensorSigma()));
            }
            rows.add(row);
        }
        return new ReportPart.Table("Deviation and modulation count the taps as they are and the resampling", header,
            rows);
    }

    private static ReportPart.Table shifts(final KernelFitResult fit) {
        final List<List<String>> rows = new ArrayList<>();
        for (int p = 0; p < fit.pairs().size(); p++) {
            final FittedShift s = fit.bestFit().shifts().get(p);
            final KernelFitResult.PairSummary pair = fit.pairs().get(p);
            rows.add(List.of(pair.name(), with("%+.3f", s.shift().dx(), s.x()), with("%+.3f", s.shift().dy(), s.y()),
                Integer.toString(pair.pixels()), number("%.2f %%", 100 * pair.outliers())));
        }
        return new ReportPart.Table("What to add to positions in LR so that it lies on HR, LR pixels",
            List.of("Pair", "To the right", "Down", "LR pixels that counted", "Left out as contradicting"), rows);
    }

    private static ReportPart.Table relations(final KernelFitResult fit) {
        final List<List<String>> rows = new ArrayList<>();
        for (int p = 0; p < fit.pairs().size(); p++) {
            for (int b = 0; b < fit.bandNames().size(); b++) {
                final FittedRelation r = fit.bestFit().relations().get(p).get(b);
                final int own = fit.settings().radiometry().mixesBands() ? 1 + b : 1;
                rows.add(List.of(fit.pairs().get(p).name() + ", " + fit.bandNames().get(b),
                    with("%.4f", r.coefficients()[own], interval(r, own)),
                    with("%+.4f", r.coefficients()[0], interval(r, 0)), number("%.5f", r.residual()),
                    number("%.2f %%", 100 * r.explained())));
            }
        }
        return new ReportPart.Table("How LR follows from blurred HR ("
            + fit.settings().radiometry().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")",
            List.of("Pair and band", "Gain", "Offset (reflectance)", "Residual deviation (reflectance)",
                "Variance explained"), rows);
    }

    private static Interval interval(final FittedRelation r, final int k) {
        return k < r.intervals().size() ? r.intervals().get(k) : Interval.NONE;
    }

    static String with(final String format, final double value, final Interval interval) {
        return Double.isNaN(value) ? "unknown" : KernelFitOutcome.withInterval(format, value, interval);
    }

    private static String range(final String format, final Interval i) {
        return number(format, i.low()) + " to " + number(format, i.high());
    }

    private static String percent(final double share) {
        return number("%.0f %%", 100 * share);
    }

    static String number(final String format, final double value) {
        return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, format, value);
    }
}
