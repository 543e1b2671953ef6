package io.github.pairforge.fit;

/**
 * What makes a residual count.
 *
 * <p>Inside the solver every loss is {@code c²(√(1 + u²/c²) − 1)} of the residual u in units of its own robust standard
 * deviation (Charbonnier et al. 1997, IEEE Trans. Image Process. 6(2), with a scale): nearly |u| for a small c, u²/2
 * for an infinite one. The curves hold the loss as it is defined.
 */
public enum Loss {

    /** Mean absolute error. */
    MAE(0.25),

    /** Root mean square error. */
    RMSE(Double.POSITIVE_INFINITY),

    /** Quadratic for small residuals, linear beyond 1.345 robust standard deviations (Huber 1964, smoothed). */
    HUBER(1.345);

    private final double corner;

    Loss(final double corner) {
        this.corner = corner;
    }

    /** Error of one residual, as it is summed: |r|, r², or the smoothed Huber function in reflectance². */
    double error(final double residual, final double scale) {
        if (this == MAE) {
            return Math.abs(residual);
        }
        if (this == RMSE) {
            return residual * residual;
        }
        final double c = corner * scale;
        return 2 * c * c * (Math.sqrt(1 + residual * residual / (c * c)) - 1);
    }

    /** The figure of a curve from the mean of {@link #error}: reflectance. */
    double figure(final double mean) {
        return this == MAE ? mean : Math.sqrt(mean);
    }

    /** ψ(u)/u: the weight of iteratively reweighted least squares. */
    double weight(final double u) {
        final double t = u / corner;
        return 1 / Math.sqrt(1 + t * t);
    }

    /** ψ′(u): the curvature. */
    double curvature(final double u) {
        final double t = u / corner;
        final double w = 1 + t * t;
        return 1 / (w * Math.sqrt(w));
    }
}
