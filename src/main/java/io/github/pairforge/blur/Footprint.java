package io.github.pairforge.blur;

/**
 * The stretch of an axis that an output sample covers, in source pixels; pixel k reaches from k to k + 1.
 *
 * @param left where it begins
 * @param width its length
 */
record Footprint(double left, double width) {

    /**
     * Positions are rounded to 2⁻²⁴ pixel, too little for a float to show, so that a rational factor such as 5/3 has
     * the few phases it ought to have, whatever the rounding of i · f.
     */
    private static final double RESOLUTION = 1L << 24;

    /** Pixel i of a regular lattice. */
    static Footprint regular(final long i, final double factor, final double origin) {
        return new Footprint(round(origin + factor * i), factor);
    }

    private static double round(final double position) {
        return Math.rint(position * RESOLUTION) / RESOLUTION;
    }

    double right() {
        return round(left + width);
    }

    double centre() {
        return left + width / 2;
    }

    /** The pixel in which it begins. */
    long base() {
        return (long) Math.floor(left);
    }

    /** The same one seen from its {@link #base()}: what its weights depend on. */
    Footprint phase() {
        return new Footprint(left - Math.floor(left), width);
    }
}
