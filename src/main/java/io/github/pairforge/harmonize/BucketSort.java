package io.github.pairforge.harmonize;

import java.util.Arrays;

/** Sorts runs of entries that differ in 16 bits: two counting passes of 8 bits each, stable. Not for sharing. */
final class BucketSort {

    private static final int RADIX = 256;
    private static final int SMALL = 128;

    private final int[] low = new int[RADIX];
    private final int[] high = new int[RADIX];
    private long[] scratch = new long[1024];

    /**
     * Sorts in place.
     *
     * @param shift the lowest of the 16 bits; entries are in order below it
     */
    void sort(final long[] entries, final int from, final int to, final int shift) {
        final int n = to - from;
        if (n <= SMALL) {
            Arrays.sort(entries, from, to);
            return;
        }
        if (scratch.length < n) {
            scratch = new long[Math.max(n, 2 * scratch.length)];
        }
        Arrays.fill(low, 0);
        Arrays.fill(high, 0);
        for (int i = from; i < to; i++) {
            final int digits = (int) (entries[i] >>> shift);
            low[digits & RADIX - 1]++;
            high[digits >>> 8 & RADIX - 1]++;
        }
        startAt(low, 0);
        startAt(high, from);
        for (int i = from; i < to; i++) {
            scratch[low[(int) (entries[i] >>> shift) & RADIX - 1]++] = entries[i];
        }
        for (int i = 0; i < n; i++) {
            entries[high[(int) (scratch[i] >>> shift + 8) & RADIX - 1]++] = scratch[i];
        }
    }

    private static void startAt(final int[] counts, final int first) {
        int at = first;
        for (int d = 0; d < RADIX; d++) {
            final int here = counts[d];
            counts[d] = at;
            at += here;
        }
    }
}
