package io.github.pairforge.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.regress.PairErrors;
import io.github.pairforge.regress.RegressionResult;
import io.github.pairforge.service.BandRegressionOutcome;
import io.github.pairforge.service.FitFacts;
import io.github.pairforge.service.RegressionTables;

/** What there is to see and to read of a band regression. */
final class RegressionReport {

    private static final String HOW = "Every LR band is the sum of the HR bands, each times its weight, plus the "
        + "intercept. Of bands that resemble each other only the sum is known well: weights of opposite signs side by "
        + "side, with wide intervals, say so. The intervals tell how much a weight would differ with other ground of "
        + "the same pairs or other pairs of the same kind; they know nothing of kinds of ground that no pair shows.";

    private static final String HELD_OUT = "Held out: what weights leave that were learnt without the pair (of a "
        + "single pair: without the quarter of the image that a pixel lies in). This is what to expect of a new image. "
        + "Where it is above \"nothing done\", radiometry learnt elsewhere is worse than none.";

    private static final String RESIDUALS = "A good fit is a narrow cloud along the line, equally high above and "
        + "below it at every reflectance. A bent cloud is a relation that is not linear; a second cloud is ground or "
        + "a pair that follows another relation; a cloud that opens to the right is haze, shadow or displacement at "
        + "bright edges.";

    private RegressionReport() {
    }

    static HtmlReport page(final BandRegressionOutcome outcome, final FitFacts facts) {
        final RegressionResult r = outcome.regression();
        HtmlReport page = HtmlReport.of("PairForge: band regression", outcome.verdict(),
            KernelFitReport.provenance(facts))
            .withKeyNumber("Mean absolute residual", number(r.total().meanAbsolute()), "reflectance",
                "Over all bands and pixels, of the weights as fitted.")
            .withKeyNumber("Held out", number(r.total().heldOut()), "reflectance",
                "The same with weights learnt without those pixels.")
            .withKeyNumber("Flagged pairs", percent(r.flaggedPairs()), "",
                "Pairs whose mean absolute residual exceeds " + r.settings().threshold() + ".")
            .withKeyNumber("Flagged pixels", percent(r.total().flagged()), "",
                "Pixels whose mean absolute residual over the bands exceeds it.")
            .withKeyNumber("Condition number", String.format(Locale.ROOT, "%.3g", r.condition()), "",
                "Rank " + r.rank() + " of " + (r.mix().inputs() + 1) + ".");
        for (final String warning : outcome.warnings()) {
            page = page.withWarning(warning);
        }
        page = page.withSection(HtmlReport.Section.of("Weights",
            ReportPart.Figure.of(RegressionPictures.weights(r), "Weights and their intervals.", "Matrix of weights"),
            new ReportPart.Paragraph(HOW), weights(r)));
        page = page.withSection(HtmlReport.Section.of("Pairs", ReportPart.Figure.of(RegressionPictures.pairs(r),
            "Mean absolute residual of every pair; the dashed line is the threshold.", "Bars per pair"),
            new ReportPart.Paragraph(HELD_OUT), pairs(r)));
        final String whole = r.sample().whole() ? "All valid pixels." : "A sample of the valid pixels.";
        page = page.withSection(HtmlReport.Section.of("Residuals", ReportPart.Figure.of(
            RegressionPictures.residuals(r), "Residual against prediction, a panel per band; yellow where many pixels "
                + "lie. " + whole, "Residuals per band"), new ReportPart.Paragraph(RESIDUALS)));
        page = page.withSection(HtmlReport.Section.of("Predicted and observed", ReportPart.Figure.of(
            RegressionPictures.predictions(r), "Observed against predicted reflectance; the line is 1:1. " + whole,
            "Predicted and observed per band"), bands(r)));
        return KernelFitReport.ended(page, outcome.notes(), outcome.warnings(), facts);
    }

    private static ReportPart.Table weights(final RegressionResult r) {
        final List<String> header = new ArrayList<>(List.of("LR band"));
        for (int j = 0; j < r.inputBands().size(); j++) {
            header.add(RegressionTables.name(r.inputBands().get(j), j));
        }
        header.add("Intercept");
        final List<List<String>> rows = new ArrayList<>();
        for (int b = 0; b < r.outputBands().size(); b++) {
            final List<String> row = new ArrayList<>(List.of(RegressionTables.name(r.outputBands().get(b), b)));
            for (int j = 0; j < header.size() - 1; j++) {
                row.add(weight(r, b, j));
            }
            rows.add(row);
        }
        return new ReportPart.Table("Weights; intercepts in reflectance"
            + (r.settings().replicates() > 0 ? String.format(Locale.ROOT, "; %.0f %% intervals in brackets",
                100 * r.settings().confidence()) : ""), header, rows);
    }

    private static String weight(final RegressionResult r, final int band, final int input) {
        final double value =
            input == r.mix().inputs() ? r.mix().intercept()[band] : r.mix().weights()[band][input];
        final String text = String.format(Locale.ROOT, "%+.5f", value);
        return r.settings().replicates() == 0 ? text : String.format(Locale.ROOT, "%s (%+.4f to %+.4f)", text,
            r.intervals().low()[band][input], r.intervals().high()[band][input]);
    }

    private static ReportPart.Table pairs(final RegressionResult r) {
        final List<List<String>> rows = new ArrayList<>();
        for (final PairErrors p : r.pairs()) {
            rows.add(List.of(p.name(), Long.toString(p.pixels()), number(p.meanAbsolute()), number(p.heldOut()),
                number(p.heldOutOfPartners()), number(p.untouched()), percent(p.flagged()),
                p.meanAbsolute() > r.settings().threshold() ? "yes" : "no"));
        }
        return new ReportPart.Table("Mean absolute residuals, reflectance", List.of("Pair", "Valid pixels", "Fitted",
            "Held out", "Held out, bands with a partner", "Nothing done, bands with a partner", "Pixels flagged",
            "Pair flagged"), rows);
    }

    private static ReportPart.Table bands(final RegressionResult r) {
        final List<List<String>> rows = new ArrayList<>();
        for (int b = 0; b < r.outputBands().size(); b++) {
            rows.add(List.of(RegressionTables.name(r.outputBands().get(b), b),
                number(r.total().bands().determination()[b]), number(r.total().bands().meanAbsolute()[b]),
                number(r.total().bands().rmse()[b]), number(r.total().bands().heldOut()[b]),
                number(r.total().bands().untouched()[b])));
        }
        return new ReportPart.Table("Over all pairs", List.of("LR band", "R²", "Mean absolute residual (reflectance)",
            "Root mean square residual", "Mean absolute, held out", "Mean absolute, nothing done"), rows);
    }

    private static String number(final double value) {
        return KernelFitReport.number("%.5f", value);
    }

    private static String percent(final double share) {
        return KernelFitReport.number("%.1f %%", 100 * share);
    }
}
