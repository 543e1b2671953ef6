package io.github.pairforge.evaluate;

import java.util.Arrays;

import io.github.pairforge.evaluate.ImagePair.Rows;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Counts per band over bins of equal width.
 *
 * @param low lower edge of the first bin, reflectance
 * @param high upper edge of the last bin, which it belongs to
 * @param counts band, bin; finite values within {@code low..high}
 * @param outside per band, finite values beyond the range
 */
public record Histogram(double low, double high, long[][] counts, long[] outside) {

    public Histogram {
        counts = copy(counts);
        outside = outside.clone();
    }

    /**
     * Counts the values of an image.
     *
     * @param image axes x, y, band; NaN = nodata, not counted anywhere
     * @param bins at least 1
     * @throws IllegalArgumentException for a range that is empty or not finite, or no bins
     */
    public static Histogram of(final RandomAccessibleInterval<FloatType> image, final double low, final double high,
        final int bins)
    {
        if (!(low < high) || Double.isInfinite(high - low) || bins < 1) {
            throw new IllegalArgumentException("A histogram of " + bins + " bins from " + low + " to " + high
                + " is empty; give a lower edge below the upper one and at least one bin.");
        }
        final Rows rows = new Rows(image, "The image");
        final long[][] counts = new long[rows.bands][bins];
        final long[] outside = new long[rows.bands];
        final float[] row = new float[rows.width];
        for (int b = 0; b < rows.bands; b++) {
            for (int y = 0; y < rows.height; y++) {
                for (final float v : rows.row(b, y, row)) {
                    if (v >= low && v <= high) {
                        counts[b][Math.min(bins - 1, (int) ((v - low) / (high - low) * bins))]++;
                    }
                    else if (Float.isFinite(v)) {
                        outside[b]++;
                    }
                }
            }
        }
        return new Histogram(low, high, counts, outside);
    }

    /**
     * A range that holds all but 0.1 % of the finite values on either side, of every band of every image.
     *
     * @return lower and upper edge, never equal; 0 and 1 when nothing is finite
     */
    public static double[] sharedRange(final Iterable<? extends RandomAccessibleInterval<FloatType>> images) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (final RandomAccessibleInterval<FloatType> image : images) {
            for (int b = 0; b < image.dimension(2); b++) {
                final double[] q = Quantiles.of(image, b, 0.001, 0.999);
                low = Double.isNaN(q[0]) ? low : Math.min(low, q[0]);
                high = Double.isNaN(q[1]) ? high : Math.max(high, q[1]);
            }
        }
        if (low > high) {
            return new double[] { 0, 1 };
        }
        // A constant image still gets a range around its value that a float can resolve.
        final double margin = low < high ? 0 : Math.max(1e-3, Math.abs(low) * 1e-3);
        return new double[] { low - margin, high + margin };
    }

    @Override
    public long[][] counts() {
        return copy(counts);
    }

    @Override
    public long[] outside() {
        return outside.clone();
    }

    /** Centres of the bins. */
    public double[] centres() {
        final int bins = counts[0].length;
        final double[] x = new double[bins];
        for (int i = 0; i < bins; i++) {
            x[i] = low + (i + 0.5) * (high - low) / bins;
        }
        return x;
    }

    /**
     * Probability density of a band: share of its finite pixels per unit of reflectance, so that images of different
     * size can be drawn over each other. All 0 for a band without finite pixels.
     */
    public double[] density(final int band) {
        final long total = Arrays.stream(counts[band]).sum() + outside[band];
        final double width = (high - low) / counts[band].length;
        return Arrays.stream(counts[band]).mapToDouble(n -> total == 0 ? 0 : n / (total * width)).toArray();
    }

    private static long[][] copy(final long[][] values) {
        return Arrays.stream(values).map(long[]::clone).toArray(long[][]::new);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof Histogram h && low == h.low && high == h.high && Arrays.deepEquals(counts, h.counts)
            && Arrays.equals(outside, h.outside);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts) * 31 + Double.hashCode(low + high);
    }
}
