package io.github.pairforge.noise;

import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.Tiling;

/**
 * Where the blocks lie that noise is measured in: 8 × 8 pixels, their corners {@code stride} pixels apart.
 *
 * @param across blocks in a row
 * @param down rows of blocks
 * @param stride pixels
 */
record BlockGrid(int across, int down, int stride) {

    static final int SIZE = 8;

    /** More blocks tell nothing new, and the memory they take must not grow with the image. */
    private static final long MOST = 300_000;
    private static final int SQUARE = 64;
    private static final int PER_TILE = 48;

    /** As dense as {@link #MOST} allows; without blocks for an image below 8 pixels. */
    static BlockGrid of(final long width, final long height) {
        int stride = 1;
        while (count(width, stride) * (double) count(height, stride) > MOST) {
            stride *= 2;
        }
        return new BlockGrid((int) count(width, stride), (int) count(height, stride), stride);
    }

    private static long count(final long size, final int stride) {
        return size < SIZE ? 0 : (size - SIZE) / stride + 1;
    }

    int blocks() {
        return across * down;
    }

    /** 0 or 1 in squares of {@value #SQUARE} pixels, as on a chess board: two halves that see the same scene. */
    int fold(final int block) {
        final int square = Math.max(1, SQUARE / stride);
        return block % across / square + block / across / square & 1;
    }

    /** How many blocks stand for one without neighbours that share its pixels; texture-free blocks come in clusters. */
    double overlap() {
        final double perBlock = (double) SIZE / stride;
        return Math.max(1, perBlock * perBlock / 4);
    }

    /** Blocks, not pixels, cut into tiles. */
    Tiling tiling() {
        final int edge = Math.max(1, PER_TILE * 4 / Math.max(4, stride));
        return new Tiling(across, down, edge, edge);
    }

    /** The pixels under a tile of blocks. */
    Tile pixels(final Tile tile) {
        return new Tile(tile.index(), tile.x() * stride, tile.y() * stride, (tile.width() - 1) * stride + SIZE,
            (tile.height() - 1) * stride + SIZE);
    }
}
