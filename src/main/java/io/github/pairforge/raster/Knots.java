package io.github.pairforge.raster;

/**
 * Finds a value's place among sorted numbers in a few steps, whatever their count.
 *
 * <p>A table over equal steps of the value tells which few knots to look at. The step's rounding is monotone, so the
 * answer is that of comparing with every knot, exactly.
 */
public final class Knots {

    private static final int MAX_BUCKETS = 1 << 20;
    /** So many buckets that most hold no knot: then the search is one comparison the processor foresees. */
    private static final int BUCKETS_PER_KNOT = 16;
    private static final int SHORT_SCAN = 8;

    private final double[] sorted;
    private final int[] start;
    private final double first;
    private final double scale;

    private Knots(final double[] sorted) {
        this.sorted = sorted;
        final int n = sorted.length;
        int buckets = 1;
        while (buckets < (long) BUCKETS_PER_KNOT * n && buckets < MAX_BUCKETS) {
            buckets *= 2;
        }
        start = new int[buckets + 1];
        first = n == 0 ? 0 : sorted[0];
        scale = n < 2 ? 0 : buckets / (sorted[n - 1] - first);
        for (final double knot : sorted) {
            start[bucket(knot) + 1]++;
        }
        for (int b = 0; b < buckets; b++) {
            start[b + 1] += start[b];
        }
    }

    /**
     * @param what what they are, for messages: "histogram edges"
     * @param sorted strictly increasing, finite; copied
     * @throws IllegalArgumentException when they are not
     */
    public static Knots of(final String what, final double[] sorted) {
        final double[] copy = sorted.clone();
        for (int i = 0; i < copy.length; i++) {
            if (!Double.isFinite(copy[i])) {
                throw new IllegalArgumentException(
                    "Entry " + (i + 1) + " of the " + what + " is " + copy[i] + "; a finite number is needed.");
            }
            if (i > 0 && !(copy[i] > copy[i - 1])) {
                throw new IllegalArgumentException("The " + what + " must increase, but entry " + i + " is "
                    + copy[i - 1] + " and entry " + (i + 1) + " is " + copy[i] + ".");
            }
        }
        return new Knots(copy);
    }

    /** How many there are. */
    public int size() {
        return sorted.length;
    }

    /** The knot at an index. */
    public double get(final int index) {
        return sorted[index];
    }

    /** A copy of all knots. */
    public double[] toArray() {
        return sorted.clone();
    }

    /** How many knots are not above {@code x}: 0 below the first, {@link #size()} from the last on. Not for NaN. */
    public int countUpTo(final double x) {
        final int b = bucket(x);
        int lo = start[b];
        int hi = start[b + 1];
        while (hi - lo > SHORT_SCAN) {
            final int middle = (lo + hi) >>> 1;
            if (sorted[middle] <= x) {
                lo = middle + 1;
            }
            else {
                hi = middle;
            }
        }
        while (lo < hi && sorted[lo] <= x) {
            lo++;
        }
        return lo;
    }

    private int bucket(final double x) {
        return Math.max(0, Math.min(start.length - 2, (int) ((x - first) * scale)));
    }
}
