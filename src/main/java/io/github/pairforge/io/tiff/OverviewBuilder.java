package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.Tiling;

/**
 * Makes overview tiles as soon as the tiles below them are there, in whatever order they come and from whatever
 * thread; the pixels do not depend on it.
 *
 * <p>An overview pixel is the mean of those of its 2 x 2 pixels that hold data, computed in double, and NaN when none
 * does. Overviews are made from the reflectance, not from the rounded samples of the file.
 */
final class OverviewBuilder {

    private final Levels levels;
    private final int bands;
    private final QuadrantFile quadrants;
    private final int half;
    private final Map<Long, Unfinished> unfinished = new HashMap<>();

    OverviewBuilder(final Levels levels, final int bands, final QuadrantFile quadrants) {
        this.levels = levels;
        this.bands = bands;
        this.quadrants = quadrants;
        this.half = levels.tiling(0).tileWidth() / 2;
    }

    /** Takes finished overview tiles. */
    @FunctionalInterface
    interface Output {

        void accept(int level, Tile tile, float[][] planes) throws IOException;
    }

    private static final class Unfinished {

        private final int slot;
        private int missing;

        Unfinished(final int slot, final int missing) {
            this.slot = slot;
            this.missing = missing;
        }
    }

    /** Adds a tile of a level, and outputs the overview tiles it completes. */
    void add(final int level, final Tile tile, final float[][] planes, final Output output) throws IOException {
        if (level + 1 == levels.count()) {
            return;
        }
        final int across = levels.tiling(level).across();
        final Tile parent = levels.tiling(level + 1).tile(levels.parent(level, tile.index()));
        final long key = (long) level << 32 | parent.index();
        final int slot = begin(key, level, parent);
        final int quadrant = tile.index() / across % 2 * 2 + tile.index() % across % 2;
        final int width = (tile.width() + 1) / 2;
        final int height = (tile.height() + 1) / 2;
        final float[] reduced = new float[width * height];
        for (int b = 0; b < bands; b++) {
            reduce(planes[b], tile.width(), tile.height(), reduced);
            quadrants.write(slot, quadrant, b, reduced, reduced.length);
        }
        if (isComplete(key)) {
            final float[][] whole = assemble(slot, parent);
            quadrants.giveBack(slot);
            output.accept(level + 1, parent, whole);
            add(level + 1, parent, whole, output);
        }
    }

    private int begin(final long key, final int level, final Tile parent) {
        synchronized (unfinished) {
            return unfinished.computeIfAbsent(key,
                k -> new Unfinished(quadrants.take(), children(level, parent))).slot;
        }
    }

    private int children(final int level, final Tile parent) {
        final Tiling t = levels.tiling(level);
        final int columns = 2 * parent.x() + t.tileWidth() < t.width() ? 2 : 1;
        final int rows = 2 * parent.y() + t.tileHeight() < t.height() ? 2 : 1;
        return columns * rows;
    }

    private boolean isComplete(final long key) {
        synchronized (unfinished) {
            if (--unfinished.get(key).missing > 0) {
                return false;
            }
            unfinished.remove(key);
            return true;
        }
    }

    private float[][] assemble(final int slot, final Tile tile) throws IOException {
        final float[][] planes = new float[bands][tile.width() * tile.height()];
        final float[] part = new float[half * half];
        for (int b = 0; b < bands; b++) {
            for (int quadrant = 0; quadrant < 4; quadrant++) {
                final int x = quadrant % 2 * half;
                final int y = quadrant / 2 * half;
                final int width = Math.min(half, tile.width() - x);
                final int height = Math.min(half, tile.height() - y);
                if (width > 0 && height > 0) {
                    quadrants.read(slot, quadrant, b, part, width * height);
                    for (int row = 0; row < height; row++) {
                        System.arraycopy(part, row * width, planes[b], (y + row) * tile.width() + x, width);
                    }
                }
            }
        }
        return planes;
    }

    /** Halves an image; an odd last column or row is averaged over what there is. */
    static void reduce(final float[] in, final int width, final int height, final float[] out) {
        int k = 0;
        for (int y = 0; y < height; y += 2) {
            final int upper = y * width;
            final int lower = Math.min(y + 1, height - 1) * width;
            for (int x = 0; x < width; x += 2) {
                final int right = Math.min(x + 1, width - 1);
                final double sum = (double) in[upper + x] + in[upper + right] + in[lower + x] + in[lower + right];
                out[k++] = (float) (Double.isNaN(sum)
                    ? meanOfValid(in[upper + x], in[upper + right], in[lower + x], in[lower + right]) : sum / 4);
            }
        }
    }

    private static double meanOfValid(final float... values) {
        double sum = 0;
        int n = 0;
        for (final float v : values) {
            if (!Float.isNaN(v)) {
                sum += v;
                n++;
            }
        }
        return sum / n;
    }
}
