package io.github.pairforge.raster;

/**
 * What was seen of a band while it streamed by.
 *
 * @param anyValid whether any pixel was not NaN
 * @param lowest smallest valid value, or +∞
 * @param highest largest valid value, or −∞
 */
public record BandWatch(boolean anyValid, float lowest, float highest) {

    /** Nothing was seen yet. */
    public static final BandWatch NOTHING = new BandWatch(false, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);

    /** Looks at the first {@code n} values. */
    public static BandWatch of(final float[] values, final int n) {
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            final float v = values[i];
            lowest = v < lowest ? v : lowest;
            highest = v > highest ? v : highest;
        }
        return new BandWatch(lowest <= highest, lowest, highest);
    }

    public BandWatch and(final BandWatch other) {
        return new BandWatch(anyValid || other.anyValid, Math.min(lowest, other.lowest),
            Math.max(highest, other.highest));
    }

    public boolean isConstant() {
        return anyValid && lowest == highest;
    }
}
