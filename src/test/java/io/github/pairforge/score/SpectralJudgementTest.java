package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpectralJudgementTest {

    private static ScoreSettings by(final Aggregation aggregation) {
        final ScoreSettings d = ScoreSettings.DEFAULT;
        return new ScoreSettings(d.shiftLimit(), d.angleLimit(), aggregation, d.match(), d.kind(), d.farthest(),
            d.seed());
    }

    private static Check check(final double angle, final int bands, final Aggregation aggregation) {
        return SpectralJudgement.check(Figures.angles(angle, 0), bands, "", by(aggregation));
    }

    /** The angle between two positive numbers is 0: it must not pass for agreement. */
    @Test
    void oneBandHasNoSpectrum() {
        for (final Aggregation aggregation : new Aggregation[] { Aggregation.PIXEL, Aggregation.MEAN }) {
            assertEquals(Verdict.FAILED, check(0, 1, aggregation).verdict());
            assertTrue(check(0, 1, aggregation).reason().contains("One band has no spectrum"));
            assertEquals(Verdict.ACCEPT, check(0, 2, aggregation).verdict());
        }
    }

    /** As one long vector each, images of one band do have an angle. */
    @Test
    void oneBandHasAnImage() {
        assertEquals(Verdict.ACCEPT, check(0.5, 1, Aggregation.IMAGE).verdict());
        assertEquals(Verdict.REJECT, check(1.5, 1, Aggregation.IMAGE).verdict());
    }
}
