package io.github.pairforge.harmonize;

/**
 * How local histogram matching is done.
 *
 * @param pitch distance of the windows' centres in pixels of the source image, rounded so that a whole number of them
 *            fits; windows are twice as wide. 0 takes a quarter of the image's width and of its height
 * @param strength 0 = the global map everywhere, 1 = the local maps; between, the weighted mean of both results
 * @param leastPixels windows with fewer valid pixels in either image get the global map, at least 2
 * @param slopeLimit steepest slope of a window's map, as a multiple of the global map's slope between its outermost
 *            quantiles; more than 0, infinite for no limit. What is cut off steep parts is given to the others, as the
 *            clip limit of adaptive equalization does (K. Zuiderveld: Contrast limited adaptive histogram equalization.
 *            Graphics Gems IV, 1994, 474–485); a map that is too steep as a whole becomes the straight line of that
 *            slope through its median
 * @param equalSharpness whether a source that is sharper than the reference is blurred before windows are compared,
 *            see {@link LocalHistogramHarmonization#between}; only images of the same size can be compared
 */
public record LocalMatching(double pitch, double strength, int leastPixels, double slopeLimit,
    boolean equalSharpness)
{

    /** A quarter of the image, local maps only, 1024 pixels, no limit, at equal sharpness. */
    public static final LocalMatching DEFAULT = new LocalMatching(0, 1, 1024);

    /** Windows along an axis. */
    public static final int MOST_ACROSS = 64;
    private static final int AUTOMATIC = 4;

    /** Without a limit to slopes, at equal sharpness. */
    public LocalMatching(final double pitch, final double strength, final int leastPixels) {
        this(pitch, strength, leastPixels, Double.POSITIVE_INFINITY, true);
    }

    /**
     * @throws IllegalArgumentException for a pitch that is negative or no number, a strength outside 0..1, a slope
     *         limit that is not above 0
     */
    public LocalMatching {
        if (!(pitch >= 0 && pitch < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("pitch: " + pitch
                + " is no distance; give pixels, or 0 for a quarter of the image.");
        }
        requireStrength(strength);
        if (leastPixels < 2) {
            throw new IllegalArgumentException("A local map needs at least 2 pixels, not " + leastPixels + ".");
        }
        if (!(slopeLimit > 0)) {
            throw new IllegalArgumentException("slope_limit: " + slopeLimit
                + " is not above 0; give a multiple of the global map's slope, for example 3.");
        }
    }

    public LocalMatching withPitch(final double other) {
        return new LocalMatching(other, strength, leastPixels, slopeLimit, equalSharpness);
    }

    public LocalMatching withStrength(final double other) {
        return new LocalMatching(pitch, other, leastPixels, slopeLimit, equalSharpness);
    }

    public LocalMatching withLeastPixels(final int other) {
        return new LocalMatching(pitch, strength, other, slopeLimit, equalSharpness);
    }

    public LocalMatching withSlopeLimit(final double other) {
        return new LocalMatching(pitch, strength, leastPixels, other, equalSharpness);
    }

    public LocalMatching withEqualSharpness(final boolean other) {
        return new LocalMatching(pitch, strength, leastPixels, slopeLimit, other);
    }

    static void requireStrength(final double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength: " + strength
                + " is not between 0 (global) and 1 (local).");
        }
    }

    /**
     * How many windows lie along an axis.
     *
     * @throws IllegalArgumentException when the pitch makes more than 64
     */
    int windows(final long size) {
        if (pitch == 0) {
            return AUTOMATIC;
        }
        final double count = Math.max(1, Math.rint(size / pitch));
        if (count > MOST_ACROSS) {
            throw new IllegalArgumentException("pitch: " + pitch + " pixels make " + (long) count + " windows along "
                + size + " pixels; give at least " + (long) Math.ceil(size / (MOST_ACROSS + 0.5)) + ".");
        }
        return (int) count;
    }
}
