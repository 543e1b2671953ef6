package io.github.pairforge.score;

import io.github.pairforge.evaluate.AngleInterval;

/** The answer to whether spectra agree, from the numbers. */
final class SpectralJudgement {

    static final String QUESTION = "spectral angle";

    private static final String UNIT = "degrees";

    private SpectralJudgement() {
    }

    /**
     * @param bands how many there are; one has no spectrum, all its angles per pixel are 0, also between strangers
     * @param problem why there are no angles; empty when there are
     */
    static Check check(final AngleInterval angles, final int bands, final String problem,
        final ScoreSettings settings)
    {
        final double limit = settings.angleLimit();
        if (!problem.isEmpty()) {
            return Check.failed(QUESTION, limit, UNIT, problem);
        }
        final Aggregation aggregation = settings.aggregation();
        if (bands == 1 && aggregation != Aggregation.IMAGE) {
            return Check.failed(QUESTION, limit, UNIT, "One band has no spectrum: its angle is 0 whatever the images"
                + " show; compare more bands, or choose the aggregation image.");
        }
        return Check.atMost(QUESTION, aggregation.of(angles.angle()), aggregation.of(angles.low()),
            aggregation.of(angles.high()), limit, UNIT);
    }
}
