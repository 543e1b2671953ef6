package io.github.pairforge.align;

/**
 * The shift between two images, and how far it can be trusted.
 *
 * @param status whether there is one
 * @param reason why not, in one sentence; empty when found
 * @param shift to add to the moving image, pixels of the common grid; unknown when failed
 * @param errorX half the width of its confidence interval along x, pixels
 * @param errorY the same along y
 * @param peakRatio height of the correlation's peak over that of the next one elsewhere, at least 1
 * @param correlation of both images' overlap after the shift, −1..1
 * @param inconsistency distance of the shift found backwards from minus this one, pixels
 */
public record ShiftEstimate(Status status, String reason, Shift shift, double errorX, double errorY, double peakRatio,
    double correlation, double inconsistency)
{

    /** Whether a shift was found. */
    public enum Status {
        /** The shift is trustworthy within its interval. */
        FOUND,
        /** There is no shift to be told; {@link ShiftEstimate#reason} says why. */
        FAILED
    }

    /** No shift. */
    public static ShiftEstimate failed(final String reason) {
        return new ShiftEstimate(Status.FAILED, reason, Shift.UNKNOWN, Double.NaN, Double.NaN, Double.NaN,
            Double.NaN, Double.NaN);
    }

    /** No shift, though there was a peak: its numbers are kept. */
    public ShiftEstimate butFailed(final String why) {
        return new ShiftEstimate(Status.FAILED, why, Shift.UNKNOWN, Double.NaN, Double.NaN, peakRatio, correlation,
            inconsistency);
    }

    public boolean isFound() {
        return status == Status.FOUND;
    }
}
