package io.github.pairforge.noise;

import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Tile;

/**
 * A field of standard normal numbers, filtered and mixed, as a function of the absolute position.
 *
 * @param filter square, odd, sum of squares 1
 * @param mixing of independent fields, sum of squares 1; empty for the one of the band
 */
record NormalField(double[][] filter, double[] mixing) {

    /** The random stream of correlated noise, see {@link Philox}. */
    private static final int STREAM = 64;

    /** The field under a tile, row-major. */
    double[] fill(final long seed, final int band, final Tile tile) {
        final int radius = filter.length / 2;
        final int width = tile.width() + 2 * radius;
        final int height = tile.height() + 2 * radius;
        final double[] white = new double[width * height];
        if (mixing.length == 0) {
            addWhite(seed, band, 1, tile, width, height, white);
        }
        for (int c = 0; c < mixing.length; c++) {
            if (mixing[c] != 0) {
                addWhite(seed, c, mixing[c], tile, width, height, white);
            }
        }
        final double[] out = new double[tile.width() * tile.height()];
        for (int y = 0; y < tile.height(); y++) {
            for (int j = 0; j < filter.length; j++) {
                for (int i = 0; i < filter.length; i++) {
                    addRow(white, (y + j) * width + i, filter[j][i], out, y * tile.width(), tile.width());
                }
            }
        }
        return out;
    }

    private static void addRow(final double[] from, final int at, final double weight, final double[] to,
        final int into, final int n)
    {
        for (int x = 0; x < n; x++) {
            to[into + x] += weight * from[at + x];
        }
    }

    private void addWhite(final long seed, final int stream, final double weight, final Tile tile, final int width,
        final int height, final double[] white)
    {
        final int radius = filter.length / 2;
        final int[] bits = new int[width];
        for (int y = 0; y < height; y++) {
            Philox.fillBits(seed, STREAM, stream, tile.y() + y - radius, tile.x() - radius, width, bits);
            for (int x = 0; x < width; x++) {
                white[y * width + x] += weight * NormalQuantile.of(Philox.uniform(bits[x]));
            }
        }
    }
}
