package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * Second moments of the differences between neighbours of stabilised bands: what detail bands have in common.
 *
 * @param moments bands by bands
 * @param anyValid whether a band has a valid pixel
 */
record BandMoments(double[][] moments, boolean... anyValid) {

    private static final int EDGE = 256;
    private static final int SAMPLE = 64;
    private static final int EVERY = 4;

    /**
     * Measures up to 64 evenly spaced tiles of 256 × 256; all of them where these show a band without valid pixels.
     *
     * @throws IllegalArgumentException when a pixel is infinite
     */
    static BandMoments of(final RasterSource image, final List<Stabilization> stabilizations,
        final Progress progress) throws IOException
    {
        final Tiling tiles = new Tiling(image.grid().width(), image.grid().height(), EDGE, EDGE);
        final BandMoments sample = of(image, stabilizations, tiles, Math.min(SAMPLE, tiles.count()), progress);
        return sample.isComplete() || tiles.count() <= SAMPLE ? sample
            : of(image, stabilizations, tiles, tiles.count(), progress);
    }

    private boolean isComplete() {
        for (final boolean v : anyValid) {
            if (!v) {
                return false;
            }
        }
        return true;
    }

    private static BandMoments of(final RasterSource image, final List<Stabilization> stabilizations,
        final Tiling tiles, final int count, final Progress progress) throws IOException
    {
        final BandMoments[] parts = new BandMoments[count];
        TileWalk.forEach(new Tiling(count, 1, 1, 1), "Comparing bands", progress, t -> {
            final int index = (int) ((long) t.index() * tiles.count() / count);
            parts[t.index()] = tile(image, stabilizations, tiles.tile(index));
        });
        // In order, so that the sum does not depend on threads.
        final BandMoments all = empty(stabilizations.size());
        for (final BandMoments part : parts) {
            for (int a = 0; a < all.anyValid.length; a++) {
                all.anyValid[a] |= part.anyValid[a];
                for (int b = 0; b < all.anyValid.length; b++) {
                    all.moments[a][b] += part.moments[a][b];
                }
            }
        }
        return all;
    }

    private static BandMoments empty(final int bands) {
        return new BandMoments(new double[bands][bands], new boolean[bands]);
    }

    private static BandMoments tile(final RasterSource image, final List<Stabilization> stabilizations,
        final Tile tile) throws IOException
    {
        final int n = tile.width() * tile.height();
        final float[][] values = new float[stabilizations.size()][n];
        image.read(tile.x(), tile.y(), tile.width(), tile.height(), values);
        final BandMoments made = empty(values.length);
        for (int b = 0; b < values.length; b++) {
            for (int i = 0; i < n; i++) {
                if (Float.isInfinite(values[b][i])) {
                    throw Infinite.in(image, b);
                }
                made.anyValid[b] |= !Float.isNaN(values[b][i]);
            }
            for (int y = 0; y < tile.height(); y += EVERY) {
                stabilizations.get(b).forward(values[b], y * tile.width(), tile.width());
            }
        }
        for (int a = 0; a < values.length; a++) {
            for (int b = 0; b <= a; b++) {
                made.moments[a][b] = product(values[a], values[b], tile);
                made.moments[b][a] = made.moments[a][b];
            }
        }
        return made;
    }

    /** Of the differences along every fourth row, where both bands are valid. */
    private static double product(final float[] a, final float[] b, final Tile tile) {
        double sum = 0;
        for (int y = 0; y < tile.height(); y += EVERY) {
            for (int i = y * tile.width() + 1; i < (y + 1) * tile.width(); i++) {
                final double d = (double) (a[i] - a[i - 1]) * (b[i] - b[i - 1]);
                if (!Double.isNaN(d)) {
                    sum += d;
                }
            }
        }
        return sum;
    }
}
