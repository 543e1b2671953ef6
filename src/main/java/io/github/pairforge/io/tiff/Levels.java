package io.github.pairforge.io.tiff;

import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Tiling;

/**
 * The full image (level 0) and its overviews, each half as large as the one before, and the order in which their tiles
 * lie in the file.
 *
 * <p>An overview tile comes right after the last of the tiles it is made of. So the order is that in which a walk row
 * by row can finish them, and it does not depend on who computes what when.
 */
final class Levels {

    private final List<Tiling> tilings;
    private final int[][] ranks;
    private int pieces;

    private Levels(final List<Tiling> tilings) {
        this.tilings = List.copyOf(tilings);
        ranks = new int[tilings.size()][];
        for (int level = 0; level < ranks.length; level++) {
            ranks[level] = new int[tilings.get(level).count()];
        }
        for (int i = 0; i < ranks[0].length; i++) {
            number(0, i);
        }
    }

    static Levels of(final Grid grid, final GeoTiffOptions options) {
        final int size = options.tileSize();
        final List<Tiling> tilings = new ArrayList<>();
        Tiling t = new Tiling(grid.width(), grid.height(), size, size);
        tilings.add(t);
        final boolean wanted = options.overviews() && Math.max(t.width(), t.height()) > 2L * size;
        while (wanted && Math.max(t.width(), t.height()) > size) {
            t = new Tiling((t.width() + 1) / 2, (t.height() + 1) / 2, size, size);
            tilings.add(t);
        }
        return new Levels(tilings);
    }

    private void number(final int level, final int index) {
        ranks[level][index] = pieces++;
        final Tiling t = tilings.get(level);
        final int column = index % t.across();
        final int row = index / t.across();
        final boolean lastOfFour = (column % 2 == 1 || column == t.across() - 1)
            && (row % 2 == 1 || row == t.down() - 1);
        if (level + 1 < ranks.length && lastOfFour) {
            number(level + 1, parent(level, index));
        }
    }

    int count() {
        return ranks.length;
    }

    Tiling tiling(final int level) {
        return tilings.get(level);
    }

    /** All tiles of all levels. */
    int pieces() {
        return pieces;
    }

    /** Position of a tile in the file, from 0. */
    int rank(final int level, final int index) {
        return ranks[level][index];
    }

    /** Index of the tile of the next level that shows the same ground. */
    int parent(final int level, final int index) {
        final Tiling t = tilings.get(level);
        return index / t.across() / 2 * tilings.get(level + 1).across() + index % t.across() / 2;
    }
}
