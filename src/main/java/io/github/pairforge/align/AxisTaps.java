package io.github.pairforge.align;

import java.util.Arrays;

/**
 * Along one axis, the source pixels and weights of the output pixels of a tile.
 *
 * @param from first output pixel of the tile that lies on the image
 * @param to one past the last such pixel; {@code from} when there is none
 * @param low first source pixel that any of them needs, possibly negative
 * @param span how many source pixels from there on
 * @param first per output pixel its first tap, counted from {@code low}
 * @param weights of {@code taps} taps; for all output pixels the same where there are just so many, else one after the
 *            other
 */
record AxisTaps(int from, int to, long low, int span, int[] first, double[] weights, int taps) {

    /**
     * @param slope source pixels per output pixel
     * @param origin position of output pixel 0, from the centre of source pixel 0
     * @param at first output pixel of the tile
     * @param n output pixels of the tile
     * @param size source pixels of the image
     */
    static AxisTaps of(final InterpolationKernel kernel, final double slope, final double origin, final long at,
        final int n, final long size)
    {
        int from = 0;
        while (from < n && !onImage(slope * (at + from) + origin, size)) {
            from++;
        }
        int to = n;
        while (to > from && !onImage(slope * (at + to - 1) + origin, size)) {
            to--;
        }
        return slope == 1 ? shifted(kernel, origin, at, from, to) : scaled(kernel, slope, origin, at, from, to);
    }

    /** Positions count from pixel centres: the image reaches half a pixel further. */
    static boolean onImage(final double position, final long size) {
        return position >= -0.5 && position <= size - 0.5;
    }

    /** One set of weights for all; zeros at its ends are cut off, so that nodata under them does not count. */
    private static AxisTaps shifted(final InterpolationKernel kernel, final double origin, final long at,
        final int from, final int to)
    {
        final double[] all = new double[kernel.taps()];
        final long base = (long) Math.floor(origin);
        kernel.weights(origin - base, all);
        int lead = 0;
        while (all[lead] == 0) {
            lead++;
        }
        int end = all.length;
        while (all[end - 1] == 0) {
            end--;
        }
        final double[] weights = Arrays.copyOfRange(all, lead, end);
        final int[] first = new int[to];
        for (int i = from; i < to; i++) {
            first[i] = i - from;
        }
        return new AxisTaps(from, to, at + from + base - kernel.before() + lead,
            Math.max(0, to - from + weights.length - 1), first, weights, weights.length);
    }

    private static AxisTaps scaled(final InterpolationKernel kernel, final double slope, final double origin,
        final long at, final int from, final int to)
    {
        final int taps = kernel.taps();
        final long[] starts = new long[to];
        final double[] weights = new double[to * taps];
        final double[] own = new double[taps];
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            final double position = slope * (at + i) + origin;
            final long base = (long) Math.floor(position);
            kernel.weights(position - base, own);
            System.arraycopy(own, 0, weights, i * taps, taps);
            starts[i] = base - kernel.before();
            low = Math.min(low, starts[i]);
            high = Math.max(high, starts[i] + taps);
        }
        final int[] first = new int[to];
        for (int i = from; i < to; i++) {
            first[i] = (int) (starts[i] - low);
        }
        return new AxisTaps(from, to, low, to > from ? (int) (high - low) : 0, first, weights, taps);
    }

    boolean isEmpty() {
        return from >= to;
    }

    boolean isUniform() {
        return weights.length == taps;
    }

    /** Where the weights of an output pixel begin. */
    int weightsOf(final int i) {
        return isUniform() ? 0 : i * taps;
    }
}
