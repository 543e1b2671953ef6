package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.align.TiePointMatcher;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.WatchedSource;
import io.github.pairforge.score.Caution;
import io.github.pairforge.score.PairGuard;
import io.github.pairforge.score.PairScoring;
import io.github.pairforge.score.ScoreSettings;
import io.github.pairforge.score.ScoredPair;

/**
 * Opens, checks and scores pairs.
 *
 * @param matcher finds the tie points
 * @param settings limits and methods
 */
record PairScorer(TiePointMatcher matcher, ScoreSettings settings) {

    /**
     * What came out.
     *
     * @param pair its notes are those of opening, checking and scoring
     * @param warnings those of the notes that weaken the score
     * @param images what was scored
     */
    record Scored(ScoredPair pair, List<String> warnings, Pair images) {
    }

    /**
     * @throws IllegalArgumentException when the images contradict each other or what is said of them
     */
    Scored score(final ImageInput hrInput, final ImageInput lrInput, final boolean sameExtent,
        final Opening opening, final Progress progress) throws IOException
    {
        opening.agree(hrInput, lrInput, sameExtent, false);
        final Opening.Opened hr = opening.openWithOrigin(hrInput);
        final Opening.Opened lr = opening.openWithOrigin(lrInput);
        final RasterSource partner =
            opening.partners(hr.source(), lr.source(), hrInput.listsBands() || lrInput.listsBands());
        final WatchedSource fine = new WatchedSource(Placement.place(hr.source(), partner, sameExtent));
        final WatchedSource coarse = new WatchedSource(partner);
        final Pair pair = Pair.of(fine, coarse);
        final ScoredPair scored = PairScoring.score(pair, matcher, settings, progress);
        fine.requireContent();
        coarse.requireContent();
        final List<Caution> cautions =
            PairGuard.inspect(pair, scored.degraded(), scored.lr(), hr.origin(), lr.origin());
        for (final Caution caution : cautions) {
            if (caution.isError()) {
                throw new IllegalArgumentException(caution.sentence());
            }
        }
        final List<String> warnings = new ArrayList<>();
        final List<String> notes = new ArrayList<>(opening.notes());
        cautions.forEach(c -> (c.severity() == Caution.Severity.NOTE ? notes : warnings).add(c.sentence()));
        warnings.addAll(scored.notes());
        notes.addAll(warnings);
        return new Scored(
            new ScoredPair(scored.score(), scored.degraded(), scored.matched(), scored.lr(), notes), warnings,
            pair);
    }
}
