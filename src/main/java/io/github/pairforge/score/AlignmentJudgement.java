package io.github.pairforge.score;

import java.util.Locale;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;

/**
 * The answer to whether images are aligned, from the numbers.
 *
 * <p>Two lengths are compared with the limit: that of the global shift and the root mean square of the tie points'
 * shifts, which also holds rotation, scale and local distortion. The worse answer counts; of equal answers the one of
 * the greater length. An answer of "accepted" is taken back where the tie points do not confirm the global shift.
 */
final class AlignmentJudgement {

    static final String QUESTION = "alignment";

    private static final String UNIT = "LR px";
    /** Fewer agree by chance. */
    private static final int FEWEST_INLIERS = 4;
    /** Smaller disagreements are within what local windows can tell. */
    private static final double DISAGREEMENT = 0.3;

    private AlignmentJudgement() {
    }

    static Check check(final ShiftEstimate shift, final TieSummary ties, final double limit) {
        if (!shift.isFound()) {
            return Check.failed(QUESTION, limit, UNIT, shift.reason());
        }
        final Check global = global(shift, limit);
        if (ties.inliers() < FEWEST_INLIERS) {
            return unconfirmed(global, ties).named(QUESTION);
        }
        final Check local =
            Check.atMost("RMS shift of tie points", ties.rmse(), ties.rmseLow(), ties.rmseHigh(), limit, UNIT);
        return contradicted(worse(global, local), global, shift, ties).named(QUESTION);
    }

    /** The interval holds the lengths of all shifts within both components' intervals. */
    private static Check global(final ShiftEstimate e, final double limit) {
        final double dx = Math.abs(e.shift().dx());
        final double dy = Math.abs(e.shift().dy());
        return Check.atMost("shift", e.shift().length(),
            Math.hypot(Math.max(0, dx - e.errorX()), Math.max(0, dy - e.errorY())),
            Math.hypot(dx + e.errorX(), dy + e.errorY()), limit, UNIT);
    }

    private static Check worse(final Check global, final Check local) {
        final int order = global.verdict().compareTo(local.verdict());
        return order > 0 || order == 0 && global.value() >= local.value() ? global : local;
    }

    /** Where places were looked at, but too few agree, an accepted shift may be chance. */
    private static Check unconfirmed(final Check global, final TieSummary ties) {
        if (global.verdict() != Verdict.ACCEPT || ties.tried() < FEWEST_INLIERS) {
            return global;
        }
        return global.undecided("tie points do not confirm the shift",
            String.format(Locale.ROOT, "The shift of %.3g LR px is within the limit of %.3g, but only %d of %d tie "
                + "points agree on a transform.", global.value(), global.limit(), ties.inliers(), ties.tried()));
    }

    private static Check contradicted(final Check worse, final Check global, final ShiftEstimate shift,
        final TieSummary ties)
    {
        if (global.verdict() == Verdict.ACCEPT && 2 * ties.inliers() < ties.matches()) {
            return worse.verdict() == Verdict.REJECT ? worse
                : worse.undecided("tie points do not confirm the shift",
                    String.format(Locale.ROOT, "The shift of %.3g LR px is within the limit of %.3g, but only %d of "
                        + "%d matched tie points agree on a transform (%d move too far).", global.value(),
                        global.limit(), ties.inliers(), ties.matches(), ties.tooFar()));
        }
        final Shift d = shift.shift().minus(ties.mean());
        final boolean apart = d.length() > DISAGREEMENT && (Math.abs(d.dx()) > shift.errorX() + ties.errorX()
            || Math.abs(d.dy()) > shift.errorY() + ties.errorY());
        // Tie points beyond the farthest shift were discarded: what is left says nothing of a large one.
        final boolean truncated = 2 * ties.tooFar() > ties.matches();
        if (!apart || truncated || worse.low() > worse.limit() && global.low() > global.limit()) {
            return worse;
        }
        return worse.undecided("tie points contradict the shift",
            String.format(Locale.ROOT, "The whole image is shifted by (%.2f, %.2f) LR px, its tie points by "
                + "(%.2f, %.2f) on average: they contradict each other.", shift.shift().dx(), shift.shift().dy(),
                ties.mean().dx(), ties.mean().dy()));
    }
}
