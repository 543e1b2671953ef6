package io.github.pairforge.score;

import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Raster;

/**
 * A score and the images it was measured on, for pictures.
 *
 * @param score the numbers
 * @param degraded HR brought to the grid of LR, as it lies
 * @param matched the same after the shift (if one was found) has been removed, with its histograms matched to LR's:
 *            what the angles are measured on
 * @param lr the part of LR that HR covers
 * @param notes what the user should know, one sentence each
 */
public record ScoredPair(PairScore score, Raster degraded, Raster matched, Raster lr, List<String> notes) {

    public ScoredPair {
        notes = List.copyOf(notes);
    }

    /** The numbers alone. */
    public ScoreFigures figures() {
        return score.figures();
    }

    /** The same with more to know. */
    public ScoredPair withNotes(final List<String> more) {
        final List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new ScoredPair(score, degraded, matched, lr, all);
    }
}
