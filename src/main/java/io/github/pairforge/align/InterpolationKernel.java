package io.github.pairforge.align;

/**
 * The weights with which pixels make a value between them, along one axis.
 *
 * <p>A position lies {@code t} (0 ≤ t &lt; 1) behind the centre of pixel {@code b}; the taps are the pixels
 * {@code b − taps/2 + 1} to {@code b + taps/2}. At {@code t = 0} the weight of pixel {@code b} is exactly 1, all others
 * exactly 0.
 */
interface InterpolationKernel {

    /** How many pixels take part; even. */
    int taps();

    /**
     * @param t from 0 to below 1
     * @param weights receives {@link #taps()} weights, whose sum is 1
     */
    void weights(double t, double[] weights);

    /** Taps before the pixel at or before the position. */
    default int before() {
        return taps() / 2 - 1;
    }
}
