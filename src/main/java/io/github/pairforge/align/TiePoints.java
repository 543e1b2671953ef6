package io.github.pairforge.align;

import java.util.List;
import java.util.Optional;

import io.github.pairforge.raster.Grid;

/**
 * Judged tie points of a pair, and the transform that the inliers agree on.
 *
 * @param grid the common grid that positions and shifts count pixels of
 * @param points all of them, also those that do not count
 * @param transform from the moving image to the reference, in pixels of {@code grid}; empty when too few agree
 */
public record TiePoints(Grid grid, List<TiePoint> points, Optional<Transform> transform) {

    public TiePoints {
        points = List.copyOf(points);
    }

    public List<TiePoint> inliers() {
        return points.stream().filter(TiePoint::isInlier).toList();
    }

    /** Points that were matched at all: inliers, outliers and those that move too far. */
    public long matches() {
        return points.stream().filter(p -> p.judgement() != TiePoint.Judgement.UNRELIABLE).count();
    }

    /** Inliers among the matches, 0..1; {@code NaN} without matches. */
    public double inlierShare() {
        final long matches = matches();
        return matches == 0 ? Double.NaN : inliers().size() / (double) matches;
    }

    /** Root mean square length of the inliers' shifts, pixels: how far off the images are. {@code NaN} without. */
    public double rmse() {
        return Math.sqrt(inliers().stream().mapToDouble(p -> p.shift().length() * p.shift().length()).average()
            .orElse(Double.NaN));
    }

    /** What the transform leaves of a tie point's shift, pixels; its shift when there is no transform. */
    public Shift residual(final TiePoint point) {
        if (transform.isEmpty()) {
            return point.shift();
        }
        final double[] to =
            transform.get().apply(point.x() - point.shift().dx(), point.y() - point.shift().dy());
        return new Shift(point.x() - to[0], point.y() - to[1]);
    }

    /** Root mean square length of the inliers' residuals, pixels; {@code NaN} without inliers. */
    public double residualRmse() {
        return Math.sqrt(inliers().stream().mapToDouble(p -> {
            final double r = residual(p).length();
            return r * r;
        }).average().orElse(Double.NaN));
    }
}
