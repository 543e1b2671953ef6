package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * The reflectance that a network is shown as 0 to 1. What lies beyond is shown as 0 or 1 and put on again afterwards,
 * so no value is cut off; noise beyond the ends stays.
 *
 * @param low shown as 0
 * @param high shown as 1
 */
record ValueSpan(double low, double high) {

    private static final int EDGE = 64;
    private static final int SAMPLE = 256;
    /** Share of pixels on either side that may lie beyond. */
    private static final double TAIL = 5e-4;
    private static final double MARGIN = 0.05;

    /**
     * From 0, or less where reflectance is negative, to what 99.95 % of the valid pixels do not exceed and a twentieth
     * more; from up to 256 evenly spaced tiles of 64 × 64, or from all where these hold no valid pixel.
     *
     * @throws IllegalArgumentException when no pixel is valid
     */
    static ValueSpan measure(final RasterSource image, final Progress progress) throws IOException {
        final Tiling tiles = new Tiling(image.grid().width(), image.grid().height(), EDGE, EDGE);
        float[] values = sample(image, tiles, Math.min(SAMPLE, tiles.count()), progress);
        if (values.length == 0 && tiles.count() > SAMPLE) {
            values = sample(image, tiles, tiles.count(), progress);
        }
        if (values.length == 0) {
            throw new IllegalArgumentException(image.name() + ", " + image.bands().get(0).label(0)
                + ": no valid pixel (all are nodata or NaN); leave the band out, or check the nodata value.");
        }
        Arrays.sort(values);
        final int tail = (int) (TAIL * values.length);
        final double low = Math.min(0, values[tail]);
        final double high = values[values.length - 1 - tail];
        final double margin = MARGIN * (high - low);
        return high > low ? new ValueSpan(low < 0 ? low - margin : 0, high + margin) : new ValueSpan(low, low + 1);
    }

    private static float[] sample(final RasterSource image, final Tiling tiles, final int count,
        final Progress progress) throws IOException
    {
        final float[][] parts = new float[count][];
        TileWalk.forEach(new Tiling(count, 1, 1, 1), "Measuring the range of values", progress, t -> {
            final Tile tile = tiles.tile((int) ((long) t.index() * tiles.count() / count));
            final int n = tile.width() * tile.height();
            final float[][] planes = new float[image.bands().size()][n];
            image.read(tile.x(), tile.y(), tile.width(), tile.height(), planes);
            final float[] valid = new float[n * planes.length];
            int k = 0;
            for (final float[] plane : planes) {
                for (final float v : plane) {
                    valid[k] = v;
                    k += Float.isFinite(v) ? 1 : 0;
                }
            }
            parts[t.index()] = Arrays.copyOf(valid, k);
        });
        int n = 0;
        for (final float[] part : parts) {
            n += part.length;
        }
        final float[] all = new float[n];
        int at = 0;
        for (final float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /**
     * Valid pixels below and above.
     *
     * @throws IllegalArgumentException when a pixel is infinite
     */
    long[] beyond(final RasterSource image, final Progress progress) throws IOException {
        final Tiling tiles = new Tiling(image.grid().width(), image.grid().height(), 4 * EDGE, 4 * EDGE);
        final long[][] parts = new long[tiles.count()][2];
        TileWalk.forEach(tiles, "Counting pixels beyond the range", progress, t -> {
            final float[][] planes = new float[image.bands().size()][t.width() * t.height()];
            image.read(t.x(), t.y(), t.width(), t.height(), planes);
            for (int b = 0; b < planes.length; b++) {
                for (final float v : planes[b]) {
                    if (Float.isInfinite(v)) {
                        throw Infinite.in(image, b);
                    }
                    parts[t.index()][0] += v < low ? 1 : 0;
                    parts[t.index()][1] += v > high ? 1 : 0;
                }
            }
        });
        final long[] all = new long[2];
        for (final long[] part : parts) {
            all[0] += part[0];
            all[1] += part[1];
        }
        return all;
    }

    private double inside(final double v) {
        return Math.max(low, Math.min(high, v));
    }

    /** The image as the network sees it, 0 to 1; NaN stays. */
    RasterSource shown(final RasterSource image) {
        return image.with((band, tile, values) -> {
            for (int i = 0; i < tile.width() * tile.height(); i++) {
                values[i] = (float) ((inside(values[i]) - low) / (high - low));
            }
        });
    }

    /**
     * Reflectance again.
     *
     * @param values what the network made, changed
     * @param original reflectance before; what lay beyond the span is put on
     */
    void restore(final float[] values, final float[] original) {
        for (int i = 0; i < original.length; i++) {
            values[i] = (float) (low + (high - low) * values[i] + (original[i] - inside(original[i])));
        }
    }

    /** @param beyond from {@link #beyond} */
    String note(final String bands, final String how, final long[] beyond) {
        return String.format(Locale.ROOT, "%s: reflectance %.4g to %.4g is 0 to 1 of the network (%s); %d pixels below"
            + " and %d above are shown to it as the ends, and keep what lies beyond them.", bands, low, high, how,
            beyond[0], beyond[1]);
    }
}
