package io.github.pairforge.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.pairforge.score.Check;
import io.github.pairforge.score.Funnel;
import io.github.pairforge.score.ScoreRow;
import io.github.pairforge.score.Verdict;
import io.github.pairforge.service.BatchScoreResult;
import io.github.pairforge.service.ScoreFacts;

/** How many of many pairs pass each question, as a page. */
final class FunnelReport {

    private static final int MOST_PAIRS = 500;

    private FunnelReport() {
    }

    static HtmlReport page(final BatchScoreResult result, final ScoreFacts facts) {
        final List<Funnel.Stage> stages = result.funnel().stages();
        final long pairs = stages.isEmpty() ? 0 : stages.get(0).entered();
        final long accepted = stages.isEmpty() ? 0 : stages.get(stages.size() - 1).passed();
        HtmlReport page = HtmlReport.of("PairForge: scores of pairs",
            accepted + " of " + pairs + " pairs are accepted; nothing was deleted.", ScoreReport.provenance(facts));
        for (final Funnel.Stage stage : stages) {
            page = page.withKeyNumber(stage.name(), Long.toString(stage.passed()),
                "of " + stage.entered(), share(stage.passed(), stage.entered()) + " pass this question.");
        }
        for (final String note : facts.warnings()) {
            page = page.withWarning(note);
        }
        final List<List<String>> losses = new ArrayList<>();
        for (final Funnel.Stage stage : stages) {
            for (final Funnel.Loss loss : stage.losses()) {
                losses.add(List.of(stage.name(), loss.verdict().name(), loss.cause(), Long.toString(loss.pairs()),
                    share(loss.pairs(), pairs)));
            }
        }
        return page.withSection(HtmlReport.Section.of("Funnel",
            new ReportPart.Table("Each question is asked of the pairs that passed those before",
                List.of("Question", "Asked of", "Accepted", "Share"), stages.stream()
                    .map(s -> List.of(s.name(), Long.toString(s.entered()), Long.toString(s.passed()),
                        share(s.passed(), s.entered())))
                    .toList())))
            .withSection(HtmlReport.Section.of("Why not",
                new ReportPart.Table("Pairs that were lost, by cause",
                    List.of("Question", "Verdict", "Cause", "Pairs", "Share of all"), losses)))
            .withSection(HtmlReport.Section.of("Pairs that were not accepted", lost(result)))
            .withSection(AgainSection.of(facts.again()));
    }

    private static ReportPart.Table lost(final BatchScoreResult result) {
        final List<ScoreRow> lost =
            result.rows().stream().filter(r -> r.verdict(result.settings()) != Verdict.ACCEPT).toList();
        final List<List<String>> rows = lost.stream().limit(MOST_PAIRS).map(r -> row(r, result)).toList();
        return new ReportPart.Table(
            lost.size() > MOST_PAIRS ? "The first " + MOST_PAIRS + " of " + lost.size() + "; the table has all" : "",
            List.of("Pair", "Verdict", "Alignment (LR px)", "Spectral angle (degrees)", "Why"), rows);
    }

    private static List<String> row(final ScoreRow row, final BatchScoreResult result) {
        if (row.figures().isEmpty()) {
            return List.of(row.pair(), "ERROR", "", "", row.error());
        }
        final List<Check> checks = row.figures().get().checks(result.settings());
        return List.of(row.pair(), row.verdict(result.settings()).name(),
            ScoreReport.number("%.3f", checks.get(0).value()), ScoreReport.number("%.3f", checks.get(1).value()),
            checks.stream().filter(c -> c.verdict() != Verdict.ACCEPT).map(Check::reason)
                .collect(Collectors.joining(" ")));
    }

    private static String share(final long part, final long whole) {
        return whole == 0 ? "none" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
