package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * The empirical distribution of a band: its distinct values in increasing order and how many pixels are not above each.
 *
 * <p>NaN and infinite pixels do not count. Up to 2²⁴ pixels (valid or not) it is exact; above, values are pooled that
 * agree in the upper 24 of their 32 bits, that is in sign, exponent and 15 bits of the mantissa (a relative difference
 * below 2⁻¹⁵, for normal numbers), and each pool is represented by the mean of its members' bits: where all members are
 * equal, as for Sentinel-2's digital numbers, that is still exact. Which of the two applies depends on the number of
 * pixels alone. Immutable.
 */
public final class Distribution {

    /** Most pixels of a band whose distribution is exact: 2²⁴. */
    public static final int MAX_EXACT = SortedPixels.MAX_PIXELS;

    /** Values that a reduced distribution keeps. */
    static final int MOST_REDUCED = 1 << 18;

    private static final int CHUNK = 1 << 20;

    private final float[] values;
    private final long[] upTo;

    /** Takes the arrays over. */
    Distribution(final float[] values, final long[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    /**
     * The distribution of the first {@code n} values.
     *
     * @throws IllegalArgumentException when none is finite
     */
    public static Distribution of(final float[] values, final int n) {
        return of("The image", values, n);
    }

    static Distribution of(final String what, final float[] values, final int n) {
        if (n <= MAX_EXACT) {
            return exact(what, SortedPixels.of(values, n));
        }
        final PooledCounts pooled = new PooledCounts();
        for (int from = 0; from < n; from += CHUNK) {
            final int to = Math.min(n, from + CHUNK);
            pooled.add(Arrays.copyOfRange(values, from, to), to - from);
        }
        return pooled.distribution(what);
    }

    /**
     * The distribution of one band of an image or file. Memory is bounded: 2²⁴ pixels at most are held at once.
     *
     * @param band zero-based
     * @throws IllegalArgumentException when the band has no valid pixels
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public static Distribution of(final RasterSource source, final int band, final Progress progress)
        throws IOException
    {
        return new BandReading(source, progress, Integer.MAX_VALUE).read(band, 1).get(0);
    }

    /**
     * The distributions of all bands of an image or file, {@linkplain #reduced reduced} to 2¹⁸ values each. As many
     * bands are read at once as an eighth of Java's memory holds.
     *
     * @throws IllegalArgumentException when a band has no valid pixels
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public static List<Distribution> of(final RasterSource source, final Progress progress) throws IOException {
        final double bytes = (double) source.grid().width() * source.grid().height() * Float.BYTES;
        final int bands = source.bands().size();
        final int together = (int) Math.max(1, Math.min(bands, Runtime.getRuntime().maxMemory() / 8 / bytes));
        final List<Distribution> out = new ArrayList<>();
        while (out.size() < bands) {
            out.addAll(new BandReading(source, progress, MOST_REDUCED).read(out.size(),
                Math.min(together, bands - out.size())));
        }
        return out;
    }

    /**
     * A histogram.
     *
     * @param values increasing, finite
     * @param counts pixels of each value, not negative; values that do not occur are left out
     * @throws IllegalArgumentException when arrays contradict each other or all counts are 0
     */
    public static Distribution ofCounts(final float[] values, final long[] counts) {
        if (values.length != counts.length) {
            throw new IllegalArgumentException(
                "A histogram has one count per value, not " + counts.length + " for " + values.length + ".");
        }
        final float[] v = new float[values.length];
        final long[] c = new long[values.length];
        int n = 0;
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts[i] < 0 || !Float.isFinite(values[i]) || i > 0 && !(values[i] > values[i - 1])) {
                throw new IllegalArgumentException("Entry " + (i + 1) + " of the histogram, value " + values[i]
                    + " with count " + counts[i] + ", is not valid; values increase, counts are not negative.");
            }
            if (counts[i] > 0) {
                sum = Math.addExact(sum, counts[i]);
                v[n] = values[i];
                c[n++] = sum;
            }
        }
        requirePixels("The histogram", sum);
        return new Distribution(Arrays.copyOf(v, n), Arrays.copyOf(c, n));
    }

    private static Distribution exact(final String what, final SortedPixels sorted) {
        requirePixels(what, sorted.count());
        final int[] groups = sorted.groups();
        final int[] first = new int[groups.length];
        SortedPixels.parallel(groups.length - 1, g -> {
            int runs = 0;
            for (int i = groups[g]; i < groups[g + 1]; i++) {
                runs += i == groups[g] || sorted.key(i) != sorted.key(i - 1) ? 1 : 0;
            }
            first[g + 1] = runs;
        });
        for (int g = 1; g < first.length; g++) {
            first[g] += first[g - 1];
        }
        final float[] values = new float[first[first.length - 1]];
        final long[] upTo = new long[values.length];
        SortedPixels.parallel(groups.length - 1, g -> {
            int at = first[g];
            for (int i = groups[g]; i < groups[g + 1];) {
                values[at] = FloatKeys.value(sorted.key(i));
                i = sorted.endOfRun(i, groups[g + 1]);
                upTo[at++] = i;
            }
        });
        return new Distribution(values, upTo);
    }

    static void requirePixels(final String what, final long count) {
        if (count == 0) {
            throw new IllegalArgumentException(
                what + " has no valid pixels; its distribution needs at least one that is not nodata.");
        }
    }

    /**
     * The distribution at no more than {@code most} of its values, where its quantiles stay exact: all of them, or the
     * first, the last, and those that start a new step in an even division of the quantiles or of the range of values.
     *
     * @param most at least 4
     */
    Distribution reduced(final int most) {
        final int n = size();
        if (n <= most) {
            return this;
        }
        final int steps = most / 2 - 1;
        final double range = (double) values[n - 1] - values[0];
        final float[] keptValues = new float[most];
        final long[] keptUpTo = new long[most];
        int count = 0;
        long quantileStep = -1;
        long valueStep = -1;
        for (int i = 0; i < n; i++) {
            final long q = (long) (quantile(i) * steps);
            final long v = (long) ((values[i] - (double) values[0]) / range * steps);
            if (q > quantileStep || v > valueStep || i == n - 1) {
                keptValues[count] = values[i];
                keptUpTo[count++] = upTo[i];
                quantileStep = q;
                valueStep = v;
            }
        }
        return new Distribution(Arrays.copyOf(keptValues, count), Arrays.copyOf(keptUpTo, count));
    }

    /** Number of distinct values. */
    public int size() {
        return values.length;
    }

    /** Number of valid pixels. */
    public long count() {
        return upTo[upTo.length - 1];
    }

    /** A distinct value; they increase with the index. */
    public float value(final int index) {
        return values[index];
    }

    /** How many pixels are not above {@link #value value(index)}. */
    public long countUpTo(final int index) {
        return upTo[index];
    }

    /** Share of pixels that are not above {@link #value value(index)}: in (0, 1], 1 for the last. */
    public double quantile(final int index) {
        return upTo[index] / (double) count();
    }

    /**
     * Whether all valid pixels are equal. Matching such an image is legal and probably a mistake: worth a warning.
     */
    public boolean isConstant() {
        return values.length == 1;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof Distribution d && Arrays.equals(values, d.values) && Arrays.equals(upTo, d.upTo);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + Arrays.hashCode(upTo);
    }

    @Override
    public String toString() {
        return count() + " pixels, " + size() + " distinct values from " + values[0] + " to "
            + values[values.length - 1];
    }
}
