package io.github.pairforge.regress;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Tiling;

/** How an image is cut into blocks: the units of bootstrap and hold-out. */
final class Layout {

    /** Blocks of all pairs together: their factors stay in memory. */
    private static final int MOST = 4096;

    private static final int MOST_PER_SIDE = 8;
    private static final int LEAST_SIDE = 4;

    private Layout() {
    }

    /** @param pairs how many there are */
    static Tiling of(final Grid grid, final int pairs) {
        final int side = (int) Math.max(2, Math.min(MOST_PER_SIDE, Math.sqrt((double) MOST / pairs)));
        return new Tiling(grid.width(), grid.height(), length(grid.width(), side), length(grid.height(), side));
    }

    private static int length(final long pixels, final int blocks) {
        return (int) Math.max(LEAST_SIDE, (pixels + blocks - 1) / blocks);
    }

    /** Quarter of the image in which a block lies: 0 to 3. */
    static int quarter(final Tiling tiling, final int block) {
        final int x = block % tiling.across();
        final int y = block / tiling.across();
        return (2 * x >= tiling.across() ? 1 : 0) + (2 * y >= tiling.down() ? 2 : 0);
    }
}
