package io.github.pairforge.score;

/**
 * The stored values of a band, as far as they were read.
 *
 * @param pixels how many were read
 * @param valid how many of them are finite
 * @param lowest smallest finite value
 * @param highest largest one
 * @param step smallest difference between neighbours that differ; infinite when none do
 * @param atHighest how many pixels have the largest value
 * @param belowHighest how many are within one and a half steps below it
 */
record BandValues(long pixels, long valid, float lowest, float highest, double step, long atHighest,
    long belowHighest)
{

    /** Coarser steps than this, in reflectance, are no digital numbers of 10000 per 100 %. */
    private static final double COARSE = 0.001;
    private static final double EIGHT_BITS = 255;
    /** So few pixels lie far apart whatever their bits: about 16 in each of 256 levels would show them. */
    private static final long TELLING = 4096;
    private static final double STEP = 1.5;

    static BandValues of(final ImageWindows image, final int band) {
        long pixels = 0;
        long valid = 0;
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        float step = Float.POSITIVE_INFINITY;
        for (final ImageWindows.Part part : image.windows()) {
            float before = Float.NaN;
            for (final float v : part.planes()[band]) {
                if (Float.isFinite(v)) {
                    valid++;
                    lowest = Math.min(lowest, v);
                    highest = Math.max(highest, v);
                    final float d = Math.abs(v - before);
                    if (d > 0 && d < step) {
                        step = d;
                    }
                }
                before = v;
            }
            pixels += part.planes()[band].length;
        }
        long at = 0;
        long below = 0;
        final double near = highest - STEP * step;
        for (final ImageWindows.Part part : image.windows()) {
            for (final float v : part.planes()[band]) {
                if (v == highest) {
                    at++;
                }
                else if (v >= near) {
                    below++;
                }
            }
        }
        return new BandValues(pixels, valid, lowest, highest, step, at, below);
    }

    boolean isConstant() {
        return valid > 0 && lowest == highest;
    }

    /** Whether it looks like at most 8 bits. */
    boolean isCoarse() {
        return valid >= TELLING && !isConstant() && step >= COARSE && levels() <= EIGHT_BITS + 1;
    }

    /** How many different values there are at most. */
    double levels() {
        return Math.rint((highest - (double) lowest) / step) + 1;
    }
}
