package io.github.pairforge.harmonize;

import java.util.Arrays;

import io.github.pairforge.raster.Threads;

/**
 * The part of a difference in brightness that changes slowly with the place: means of one image / those of another in
 * windows around the centres of 8 × 8 cells, relative to the ratio of the whole images, bilinear between.
 *
 * @param gains row by row
 */
record SlowGain(double... gains) {

    private static final int CELLS = 8;
    /** Means near 0 have no ratio that tells anything. */
    private static final double MOST = 4;

    /** @param map applied to {@code from}; null for none */
    static SlowGain of(final SampledImage from, final ValueMap map, final SampledImage to, final int band) {
        final double[] have = means(from, map, band);
        final double[] want = means(to, null, band);
        final double whole = Arrays.stream(want).filter(Double::isFinite).sum()
            / Arrays.stream(have).filter(Double::isFinite).sum();
        final double[] gains = new double[CELLS * CELLS];
        for (int i = 0; i < gains.length; i++) {
            final double gain = want[i] / have[i] / whole;
            gains[i] = gain > 0 && gain < Double.POSITIVE_INFINITY ? Math.max(1 / MOST, Math.min(MOST, gain)) : 1;
        }
        return new SlowGain(gains);
    }

    private static double[] means(final SampledImage image, final ValueMap map, final int band) {
        final Windows.Cover x = Windows.Cover.of(image.columns(), CELLS);
        final Windows.Cover y = Windows.Cover.of(image.rows(), CELLS);
        final float[] values = image.planes()[band];
        final double[] sums = new double[CELLS * CELLS];
        final long[] counts = new long[sums.length];
        for (int i = 0, row = 0; row < image.rows(); row++) {
            Threads.check();
            for (int column = 0; column < image.columns(); column++, i++) {
                if (FloatKeys.isValid(values[i])) {
                    final double v = map == null ? values[i] : map.interpolate(values[i]);
                    for (int j = y.first()[row]; j <= y.last()[row]; j++) {
                        for (int k = x.first()[column]; k <= x.last()[column]; k++) {
                            sums[j * CELLS + k] += v;
                            counts[j * CELLS + k]++;
                        }
                    }
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return sums;
    }

    /** A band of an image without the gain. */
    float[] removed(final SampledImage image, final int band) {
        final float[] out = image.planes()[band].clone();
        for (int i = 0; i < out.length; i++) {
            out[i] /= (float) at((i % image.columns() + 0.5) / image.columns(),
                (i / image.columns() + 0.5) / image.rows());
        }
        return out;
    }

    /** At a place of the image, whose width and height are 1. */
    double at(final double x, final double y) {
        final Place column = Place.of(x, 0, 1, CELLS);
        final Place row = Place.of(y, 0, 1, CELLS);
        final double above = between(row.before(), column);
        return row.way() == 0 ? above : above + row.way() * (between(row.before() + 1, column) - above);
    }

    private double between(final int row, final Place column) {
        final double left = gains[row * CELLS + column.before()];
        return column.way() == 0 ? left
            : left + column.way() * (gains[row * CELLS + column.before() + 1] - left);
    }
}
