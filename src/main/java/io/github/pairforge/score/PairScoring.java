package io.github.pairforge.score;

import java.io.IOException;

import io.github.pairforge.align.TiePointMatcher;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;

/** Scores pairs. */
public final class PairScoring {

    private PairScoring() {
    }

    /**
     * Answers both questions about a pair.
     *
     * @param pair reflectance, as many bands in the same order
     * @param matcher finds the tie points
     * @throws IOException when an image cannot be read
     */
    public static ScoredPair score(final Pair pair, final TiePointMatcher matcher, final ScoreSettings settings,
        final Progress progress) throws IOException
    {
        throw new UnsupportedOperationException();
    }
}
