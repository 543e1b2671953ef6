package io.github.pairforge.align;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How many of some matches agree with a transform, and how well. */
final class Consensus {

    /** Keeps points of reliability 0 in the sums, so that they alone still determine a transform. */
    private static final double LEAST_WEIGHT = 1e-6;

    private final double[][] points;
    private final double tolerance;

    /** @param tolerance largest residual of a point that agrees, pixels */
    Consensus(final List<TiePoint> matches, final double tolerance) {
        points = matches.stream().map(t -> new double[] { t.x() - t.shift().dx(), t.y() - t.shift().dy(), t.x(), t.y(),
            Math.max(LEAST_WEIGHT, t.reliability()) }).toArray(double[][]::new);
        this.tolerance = tolerance;
    }

    int size() {
        return points.length;
    }

    Optional<Transform> through(final Transform.Kind kind, final int... sample) {
        return TransformFit.of(kind, Arrays.stream(sample).mapToObj(i -> points[i]).toArray(double[][]::new));
    }

    /** Least squares on the points that agree. */
    Optional<Transform> fit(final Transform transform) {
        return TransformFit.of(transform.kind(),
            Arrays.stream(points).filter(p -> agrees(transform, p)).toArray(double[][]::new));
    }

    double cost(final Transform transform) {
        double sum = 0;
        for (final double[] p : points) {
            sum += p[4] * Math.min(squared(transform, p), tolerance * tolerance);
        }
        return sum;
    }

    boolean[] agreeing(final Transform transform) {
        final boolean[] out = new boolean[points.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = agrees(transform, points[i]);
        }
        return out;
    }

    int count(final Transform transform) {
        int n = 0;
        for (final double[] p : points) {
            n += agrees(transform, p) ? 1 : 0;
        }
        return n;
    }

    double share(final Transform transform) {
        return count(transform) / (double) points.length;
    }

    private boolean agrees(final Transform transform, final double[] p) {
        return squared(transform, p) <= tolerance * tolerance;
    }

    private static double squared(final Transform t, final double[] p) {
        final double x = t.xx() * p[0] + t.xy() * p[1] + t.x0() - p[2];
        final double y = t.yx() * p[0] + t.yy() * p[1] + t.y0() - p[3];
        return x * x + y * y;
    }
}
