package io.github.pairforge.harmonize;

import java.util.Arrays;

/**
 * Counts of float values whose keys agree in the upper 24 bits, in memory that does not grow with the image.
 *
 * <p>A pool also sums its members' lower 8 bits: in integers, so that the mean does not depend on the order of tiles.
 */
final class PooledCounts {

    private static final int LOW_BITS = 8;
    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;

    /** A page is made when its first value comes: images use few of the possible exponents. */
    private final long[][] counts = new long[1 << 32 - LOW_BITS - PAGE_BITS][];
    private final long[][] sums = new long[counts.length][];

    /** Adds the first {@code n} values; may be called from several threads. */
    void add(final float[] values, final int n) {
        final SortedPixels sorted = SortedPixels.of(values, n);
        synchronized (this) {
            for (int i = 0; i < sorted.count();) {
                final int end = sorted.endOfRun(i, sorted.count());
                add(sorted.key(i), end - i);
                i = end;
            }
        }
    }

    private void add(final int key, final long count) {
        final int page = key >>> LOW_BITS + PAGE_BITS;
        if (counts[page] == null) {
            counts[page] = new long[PAGE];
            sums[page] = new long[PAGE];
        }
        final int slot = key >>> LOW_BITS & PAGE - 1;
        counts[page][slot] += count;
        sums[page][slot] += count * (key & (1 << LOW_BITS) - 1);
    }

    synchronized Distribution distribution(final String what) {
        final int pools = (int) Arrays.stream(counts).filter(p -> p != null).flatMapToLong(Arrays::stream)
            .filter(c -> c > 0).count();
        Distribution.requirePixels(what, pools);
        final float[] values = new float[pools];
        final long[] upTo = new long[pools];
        long sum = 0;
        int n = 0;
        for (int page = 0; page < counts.length; page++) {
            for (int slot = 0; counts[page] != null && slot < PAGE; slot++) {
                final long count = counts[page][slot];
                if (count > 0) {
                    sum += count;
                    final int low = (int) ((sums[page][slot] + count / 2) / count);
                    values[n] = FloatKeys.value((page << PAGE_BITS | slot) << LOW_BITS | low);
                    upTo[n++] = sum;
                }
            }
        }
        return new Distribution(values, upTo);
    }
}
