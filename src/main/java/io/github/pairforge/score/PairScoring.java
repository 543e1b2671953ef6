package io.github.pairforge.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.align.TiePointMatcher;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;

/** Scores pairs. */
public final class PairScoring {

    /** LR images of more pixels are scored on their central part. */
    static final int LONGEST_SIDE = 4096;

    /** HR values that are kept in memory instead of being read twice: 256 MB. */
    private static final double MOST_LOADED = 1 << 26;

    /** What remains of a shift that was removed should be below this, LR pixels. */
    private static final double RESIDUAL = 0.25;

    private PairScoring() {
    }

    /**
     * Answers both questions about a pair.
     *
     * <p>HR is brought to LR's grid by a Gaussian of half an LR pixel and linear interpolation. Everything is then
     * measured on LR's grid: the shift, tie points, similarity, and, with the shift removed, spectral angles. Memory: a
     * few images of LR's size; of LR images larger than 4096 × 4096 the central part is scored, and a note says so.
     * Runs on the caller's parallelism; the result does not depend on it.
     *
     * @param pair reflectance, as many bands in the same order
     * @param matcher finds the tie points
     * @throws IOException when an image cannot be read
     * @throws IllegalArgumentException when the images have different numbers of bands
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public static ScoredPair score(final Pair pair, final TiePointMatcher matcher, final ScoreSettings settings,
        final Progress progress) throws IOException
    {
        requireSameBands(pair);
        final List<String> notes = new ArrayList<>();
        final Pair part = central(pair, notes);
        final Raster lr = RasterLoading.load(part.lr(), progress);
        final RasterSource hr = loaded(part.hr(), progress);
        final Raster degraded = NeutralDegradation.onto(lr.grid(), hr, progress);
        final AlignmentScoring alignment = AlignmentScoring.of(hr, degraded, lr, matcher, settings, progress);
        progress.check();
        final SpectralScoring spectral = SpectralScoring.of(degraded, alignment.aligned(), lr, settings);
        final PairScore score = new PairScore(alignment.score(), spectral.score());
        addNotes(score, lr, notes);
        return new ScoredPair(score, degraded, spectral.matched(), lr, notes);
    }

    private static void requireSameBands(final Pair pair) {
        final int hr = pair.hr().bands().size();
        final int lr = pair.lr().bands().size();
        if (hr != lr || hr == 0) {
            throw new IllegalArgumentException(pair.hr().name() + " has " + hr + " bands, " + pair.lr().name()
                + " has " + lr + "; choose the same bands of both, in the same order.");
        }
    }

    private static Pair central(final Pair pair, final List<String> notes) {
        final Grid grid = pair.lr().grid();
        if (grid.width() <= LONGEST_SIDE && grid.height() <= LONGEST_SIDE) {
            return pair;
        }
        final long w = Math.min(grid.width(), LONGEST_SIDE);
        final long h = Math.min(grid.height(), LONGEST_SIDE);
        notes.add(String.format(Locale.ROOT,
            "%s has %d x %d pixels: its central %d x %d were scored; crop the images to score other parts.",
            pair.lr().name(), grid.width(), grid.height(), w, h));
        return Pair.of(pair.hr(), pair.lr().crop((grid.width() - w) / 2, (grid.height() - h) / 2, w, h));
    }

    private static RasterSource loaded(final RasterSource hr, final Progress progress) throws IOException {
        final double values = (double) hr.grid().width() * hr.grid().height() * hr.bands().size();
        return values <= MOST_LOADED ? RasterLoading.load(hr, progress) : hr;
    }

    private static void addNotes(final PairScore score, final Raster lr, final List<String> notes) {
        final ShiftEstimate residual = score.alignment().residual();
        if (score.alignment().shift().isFound() && !(residual.shift().length() <= RESIDUAL)) {
            notes.add(residual.isFound()
                ? String.format(Locale.ROOT, "After the shift was removed, (%.2f, %.2f) LR pixels remain: it is no "
                    + "plain shift, or not well determined.", residual.shift().dx(), residual.shift().dy())
                : "After the shift was removed, no shift could be found any more: do not trust it.");
        }
        final double pixels = (double) lr.grid().width() * lr.grid().height();
        final double used = score.spectral().matched().pixels();
        if (used > 0 && used < pixels / 2) {
            notes.add(String.format(Locale.ROOT,
                "Only %.0f %% of the pixels are valid in both images.", 100 * used / pixels));
        }
        if (!score.alignment().shift().isFound() && score.spectral().problem().isEmpty()) {
            notes.add("The angles were measured as the images lie, because no shift was found.");
        }
    }
}
