package io.github.pairforge.score;

import java.util.Locale;

/**
 * One question about a pair and its answer.
 *
 * @param question its name in tables: "alignment", "spectral angle"
 * @param verdict the answer
 * @param value what was measured, {@code NaN} when it could not be
 * @param low lower end of its confidence interval; the value itself where there is none
 * @param high upper end
 * @param limit up to which it is accepted
 * @param unit of all four: "LR px", "degrees"
 * @param cause why the answer is this one, in words that are the same for all pairs: what a funnel counts
 * @param reason the answer in one sentence
 */
public record Check(String question, Verdict verdict, double value, double low, double high, double limit,
    String unit, String cause, String reason)
{

    /** Asks whether a value lies within a limit; not decided when its interval holds the limit, failed without it. */
    public static Check atMost(final String question, final double value, final double low, final double high,
        final double limit, final String unit)
    {
        if (Double.isNaN(value)) {
            return failed(question, limit, unit, question + " could not be measured.");
        }
        final Verdict verdict = high <= limit ? Verdict.ACCEPT : low > limit ? Verdict.REJECT : Verdict.UNDECIDED;
        final String relation = switch (verdict) {
            case ACCEPT -> "is within";
            case REJECT -> "exceeds";
            default -> "cannot be told from";
        };
        return new Check(question, verdict, value, low, high, limit, unit, question + " " + relation + " the limit",
            String.format(Locale.ROOT, "%s %.3g %s (%.3g to %.3g) %s the limit of %.3g.", question, value, unit, low,
                high, relation, limit));
    }

    /** What could not be measured. */
    public static Check failed(final String question, final double limit, final String unit, final String reason) {
        return new Check(question, Verdict.FAILED, Double.NaN, Double.NaN, Double.NaN, limit, unit,
            question + " could not be measured", reason);
    }

    /** The same numbers as the answer to a question of another name. */
    Check named(final String other) {
        return new Check(other, verdict, value, low, high, limit, unit, cause, reason);
    }

    /** The same numbers, not decided. */
    Check undecided(final String otherCause, final String otherReason) {
        return new Check(question, Verdict.UNDECIDED, value, low, high, limit, unit, otherCause, otherReason);
    }

    /** The same answer with another sentence. */
    Check saying(final String otherReason) {
        return new Check(question, verdict, value, low, high, limit, unit, cause, otherReason);
    }

    /** How far the value is from the limit; negative when beyond it. */
    public double margin() {
        return limit - value;
    }
}
