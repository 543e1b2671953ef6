package io.github.pairforge.align;

import java.util.List;
import java.util.Optional;

/**
 * Weighted least squares of transforms on tie points: the transform that minimises
 * {@code Σ w·|p − T(p − s)|²}, with p the place in the reference and s the shift.
 *
 * <p>Positions are taken relative to their weighted mean, so that the size of coordinates costs no digits. The
 * similarity is the closed form of Umeyama (1991) in two dimensions without reflection; the affine one solves the two
 * by two normal equations.
 */
public final class TransformFit {

    /** Least ratio of the smaller to the larger variance of positions, or they are as good as on one line. */
    private static final double THINNEST = 1e-8;

    /** Least variance of positions, square pixels: below it all lie in one place. */
    private static final double NARROWEST = 1e-12;

    private TransformFit() {
    }

    /**
     * Fits a transform to points, whatever their judgement; each counts by its reliability.
     *
     * @param points with known shifts
     * @return empty when there are fewer points than the kind needs, when they lie in one place (similarity, affine) or
     *         on one line (affine), when none has a weight, or when the result cannot be inverted
     */
    public static Optional<Transform> of(final Transform.Kind kind, final List<TiePoint> points) {
        final double[][] p = new double[points.size()][];
        for (int i = 0; i < p.length; i++) {
            final TiePoint t = points.get(i);
            p[i] = new double[] { t.x() - t.shift().dx(), t.y() - t.shift().dy(), t.x(), t.y(), t.reliability() };
        }
        return of(kind, p);
    }

    /** @param points x and y in the moving image, x and y in the reference, weight */
    static Optional<Transform> of(final Transform.Kind kind, final double[]... points) {
        if (points.length < kind.pointsNeeded()) {
            return Optional.empty();
        }
        final double[] mean = new double[4];
        double sum = 0;
        for (final double[] p : points) {
            sum += p[4];
            for (int k = 0; k < 4; k++) {
                mean[k] += p[4] * p[k];
            }
        }
        if (!(sum > 0)) {
            return Optional.empty();
        }
        for (int k = 0; k < 4; k++) {
            mean[k] /= sum;
        }
        return linear(kind, new Moments(points, mean, sum)).flatMap(m -> build(kind, m, mean));
    }

    /** Weighted second moments of positions about their means. */
    private record Moments(double uu, double uv, double vv, double ux, double vx, double uy, double vy) {

        Moments(final double[][] points, final double[] mean, final double sum) {
            this(of(points, mean, sum, 0, 0), of(points, mean, sum, 0, 1), of(points, mean, sum, 1, 1),
                of(points, mean, sum, 0, 2), of(points, mean, sum, 1, 2), of(points, mean, sum, 0, 3),
                of(points, mean, sum, 1, 3));
        }

        private static double of(final double[][] points, final double[] mean, final double sum, final int a,
            final int b)
        {
            double s = 0;
            for (final double[] p : points) {
                s += p[4] * (p[a] - mean[a]) * (p[b] - mean[b]);
            }
            return s / sum;
        }
    }

    /** The matrix: xx, xy, yx, yy. */
    private static Optional<double[]> linear(final Transform.Kind kind, final Moments m) {
        final double trace = m.uu + m.vv;
        return switch (kind) {
            case TRANSLATION -> Optional.of(new double[] { 1, 0, 0, 1 });
            case SIMILARITY -> {
                final double a = (m.ux + m.vy) / trace;
                final double b = (m.uy - m.vx) / trace;
                yield trace > NARROWEST ? Optional.of(new double[] { a, -b, b, a }) : Optional.empty();
            }
            case AFFINE -> {
                final double det = m.uu * m.vv - m.uv * m.uv;
                yield trace > NARROWEST && det > THINNEST * trace * trace
                    ? Optional.of(new double[] { (m.ux * m.vv - m.vx * m.uv) / det, (m.vx * m.uu - m.ux * m.uv) / det,
                        (m.uy * m.vv - m.vy * m.uv) / det, (m.vy * m.uu - m.uy * m.uv) / det })
                    : Optional.empty();
            }
        };
    }

    private static Optional<Transform> build(final Transform.Kind kind, final double[] m, final double[] mean) {
        try {
            return Optional.of(new Transform(kind, m[0], m[1], mean[2] - m[0] * mean[0] - m[1] * mean[1], m[2], m[3],
                mean[3] - m[2] * mean[0] - m[3] * mean[1]));
        }
        catch (final IllegalArgumentException e) {
            // Points that fall onto each other in the reference make a matrix without inverse.
            return Optional.empty();
        }
    }
}
