package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * All bands of an image, of large ones every n-th pixel of every n-th row, so that memory is bounded. Which pixels
 * depends on the image's size only.
 *
 * @param columns in the sample
 * @param rows in the sample
 * @param planes one row-major array per band
 */
record SampledImage(int columns, int rows, float[][] planes) {

    private static final int TILE = 256;

    /** @param most pixels */
    static SampledImage of(final RasterSource source, final int most, final Progress progress) throws IOException {
        final long width = source.grid().width();
        final long height = source.grid().height();
        final long step = step(source, most);
        final int columns = (int) samples(width, step);
        final int rows = (int) samples(height, step);
        final float[][] planes = new float[source.bands().size()][columns * rows];
        final long every = step;
        TileWalk.forEach(new Tiling(width, height, TILE, TILE), "Reading the distribution", progress, t -> {
            final float[][] values = new float[planes.length][t.width() * t.height()];
            source.read(t.x(), t.y(), t.width(), t.height(), values);
            for (long y = samples(t.y(), every) * every; y < t.y() + t.height(); y += every) {
                for (long x = samples(t.x(), every) * every; x < t.x() + t.width(); x += every) {
                    final int from = (int) ((y - t.y()) * t.width() + x - t.x());
                    final int to = (int) (y / every * columns + x / every);
                    for (int b = 0; b < planes.length; b++) {
                        planes[b][to] = values[b][from];
                    }
                }
            }
        });
        return new SampledImage(columns, rows, planes);
    }

    /** Which pixel of a row, and which row, is looked at: every n-th. */
    static long step(final RasterSource source, final int most) {
        final long width = source.grid().width();
        final long height = source.grid().height();
        long step = (long) Math.max(1, Math.sqrt((double) width * height / most));
        while (samples(width, step) * (double) samples(height, step) > most) {
            step++;
        }
        return step;
    }

    static long samples(final long size, final long step) {
        return (size + step - 1) / step;
    }

    /** Makes every pixel nodata that is so in a band of either image, which both show the same ground. */
    static void leaveOutHoles(final SampledImage a, final SampledImage b) {
        final boolean[] inA = a.valid();
        final boolean[] inB = b.valid();
        a.keep(inA, b, inB);
        b.keep(inB, a, inA);
    }

    private boolean[] valid() {
        final boolean[] valid = new boolean[columns * rows];
        Arrays.fill(valid, true);
        for (final float[] plane : planes) {
            for (int i = 0; i < valid.length; i++) {
                valid[i] &= FloatKeys.isValid(plane[i]);
            }
        }
        return valid;
    }

    private void keep(final boolean[] mine, final SampledImage other, final boolean... theirs) {
        final int[] column = partners(columns, other.columns);
        final int[] row = partners(rows, other.rows);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                if (!(mine[y * columns + x] && theirs[row[y] * other.columns + column[x]])) {
                    for (final float[] plane : planes) {
                        plane[y * columns + x] = Float.NaN;
                    }
                }
            }
        }
    }

    /** Which pixel of an axis of another length lies under the centre of each pixel. */
    static int[] partners(final int mine, final int theirs) {
        return IntStream.range(0, mine).map(i -> (int) ((2L * i + 1) * theirs / (2L * mine))).toArray();
    }
}
