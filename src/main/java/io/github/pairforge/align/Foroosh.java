package io.github.pairforge.align;

/**
 * Sub-pixel peak of a phase correlation from its two highest neighbouring samples (Foroosh, Zerubia and Berthod, IEEE
 * Trans. Image Process. 11:188, 2002, equation 12): images that were averaged down from aligned finer ones have a
 * Dirichlet-shaped peak, for which the offset towards the higher neighbour is {@code c1 / (c1 + c0)}.
 */
final class Foroosh {

    private Foroosh() {
    }

    /**
     * Offset along one axis, pixels, −0.5 to 0.5.
     *
     * @param before correlation one pixel before the peak
     * @param peak its highest sample
     * @param after one pixel after it
     */
    static double offset(final double before, final double peak, final double after) {
        final double side = Math.max(before, after);
        return side <= 0 ? 0 : Math.copySign(Math.min(0.5, side / (side + peak)), after - before);
    }
}
