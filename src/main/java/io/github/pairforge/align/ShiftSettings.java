package io.github.pairforge.align;

/**
 * How a global shift is searched for.
 *
 * @param method of finding the correlation's peak
 * @param edges whether the Sobel magnitude is correlated instead of the pixels
 * @param limit largest shift that is looked for, pixels of the common grid, above 0
 * @param confidence of the interval, between 0 and 1
 */
public record ShiftSettings(ShiftMethod method, boolean edges, double limit, double confidence) {

    /** Sobel magnitude, no whitening, up to 8 pixels, 90 % intervals. */
    public static final ShiftSettings DEFAULT = new ShiftSettings(ShiftMethod.DFT, true, 8, 0.9);

    /** @throws IllegalArgumentException for a limit or confidence out of range */
    public ShiftSettings {
        if (!(limit > 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException("A largest shift of " + limit + " pixels is not above 0.");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("A confidence of " + confidence + " is not between 0 and 1.");
        }
    }

    public ShiftSettings withMethod(final ShiftMethod other) {
        return new ShiftSettings(other, edges, limit, confidence);
    }

    public ShiftSettings withEdges(final boolean other) {
        return new ShiftSettings(method, other, limit, confidence);
    }

    public ShiftSettings withLimit(final double other) {
        return new ShiftSettings(method, edges, other, confidence);
    }
}
