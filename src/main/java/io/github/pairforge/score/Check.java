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
 * @param reason the answer in one sentence
 */
public record Check(String question, Verdict verdict, double value, double low, double high, double limit,
    String unit, String reason)
{

    /** Asks whether a value lies within a limit; not decided when its interval holds the limit. */
    public static Check atMost(final String question, final double value, final double low, final double high,
        final double limit, final String unit)
    {
        final Verdict verdict = high <= limit ? Verdict.ACCEPT : low > limit ? Verdict.REJECT : Verdict.UNDECIDED;
        final String relation = switch (verdict) {
            case ACCEPT -> "is within";
            case REJECT -> "exceeds";
            default -> "cannot be told from";
        };
        return new Check(question, verdict, value, low, high, limit, unit, String.format(Locale.ROOT,
            "%s %.3g %s (%.3g to %.3g) %s the limit of %.3g.", question, value, unit, low, high, relation, limit));
    }

    /** What could not be measured. */
    public static Check failed(final String question, final double limit, final String unit, final String reason) {
        return new Check(question, Verdict.FAILED, Double.NaN, Double.NaN, Double.NaN, limit, unit, reason);
    }

    /** How far the value is from the limit; negative when beyond it. */
    public double margin() {
        return limit - value;
    }
}
