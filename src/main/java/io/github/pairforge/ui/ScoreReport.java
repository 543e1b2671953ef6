package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.evaluate.AngleInterval;
import io.github.pairforge.evaluate.SpectralAngle;
import io.github.pairforge.score.AlignmentScore;
import io.github.pairforge.score.Check;
import io.github.pairforge.score.PairScore;
import io.github.pairforge.score.ScoredPair;
import io.github.pairforge.score.SpectralScore;
import io.github.pairforge.score.TieSummary;
import io.github.pairforge.service.ScoreFacts;

/**
 * What there is to see and to read of a scored pair.
 *
 * @param facts where the score comes from
 */
record ScoreReport(ScoredPair scored, ScoreFacts facts) {

    HtmlReport page() {
        final PairScore score = scored.score();
        HtmlReport page = HtmlReport.of("PairForge: score of a pair", score.verdict() + ": "
            + scored.degraded().name() + " and " + scored.lr().name() + ".", provenance(facts));
        for (final Check check : score.checks()) {
            page = page.withKeyNumber(capital(check.question()), number("%.3g", check.value()), check.unit(),
                check.verdict() + ": " + check.reason());
        }
        for (final String warning : facts.warnings()) {
            page = page.withWarning(warning);
        }
        final ScoreViews views = new ScoreViews(scored);
        return page.withSection(HtmlReport.Section.of("Questions", questions(score.checks())))
            .withSection(HtmlReport.Section.of("Tie points",
                figure(views.tiePoints(), "Where LR has to move; nothing was resampled.",
                    "Arrows of tie points over the LR image"),
                ReportPart.Figure.ofPlot(views.residuals(),
                    "What the transform that most tie points agree on leaves of their shifts.",
                    "Histogram of the tie points' residuals")))
            .withSection(HtmlReport.Section.of("Checkerboard", figure(views.checkerboard(),
                "As the images lie: edges that run on across squares are aligned.", "LR and degraded HR in squares")))
            .withSection(HtmlReport.Section.of("Spectral angles",
                figure(views.angles(), "After the shift was removed and histograms were matched.",
                    "Map of spectral angles"),
                angles(score.spectral()), bands(score.spectral())))
            .withSection(HtmlReport.Section.of("Alignment in numbers", alignment(score.alignment())))
            .withSection(new HtmlReport.Section("Notes", scored.notes().stream()
                .filter(n -> !facts.warnings().contains(n)).<ReportPart> map(ReportPart.Paragraph::new).toList()))
            .withSection(AgainSection.of(facts.again()));
    }

    static HtmlReport.Provenance provenance(final ScoreFacts facts) {
        return new HtmlReport.Provenance(facts.version(), Long.toString(facts.settings().seed()), "",
            facts.inputs().stream().map(i -> new HtmlReport.Input(i.role(), i.file(), i.sha256())).toList());
    }

    private static ReportPart.Figure figure(final BufferedImage image, final String caption, final String text) {
        return ReportPart.Figure.of(image, caption, text);
    }

    private static ReportPart.Table questions(final List<Check> checks) {
        final List<List<String>> rows = new ArrayList<>();
        for (final Check c : checks) {
            rows.add(List.of(capital(c.question()), c.verdict().name(), number("%.4f", c.value()),
                number("%.4f", c.low()) + " to " + number("%.4f", c.high()), number("%.4g", c.limit()),
                number("%+.4f", c.margin()), c.unit()));
        }
        return new ReportPart.Table("A verdict of its own for each question; the worst is the pair's",
            List.of("Question", "Verdict", "Value", "Interval", "Limit", "Margin", "Unit"), rows);
    }

    private static ReportPart.Table alignment(final AlignmentScore a) {
        final ShiftEstimate e = a.shift();
        final TieSummary t = a.ties();
        final List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Shift to add to LR, LR pixels", pair(e.shift())));
        rows.add(List.of("Half width of its interval, LR pixels", pair(new Shift(e.errorX(), e.errorY()))));
        rows.add(List.of("Shift, HR pixels", pair(a.shiftInHrPixels())));
        rows.add(List.of("Shift, metres right and down", pair(a.shiftInMetres())));
        rows.add(List.of("Height of the peak over the next", number("%.2f", e.peakRatio())));
        rows.add(List.of("Correlation after the shift", number("%.3f", e.correlation())));
        rows.add(List.of("Forward and backward differ by, LR pixels", number("%.3f", e.inconsistency())));
        rows.add(List.of("SSIM before and after the shift",
            number("%.4f", a.similarityBefore()) + ", " + number("%.4f", a.similarityAfter())));
        rows.add(List.of("Shift that remains, LR pixels", pair(a.residual().shift())));
        rows.add(List.of("Tie points: tried, matched, inliers, too far",
            t.tried() + ", " + t.matches() + ", " + t.inliers() + ", " + t.tooFar()));
        rows.add(List.of("Root mean square shift of inliers, LR pixels", number("%.3f", t.rmse())));
        rows.add(List.of("What the transform leaves of it, LR pixels", number("%.3f", t.residual())));
        rows.add(List.of("LR pixel in HR pixels, in metres",
            number("%.5g", a.factor()) + ", " + number("%.5g", a.metresPerPixel())));
        return new ReportPart.Table("x to the right, y down", List.of("Quantity", "Value"), rows);
    }

    private static ReportPart.Table angles(final SpectralScore s) {
        final AngleInterval i = s.interval();
        final List<List<String>> rows = new ArrayList<>();
        rows.add(row("mean over pixels", i, SpectralAngle::perPixel, s));
        rows.add(row("flattened image", i, SpectralAngle::flattened, s));
        rows.add(row("mean spectra", i, SpectralAngle::meanSpectra, s));
        return new ReportPart.Table("Spectral angles, degrees", List.of("Aggregation", "Histograms matched", "Interval",
            "Not matched", "Matched, shift left in"), rows);
    }

    private static List<String> row(final String name, final AngleInterval i,
        final ToDoubleFunction<SpectralAngle> which, final SpectralScore s)
    {
        return List.of(name, number("%.3f", which.applyAsDouble(i.angle())),
            number("%.3f", which.applyAsDouble(i.low())) + " to " + number("%.3f", which.applyAsDouble(i.high())),
            number("%.3f", which.applyAsDouble(s.raw())), number("%.3f", which.applyAsDouble(s.asTheyLie())));
    }

    private static ReportPart.Table bands(final SpectralScore s) {
        final List<List<String>> rows = new ArrayList<>();
        for (int b = 0; b < s.bands().size(); b++) {
            rows.add(List.of(s.bands().get(b).label(b), number("%.5f", s.meanAbsolute()[b])));
        }
        return new ReportPart.Table("Differences after matching of histograms",
            List.of("Band", "Mean absolute difference (reflectance)"), rows);
    }

    private static String pair(final Shift shift) {
        return shift.isKnown() ? String.format(Locale.ROOT, "%+.3f, %+.3f", shift.dx(), shift.dy()) : "unknown";
    }

    static String number(final String format, final double value) {
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, format, value);
    }

    private static String capital(final String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
