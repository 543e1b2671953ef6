package io.github.pairforge.evaluate;

import java.util.Arrays;

import io.github.pairforge.evaluate.ImagePair.Rows;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Quantiles of the finite values of a band, linearly interpolated between order statistics (Hyndman and Fan 1996,
 * type 7, as NumPy's default).
 *
 * <p>Bands of more than about a million pixels are sampled on a regular grid of that many.
 */
public final class Quantiles {

    private static final long SAMPLES = 1_000_000;

    private Quantiles() {
    }

    /**
     * Quantiles of one band.
     *
     * @param image axes x, y, band; NaN = nodata
     * @param band zero-based
     * @param probabilities each in 0..1
     * @return one value per probability, all {@code NaN} when no pixel of the band is finite
     */
    public static double[] of(final RandomAccessibleInterval<FloatType> image, final int band,
        final double... probabilities)
    {
        final float[] sorted = sample(new Rows(image, "The image"), band);
        return Arrays.stream(probabilities).map(p -> quantile(sorted, p)).toArray();
    }

    private static float[] sample(final Rows rows, final int band) {
        final int step = (int) Math.max(1, Math.floor(Math.sqrt((double) rows.width * rows.height / SAMPLES)));
        final float[] row = new float[rows.width];
        final int perRow = (rows.width + step - 1) / step;
        final float[] values = new float[perRow * ((rows.height + step - 1) / step)];
        int n = 0;
        for (int y = 0; y < rows.height; y += step) {
            rows.row(band, y, row);
            for (int x = 0; x < rows.width; x += step) {
                if (Float.isFinite(row[x])) {
                    values[n++] = row[x];
                }
            }
        }
        Arrays.sort(values, 0, n);
        return Arrays.copyOf(values, n);
    }

    private static double quantile(final float[] sorted, final double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        final double position = p * (sorted.length - 1);
        final int below = (int) Math.floor(position);
        final int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - (double) sorted[below]);
    }
}
