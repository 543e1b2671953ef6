package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.Arrays;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * Pixels of a regular lattice, each with its right and its lower neighbour: what gradients are told from.
 *
 * @param step every n-th pixel of every n-th row
 * @param columns of the lattice
 * @param triples per band: pixel, right and lower neighbour, row by row; NaN beyond the border
 */
record DetailSample(int step, int columns, float[][] triples) {

    private static final int TILE = 256;

    /**
     * @param multiple the step is a multiple of it
     * @param most pixels, without their neighbours
     */
    static DetailSample of(final RasterSource source, final long multiple, final int most, final Progress progress)
        throws IOException
    {
        final long width = source.grid().width();
        final long height = source.grid().height();
        long wide = multiple;
        while (SampledImage.samples(width, wide) * (double) SampledImage.samples(height, wide) > most) {
            wide += multiple;
        }
        final long step = wide;
        final int columns = (int) SampledImage.samples(width, step);
        final float[][] triples =
            new float[source.bands().size()][3 * columns * (int) SampledImage.samples(height, step)];
        for (final float[] band : triples) {
            Arrays.fill(band, Float.NaN);
        }
        TileWalk.forEach(new Tiling(width, height, TILE, TILE), "Reading the detail", progress, t -> {
            final int w = (int) Math.min(t.width() + 1, width - t.x());
            final int h = (int) Math.min(t.height() + 1, height - t.y());
            final float[][] values = new float[triples.length][w * h];
            source.read(t.x(), t.y(), w, h, values);
            for (long y = SampledImage.samples(t.y(), step) * step; y < t.y() + t.height(); y += step) {
                for (long x = SampledImage.samples(t.x(), step) * step; x < t.x() + t.width(); x += step) {
                    final int i = (int) (x - t.x());
                    final int from = (int) (y - t.y()) * w + i;
                    final int to = 3 * (int) (y / step * columns + x / step);
                    for (int b = 0; b < triples.length; b++) {
                        triples[b][to] = values[b][from];
                        triples[b][to + 1] = i + 1 < w ? values[b][from + 1] : Float.NaN;
                        triples[b][to + 2] = from + w < values[b].length ? values[b][from + w] : Float.NaN;
                    }
                }
            }
        });
        return new DetailSample((int) step, columns, triples);
    }
}
