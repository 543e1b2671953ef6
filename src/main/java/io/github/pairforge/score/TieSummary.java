package io.github.pairforge.score;

import java.util.List;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoints;

/**
 * What tie points say of a whole pair. All lengths in LR pixels; {@code NaN} without inliers.
 *
 * @param tried places that were looked at
 * @param matches places that were matched
 * @param tooFar matches that move further than is allowed
 * @param inliers matches that agree on a transform
 * @param rmse root mean square length of the inliers' shifts
 * @param rmseLow lower end of its confidence interval
 * @param rmseHigh upper end
 * @param mean shift of the inliers
 * @param errorX half the width of its confidence interval along x
 * @param errorY the same along y
 * @param residual root mean square of what the transform leaves
 */
public record TieSummary(long tried, long matches, long tooFar, long inliers, double rmse, double rmseLow,
    double rmseHigh, Shift mean, double errorX, double errorY, double residual)
{

    /**
     * Sums tie points up. Intervals assume that the points are independent and their means normal; windows that overlap
     * are not, and the true intervals are then wider.
     *
     * @param quantile of the normal distribution at the upper end of the interval, 1.645 for 90 %
     */
    static TieSummary of(final TiePoints points, final double quantile) {
        final List<TiePoint> inliers = points.inliers();
        final Mean dx = new Mean();
        final Mean dy = new Mean();
        final Mean squares = new Mean();
        for (final TiePoint p : inliers) {
            dx.add(p.shift().dx());
            dy.add(p.shift().dy());
            squares.add(p.shift().dx() * p.shift().dx() + p.shift().dy() * p.shift().dy());
        }
        final double half = quantile * squares.error();
        return new TieSummary(points.points().size(), points.matches(), points.points().stream()
            .filter(p -> p.judgement() == TiePoint.Judgement.TOO_FAR).count(), inliers.size(),
            Math.sqrt(squares.value()), Math.sqrt(Math.max(0, squares.value() - half)),
            Math.sqrt(squares.value() + half), new Shift(dx.value(), dy.value()), quantile * dx.error(),
            quantile * dy.error(), points.residualRmse());
    }

    /** Running mean and variance (Welford 1962). */
    private static final class Mean {

        private long n;
        private double mean;
        private double squares;

        void add(final double v) {
            n++;
            final double d = v - mean;
            mean += d / n;
            squares += d * (v - mean);
        }

        double value() {
            return n == 0 ? Double.NaN : mean;
        }

        /** Standard error of the mean; {@code NaN} for fewer than two values. */
        double error() {
            return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n);
        }
    }
}
