package io.github.pairforge.score;

import java.io.IOException;

import io.github.pairforge.align.OutlierSettings;
import io.github.pairforge.align.Ransac;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.align.ShiftSettings;
import io.github.pairforge.align.Shifts;
import io.github.pairforge.align.TiePointMatcher;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.evaluate.Quantiles;
import io.github.pairforge.evaluate.Similarity;
import io.github.pairforge.evaluate.SimilarityWindow;
import io.github.pairforge.noise.NormalQuantile;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;

/**
 * Alignment of a pair.
 *
 * @param score the numbers
 * @param aligned HR brought to the grid of LR with the shift removed; as it lies when there is none
 */
record AlignmentScoring(AlignmentScore score, Raster aligned) {

    /** Largest residual of an inlier, LR pixels: what a window's shift is off by when it is right. */
    private static final double TOLERANCE = 0.5;
    /** What an LR pixel is taken for where nothing is known: Sentinel-2. */
    private static final double USUAL_METRES = 10;
    /** The range of LR's values that similarity is relative to is between these quantiles: outliers do not count. */
    private static final double TAIL = 0.01;

    static AlignmentScoring of(final RasterSource hr, final Raster degraded, final Raster lr,
        final TiePointMatcher matcher, final ScoreSettings settings, final Progress progress) throws IOException
    {
        final ShiftSettings search = settings.match().shift();
        final ShiftEstimate shift = Shifts.estimate(degraded.pixels(), lr.pixels(), search);
        progress.check();
        final double metres = lr.grid().groundSamplingDistance();
        final TiePoints points = Ransac.judge(lr.grid(),
            matcher.match(degraded, lr, settings.match(), progress), new OutlierSettings(settings.kind(), TOLERANCE,
                settings.farthest() / (Double.isNaN(metres) ? USUAL_METRES : metres), settings.seed()));
        progress.check();
        final TieSummary ties = TieSummary.of(points, NormalQuantile.of((1 + search.confidence()) / 2));
        final double[] ranges = ranges(lr);
        final double before = similarity(degraded, lr, ranges);
        final Raster aligned =
            shift.isFound() ? NeutralDegradation.onto(lr.grid(), hr, shift.shift(), progress) : degraded;
        final ShiftEstimate residual =
            shift.isFound() ? Shifts.estimate(aligned.pixels(), lr.pixels(), search) : shift;
        final double after = shift.isFound() ? similarity(aligned, lr, ranges) : Double.NaN;
        return new AlignmentScoring(new AlignmentScore(shift, hr.grid().relate(lr.grid()).rounded().factor(), metres,
            before, after, residual, points, ties, AlignmentJudgement.check(shift, ties, settings.shiftLimit())),
            aligned);
    }

    private static double similarity(final Raster image, final Raster reference, final double[] ranges) {
        return Similarity.of(image.pixels(), reference.pixels(), SimilarityWindow.WANG, ranges).mean();
    }

    private static double[] ranges(final Raster lr) {
        final double[] ranges = new double[lr.bands().size()];
        for (int b = 0; b < ranges.length; b++) {
            final double[] ends = Quantiles.of(lr.pixels(), b, TAIL, 1 - TAIL);
            // A band without pixels has no similarity whatever the range is.
            ranges[b] = ends[1] > ends[0] ? ends[1] - ends[0] : 0;
        }
        return ranges;
    }
}
