package io.github.pairforge.align;

import java.io.IOException;

import io.github.pairforge.raster.RasterSource;

/**
 * A rectangle of a source that may reach over its edges, where the image is mirrored without repeating the edge pixel.
 *
 * @param planes row-major pixels per band; null for bands nobody wants
 * @param x first column, possibly negative
 * @param y first row
 */
record SourceBlock(float[][] planes, long x, long y, int width, int height) {

    static SourceBlock read(final RasterSource source, final boolean[] wanted, final long x, final long y,
        final int width, final int height) throws IOException
    {
        final long[] columns = mirrored(x, width, source.grid().width());
        final long[] rows = mirrored(y, height, source.grid().height());
        final long[] cx = extremes(columns);
        final long[] cy = extremes(rows);
        final int w = (int) (cx[1] - cx[0] + 1);
        final int h = (int) (cy[1] - cy[0] + 1);
        final float[][] planes = new float[wanted.length][];
        boolean all = true;
        for (int b = 0; b < wanted.length; b++) {
            planes[b] = wanted[b] ? new float[w * h] : null;
            all &= wanted[b];
        }
        if (all) {
            source.read(cx[0], cy[0], w, h, planes);
        }
        for (int b = 0; !all && b < wanted.length; b++) {
            if (wanted[b]) {
                source.read(b, cx[0], cy[0], w, h, planes[b]);
            }
        }
        final boolean inside = cx[0] == x && cy[0] == y && w == width && h == height;
        for (int b = 0; !inside && b < wanted.length; b++) {
            planes[b] = planes[b] == null ? null : spread(planes[b], columns, rows, cx[0], cy[0], w);
        }
        return new SourceBlock(planes, x, y, width, height);
    }

    private static float[] spread(final float[] read, final long[] columns, final long[] rows, final long left,
        final long top, final int readWidth)
    {
        final float[] out = new float[columns.length * rows.length];
        for (int j = 0; j < rows.length; j++) {
            final int from = (int) (rows[j] - top) * readWidth;
            for (int i = 0; i < columns.length; i++) {
                out[j * columns.length + i] = read[from + (int) (columns[i] - left)];
            }
        }
        return out;
    }

    private static long[] mirrored(final long from, final int n, final long size) {
        final long[] out = new long[n];
        final long period = Math.max(1, 2 * size - 2);
        for (int i = 0; i < n; i++) {
            final long k = Math.floorMod(from + i, period);
            out[i] = k < size ? k : period - k;
        }
        return out;
    }

    private static long[] extremes(final long[] values) {
        long lowest = values[0];
        long highest = values[0];
        for (final long v : values) {
            lowest = Math.min(lowest, v);
            highest = Math.max(highest, v);
        }
        return new long[] { lowest, highest };
    }
}
