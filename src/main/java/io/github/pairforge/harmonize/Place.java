package io.github.pairforge.harmonize;

/**
 * Where a pixel lies between the centres of equal cells along an axis; outside the outer centres it lies at these.
 *
 * @param before the centre before it
 * @param way its way to the next, 0..1
 */
record Place(int before, double way) {

    /**
     * @param position of the pixel's centre
     * @param start where the cells begin
     * @param size of all cells together
     */
    static Place of(final double position, final double start, final double size, final int cells) {
        final double p = Math.max(0, Math.min(cells - 1, (position - start) / size * cells - 0.5));
        return new Place((int) p, p - (int) p);
    }
}
