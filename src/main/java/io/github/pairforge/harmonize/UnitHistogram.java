package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * Pixels of one band in equal bins of reflectance from 0 to 1, as {@code torch.histc(x, bins, 0, 1)} counts them: bin
 * ⌊bins · x⌋ with the product in float, 1 in the last bin; what lies outside, and NaN, does not count.
 *
 * @param counts one per bin, at least one above 0
 */
record UnitHistogram(long[] counts) {

    private static final int TILE = 256;

    /**
     * Of every band.
     *
     * @throws IllegalArgumentException when a band has no pixel from 0 to 1
     */
    static UnitHistogram[] of(final RasterSource image, final int bins, final Progress progress) throws IOException {
        final int bands = image.bands().size();
        final AtomicLongArray sums = new AtomicLongArray(bands * bins);
        TileWalk.forEach(new Tiling(image.grid().width(), image.grid().height(), TILE, TILE),
            "Counting reflectance", progress, t -> {
                final int n = t.width() * t.height();
                final float[][] values = new float[bands][n];
                image.read(t.x(), t.y(), t.width(), t.height(), values);
                final long[] counts = new long[bands * bins];
                for (int b = 0; b < bands; b++) {
                    count(values[b], bins, counts, b * bins);
                }
                for (int i = 0; i < counts.length; i++) {
                    sums.addAndGet(i, counts[i]);
                }
            });
        final UnitHistogram[] out = new UnitHistogram[bands];
        for (int b = 0; b < bands; b++) {
            final long[] counts = new long[bins];
            final int at = b * bins;
            Arrays.setAll(counts, i -> sums.get(at + i));
            out[b] = new UnitHistogram(counts);
            if (out[b].total() == 0) {
                throw new IllegalArgumentException(image.name() + ": band " + (b + 1) + " has no pixel between 0 and"
                    + " 1; a histogram of reflectance needs some.");
            }
        }
        return out;
    }

    private static void count(final float[] values, final int bins, final long[] counts, final int at) {
        for (final float v : values) {
            if (v >= 0 && v <= 1) {
                counts[at + Math.min(bins - 1, (int) (v * bins))]++;
            }
        }
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    /** Writes each bin's share to {@code out} from {@code at} on. */
    void shares(final float[] out, final int at) {
        final float total = total();
        for (int i = 0; i < counts.length; i++) {
            out[at + i] = counts[i] / total;
        }
    }

    /** Share of pixels up to the upper edge of each bin. */
    double[] cumulative() {
        final double total = total();
        final double[] out = new double[counts.length];
        long sum = 0;
        for (int i = 0; i < out.length; i++) {
            sum += counts[i];
            out[i] = sum / total;
        }
        return out;
    }
}
