package io.github.pairforge.align;

/**
 * A place seen in both images.
 *
 * @param x column in the reference, pixels of the common grid; the first pixel's centre is at 0.5
 * @param y row in the reference
 * @param shift what to add to the place in the moving image to come to (x, y)
 * @param reliability 0 (none) to 1
 * @param judgement whether it counts
 */
public record TiePoint(double x, double y, Shift shift, double reliability, Judgement judgement) {

    /** Why a tie point counts, or does not. */
    public enum Judgement {
        /** Agrees with the transform. */
        INLIER,
        /** Contradicts the transform that most agree on. */
        OUTLIER,
        /** Moves further than is allowed. */
        TOO_FAR,
        /** Nothing to match there: no texture, nodata, an ambiguous peak. */
        UNRELIABLE
    }

    /** A match that nobody has judged yet counts. */
    public static TiePoint of(final double x, final double y, final Shift shift, final double reliability) {
        return new TiePoint(x, y, shift, reliability, Judgement.INLIER);
    }

    public TiePoint judged(final Judgement other) {
        return new TiePoint(x, y, shift, reliability, other);
    }

    public boolean isInlier() {
        return judgement == Judgement.INLIER;
    }
}
