package io.github.pairforge.denoise;

import java.io.IOException;

import io.github.pairforge.raster.RasterSource;

/**
 * A window that may reach beyond its image, where the image is mirrored: … 1 0 | 0 1 2 … n−1 | n−1 n−2 ….
 *
 * @param columns position in {@code bands} of each column
 * @param rows position in {@code bands} of each row, times {@code stride}
 * @param stride from one row to the next in {@code bands}
 * @param bands what was read, row-major
 */
record MirroredWindow(int[] columns, int[] rows, int stride, float[][] bands) {

    /** Reads all bands, and as much more of the image as its reflection takes. */
    static MirroredWindow read(final RasterSource image, final long x, final long y, final int width,
        final int height) throws IOException
    {
        final long columns = image.grid().width();
        final long lines = image.grid().height();
        final long left = first(x, width, columns);
        final long top = first(y, height, lines);
        final int w = (int) (end(x, width, columns) - left);
        final int h = (int) (end(y, height, lines) - top);
        final float[][] bands = new float[image.bands().size()][w * h];
        image.read(left, top, w, h, bands);
        return new MirroredWindow(positions(x, width, left, columns, 1),
            positions(y, height, top, lines, w), w, bands);
    }

    private static long first(final long from, final int length, final long size) {
        return Math.max(0, Math.min(from, 2 * size - from - length));
    }

    private static long end(final long from, final int length, final long size) {
        return Math.min(size, Math.max(from + length, -from));
    }

    private static int[] positions(final long from, final int length, final long first, final long size,
        final int stride)
    {
        final int[] at = new int[length];
        for (int i = 0; i < length; i++) {
            final long k = Math.floorMod(from + i, 2 * size);
            at[i] = (int) (Math.min(k, 2 * size - 1 - k) - first) * stride;
        }
        return at;
    }

    /** Copies one band into a row-major array as large as the window. */
    void copy(final int band, final float[] out) {
        final float[] in = bands[band];
        int at = 0;
        for (final int row : rows) {
            for (final int column : columns) {
                out[at++] = in[row + column];
            }
        }
    }

    /** Copies a part of one band. */
    void copy(final int band, final int x, final int y, final int width, final int height, final float[] out) {
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                out[j * width + i] = bands[band][rows[y + j] + columns[x + i]];
            }
        }
    }

    /** Whether all of a band that was read is neither nodata nor infinite. */
    boolean isFinite(final int band) {
        final float[] v = bands[band];
        // Zero times a number is zero, unless it is none; four sums, since one would wait for itself.
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < v.length; i += 4) {
            a += v[i] * 0;
            b += v[i + 1] * 0;
            c += v[i + 2] * 0;
            d += v[i + 3] * 0;
        }
        for (; i < v.length; i++) {
            a += v[i] * 0;
        }
        return a + b + c + d == 0;
    }

    /** Whether a band has an infinite value in what was read. */
    boolean hasInfinity(final int band) {
        for (final float v : bands[band]) {
            if (Float.isInfinite(v)) {
                return true;
            }
        }
        return false;
    }
}
