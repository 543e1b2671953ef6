package io.github.pairforge.harmonize;

/**
 * How local histogram matching is done.
 *
 * @param pitch distance of the windows' centres in pixels of the source image, rounded so that a whole number of them
 *            fits; windows are twice as wide. 0 takes a quarter of the image's width and of its height
 * @param strength 0 = the global map everywhere, 1 = the local maps; between, the weighted mean of both results
 * @param leastPixels windows with fewer valid pixels in either image get the global map, at least 2
 */
public record LocalMatching(double pitch, double strength, int leastPixels) {

    /** A quarter of the image, local maps only, 1024 pixels. */
    public static final LocalMatching DEFAULT = new LocalMatching(0, 1, 1024);

    static final int MOST_ACROSS = 64;
    private static final int AUTOMATIC = 4;

    /** @throws IllegalArgumentException for a pitch that is negative or no number, or a strength outside 0..1 */
    public LocalMatching {
        if (!(pitch >= 0 && pitch < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("pitch: " + pitch
                + " is no distance; give pixels, or 0 for a quarter of the image.");
        }
        requireStrength(strength);
        if (leastPixels < 2) {
            throw new IllegalArgumentException("A local map needs at least 2 pixels, not " + leastPixels + ".");
        }
    }

    public LocalMatching withPitch(final double other) {
        return new LocalMatching(other, strength, leastPixels);
    }

    public LocalMatching withStrength(final double other) {
        return new LocalMatching(pitch, other, leastPixels);
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
