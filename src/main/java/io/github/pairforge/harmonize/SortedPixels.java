package io.github.pairforge.harmonize;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

/**
 * The valid pixels of a band sorted by value, each remembering where it came from.
 *
 * <p>An entry is {@code key << 24 | index}, so their natural order is by value, then by position. They are
 * distributed by the key's upper 16 bits first; what shares these is then sorted by the lower 16 in the cache. Both
 * steps run on the caller's ImgLib2 parallelism, and the order is the same for any number of threads.
 */
final class SortedPixels {

    /** Most pixels an entry can tell apart. */
    static final int MAX_PIXELS = 1 << 24;

    private static final int INDEX_BITS = 24;
    private static final int HIGH = 1 << 16;
    private static final int SMALL = 4096;
    private static final int MAX_CHUNKS = 16;

    private final long[] entries;
    private final int count;
    private final int[] groups;

    private SortedPixels(final long[] entries, final int count, final int[] groups) {
        this.entries = entries;
        this.count = count;
        this.groups = groups;
    }

    /** @param n at most {@link #MAX_PIXELS} */
    static SortedPixels of(final float[] values, final int n) {
        return n <= SMALL ? small(values, n) : large(values, n);
    }

    private static SortedPixels small(final float[] values, final int n) {
        final long[] entries = new long[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (FloatKeys.isValid(values[i])) {
                entries[count++] = entry(values[i], i);
            }
        }
        Arrays.sort(entries, 0, count);
        return new SortedPixels(entries, count, new int[] { 0, count });
    }

    private static SortedPixels large(final float[] values, final int n) {
        final int chunks = Math.min(MAX_CHUNKS, Parallelization.getTaskExecutor().getParallelism());
        final int[][] counts = new int[chunks][HIGH];
        final int step = (n + chunks - 1) / chunks;
        parallel(chunks, c -> {
            final int[] mine = counts[c];
            for (int i = c * step, end = Math.min(n, i + step); i < end; i++) {
                if (FloatKeys.isValid(values[i])) {
                    mine[FloatKeys.key(values[i]) >>> 16]++;
                }
            }
        });
        final int[] starts = new int[HIGH + 1];
        int at = 0;
        for (int h = 0; h < HIGH; h++) {
            starts[h] = at;
            for (final int[] mine : counts) {
                final int here = mine[h];
                mine[h] = at;
                at += here;
            }
        }
        starts[HIGH] = at;
        final long[] entries = new long[at];
        parallel(chunks, c -> {
            final int[] next = counts[c];
            for (int i = c * step, end = Math.min(n, i + step); i < end; i++) {
                if (FloatKeys.isValid(values[i])) {
                    entries[next[FloatKeys.key(values[i]) >>> 16]++] = entry(values[i], i);
                }
            }
        });
        final int[] buckets = cut(starts, at, 4 * chunks);
        parallel(buckets.length - 1, g -> {
            final BucketSort sort = new BucketSort();
            for (int h = buckets[g]; h < buckets[g + 1]; h++) {
                sort.sort(entries, starts[h], starts[h + 1], INDEX_BITS);
            }
        });
        return new SortedPixels(entries, at, Arrays.stream(buckets).map(h -> starts[h]).toArray());
    }

    private static long entry(final float value, final int index) {
        return (FloatKeys.key(value) & 0xffffffffL) << INDEX_BITS | index;
    }

    /** Boundaries of about {@code parts} runs of buckets that hold similar numbers of entries. */
    private static int[] cut(final int[] starts, final int total, final int parts) {
        final int[] cut = new int[parts + 1];
        for (int p = 1; p < parts; p++) {
            final int found = Arrays.binarySearch(starts, (int) ((long) total * p / parts));
            cut[p] = Math.max(cut[p - 1], found < 0 ? -found - 1 : found);
        }
        cut[parts] = HIGH;
        return cut;
    }

    static void parallel(final int n, final IntConsumer task) {
        final List<Integer> indices = IntStream.range(0, n).boxed().toList();
        Parallelization.getTaskExecutor().forEach(indices, task::accept);
    }

    /** How many pixels are valid. */
    int count() {
        return count;
    }

    /** Boundaries of parts that may be walked in parallel; equal values are never in two of them. */
    int[] groups() {
        return groups;
    }

    /** Key of the entry at a rank, see {@link FloatKeys}. */
    int key(final int rank) {
        return (int) (entries[rank] >>> INDEX_BITS);
    }

    /** Where the entry at a rank came from. */
    int index(final int rank) {
        return (int) entries[rank] & MAX_PIXELS - 1;
    }

    /** The rank after the last entry that has the value of the one at {@code rank}. */
    int endOfRun(final int rank, final int end) {
        final int key = key(rank);
        int next = rank + 1;
        while (next < end && key(next) == key) {
            next++;
        }
        return next;
    }
}
