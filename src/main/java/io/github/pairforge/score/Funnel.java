package io.github.pairforge.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many of many pairs pass each question, one after the other, and why the others do not.
 *
 * @param stages in the order they are asked in: "scored", "alignment", "spectral angle"
 */
public record Funnel(List<Stage> stages) {

    public Funnel {
        stages = List.copyOf(stages);
    }

    /**
     * One question, asked of the pairs that passed those before.
     *
     * @param name what is asked
     * @param entered pairs it was asked of
     * @param passed pairs that were accepted
     * @param losses why the others were not, most frequent first
     */
    public record Stage(String name, long entered, long passed, List<Loss> losses) {

        public Stage {
            losses = List.copyOf(losses);
        }
    }

    /**
     * Pairs that were lost for the same cause.
     *
     * @param verdict undecided, rejected or failed
     * @param cause in words that are the same for all of them
     * @param pairs how many
     */
    public record Loss(Verdict verdict, String cause, long pairs) {
    }

    /** Asks all pairs, with the limits of the settings. */
    public static Funnel of(final List<ScoreRow> rows, final ScoreSettings settings) {
        final List<Stage> stages = new ArrayList<>();
        final List<List<Check>> scored =
            rows.stream().filter(r -> r.figures().isPresent()).map(r -> r.figures().get().checks(settings)).toList();
        final long unread = rows.size() - scored.size();
        stages.add(new Stage("scored", rows.size(), scored.size(),
            unread == 0 ? List.of() : List.of(new Loss(Verdict.FAILED, "the pair could not be scored", unread))));
        final List<List<Check>> aligned = ask(stages, AlignmentJudgement.QUESTION, scored, checks -> checks.get(0));
        ask(stages, SpectralJudgement.QUESTION, aligned, checks -> checks.get(1));
        return new Funnel(stages);
    }

    /** Adds a stage; returns those who pass it. */
    private static List<List<Check>> ask(final List<Stage> stages, final String name, final List<List<Check>> entered,
        final Function<List<Check>, Check> question)
    {
        final List<List<Check>> passed =
            entered.stream().filter(c -> question.apply(c).verdict() == Verdict.ACCEPT).toList();
        final Map<Verdict, Map<String, Long>> lost = entered.stream().map(question)
            .filter(c -> c.verdict() != Verdict.ACCEPT)
            .collect(Collectors.groupingBy(Check::verdict, Collectors.groupingBy(Check::cause,
                Collectors.counting())));
        final List<Loss> losses = lost.entrySet().stream().flatMap(v -> v.getValue().entrySet().stream()
            .map(c -> new Loss(v.getKey(), c.getKey(), c.getValue())))
            .sorted(Comparator.comparingLong(Loss::pairs).reversed().thenComparing(Loss::verdict)
                .thenComparing(Loss::cause)).toList();
        stages.add(new Stage(name, entered.size(), passed.size(), losses));
        return passed;
    }

    /** Pairs that passed all questions. */
    public long accepted() {
        return stages.get(stages.size() - 1).passed();
    }

    /** A table of lines for a terminal or a log, each ending in a line break. */
    public String text() {
        final StringBuilder out = new StringBuilder(line("question", "asked", "passed", "share", "why not"));
        for (final Stage s : stages) {
            out.append(line(s.name(), Long.toString(s.entered()), Long.toString(s.passed()),
                s.entered() == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * s.passed() / s.entered()), ""));
            for (final Loss loss : s.losses()) {
                out.append(line("", "", "", "", loss.pairs() + " " + loss.verdict().name().toLowerCase(Locale.ROOT)
                    + ": " + loss.cause()));
            }
        }
        return out.toString();
    }

    private static String line(final String name, final String asked, final String passed, final String share,
        final String why)
    {
        return String.format(Locale.ROOT, "%-16s%9s%9s%9s  %s", name, asked, passed, share, why).stripTrailing()
            + "\n";
    }
}
