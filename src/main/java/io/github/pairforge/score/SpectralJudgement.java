package io.github.pairforge.score;

import io.github.pairforge.evaluate.AngleInterval;

/** The answer to whether spectra agree, from the numbers. */
final class SpectralJudgement {

    static final String QUESTION = "spectral angle";

    private static final String UNIT = "degrees";

    private SpectralJudgement() {
    }

    /** @param problem why there are no angles; empty when there are */
    static Check check(final AngleInterval angles, final String problem, final ScoreSettings settings) {
        final double limit = settings.angleLimit();
        if (!problem.isEmpty()) {
            return Check.failed(QUESTION, limit, UNIT, problem);
        }
        final Aggregation aggregation = settings.aggregation();
        return Check.atMost(QUESTION, aggregation.of(angles.angle()), aggregation.of(angles.low()),
            aggregation.of(angles.high()), limit, UNIT);
    }
}
