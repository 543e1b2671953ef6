package io.github.pairforge.score;

import io.github.pairforge.align.MatchSettings;
import io.github.pairforge.align.Transform;

/**
 * What a good pair is, and how it is measured.
 *
 * @param shiftLimit largest shift, LR pixels; SEN2NAIP: 1
 * @param angleLimit largest spectral angle, degrees; SEN2NAIP: 2
 * @param aggregation which of the three angles is compared with the limit
 * @param match how shifts are found
 * @param kind of the transform that tie points agree on
 * @param farthest tie points that move further are discarded, metres (LR pixels times 10 m without georeference)
 * @param seed of the random samples
 */
public record ScoreSettings(double shiftLimit, double angleLimit, Aggregation aggregation, MatchSettings match,
    Transform.Kind kind, double farthest, long seed)
{

    /** The limits of SEN2NAIP. */
    public static final ScoreSettings DEFAULT =
        new ScoreSettings(1, 2, Aggregation.PIXEL, MatchSettings.DEFAULT, Transform.Kind.TRANSLATION, 10, 0);

    /** @throws IllegalArgumentException for a limit that is not above 0 */
    public ScoreSettings {
        if (!(shiftLimit > 0) || !(angleLimit > 0) || !(farthest > 0)) {
            throw new IllegalArgumentException("Limits of " + shiftLimit + " LR pixels, " + angleLimit
                + " degrees and " + farthest + " metres: all must be above 0.");
        }
    }
}
