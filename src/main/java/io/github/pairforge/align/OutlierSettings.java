package io.github.pairforge.align;

/**
 * Which tie points count.
 *
 * @param kind of the transform that inliers agree on
 * @param tolerance largest residual of an inlier, pixels of the common grid, above 0
 * @param limit longest shift, pixels of the common grid, above 0; longer ones are discarded before anything is fitted
 * @param seed of the random samples
 */
public record OutlierSettings(Transform.Kind kind, double tolerance, double limit, long seed) {

    /** @throws IllegalArgumentException for a tolerance or a limit that is not above 0 */
    public OutlierSettings {
        if (!(tolerance > 0) || !(limit > 0)) {
            throw new IllegalArgumentException(
                "A tolerance of " + tolerance + " and a limit of " + limit + " pixels: both must be above 0.");
        }
    }
}
