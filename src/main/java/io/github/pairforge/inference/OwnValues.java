package io.github.pairforge.inference;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;

/**
 * Scaling of an image by its own values, as BioImage.IO's {@code zero_mean_unit_variance} and {@code scale_range} ask:
 * (v − mean) / (standard deviation + ε), or (v − lower) / (upper − lower + ε) with two percentiles.
 *
 * @param before what is done first
 * @param joint whether all bands are scaled alike
 * @param percentiles lower and upper, 0 to 100; empty for mean and standard deviation
 * @param epsilon added to the divisor
 */
record OwnValues(BandScaling before, boolean joint, List<Double> percentiles, double epsilon) {

    private static final double PERCENT = 100;

    OwnValues {
        percentiles = List.copyOf(percentiles);
        if (!percentiles.isEmpty() && !(percentiles.get(0) >= 0 && percentiles.get(0) < percentiles.get(1)
            && percentiles.get(1) <= PERCENT)) {
            throw new IllegalArgumentException("the percentiles " + percentiles + " are not between 0 and 100.");
        }
    }

    /**
     * The scaled image. The whole image is read into memory to measure it; NaN does not count and stays.
     *
     * @param each whether every band is an image of its own
     * @throws IOException when it cannot be read, or does not fit into memory
     */
    RasterSource of(final RasterSource image, final boolean each) throws IOException {
        final RasterSource first = image.with((band, tile, values) -> {
            for (int i = 0; i < tile.width() * tile.height(); i++) {
                values[i] = (float) before.apply(values[i], band);
            }
        });
        final Raster raster = RasterLoading.load(first, Progress.NONE);
        final int bands = raster.bands().size();
        final double[][] scaling = new double[bands][];
        for (int b = 0; b < bands; b++) {
            final boolean asBefore = b > 0 && joint && !each;
            scaling[b] = asBefore ? scaling[0] : measure(joint && !each ? values(raster, 0, bands)
                : values(raster, b, b + 1));
        }
        return first.with((band, tile, values) -> {
            for (int i = 0; i < tile.width() * tile.height(); i++) {
                values[i] = (float) ((values[i] - scaling[band][0]) / scaling[band][1]);
            }
        });
    }

    private static float[] values(final Raster raster, final int from, final int to) throws IOException {
        final long pixels = raster.grid().width() * raster.grid().height();
        if (pixels * (to - from) > Integer.MAX_VALUE - 8) {
            throw new IOException(raster.name()
                + " has too many pixels to be scaled by its own values; crop it first.");
        }
        final float[] all = new float[(int) (pixels * (to - from))];
        int n = 0;
        for (int b = from; b < to; b++) {
            for (final float v : raster.plane(b)) {
                if (!Float.isNaN(v)) {
                    all[n++] = v;
                }
            }
        }
        return Arrays.copyOf(all, n);
    }

    /** What is subtracted, and what is divided by. */
    private double[] measure(final float[] values) {
        if (!percentiles.isEmpty()) {
            Arrays.sort(values);
            final double low = percentile(values, percentiles.get(0));
            return new double[] { low, percentile(values, percentiles.get(1)) - low + epsilon };
        }
        double sum = 0;
        for (final float v : values) {
            sum += v;
        }
        final double mean = sum / values.length;
        double squares = 0;
        for (final float v : values) {
            squares += (v - mean) * (v - mean);
        }
        return new double[] { mean, Math.sqrt(squares / values.length) + epsilon };
    }

    /** NumPy's, which is linear between neighbours. */
    private static double percentile(final float[] sorted, final double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        final double at = percent / PERCENT * (sorted.length - 1);
        final int below = (int) at;
        final int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * ((double) sorted[above] - sorted[below]);
    }
}
