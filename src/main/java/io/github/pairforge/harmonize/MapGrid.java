package io.github.pairforge.harmonize;

import java.util.List;

/**
 * The value maps of one band: a global one, and one per window of a regular grid.
 *
 * <p>The windows' centres are those of {@code across × down} equal cells that cover the image.
 *
 * @param across windows along x, 1..64
 * @param down windows along y, 1..64
 * @param global what serves the whole image
 * @param maps one per window, row by row; the global one where a window has too few pixels
 */
public record MapGrid(int across, int down, ValueMap global, List<ValueMap> maps) {

    /** @throws IllegalArgumentException when there are not {@code across · down} maps */
    public MapGrid {
        maps = List.copyOf(maps);
        final int most = LocalMatching.MOST_ACROSS;
        if (across < 1 || down < 1 || across > most || down > most || maps.size() != across * down) {
            throw new IllegalArgumentException("A grid of " + across + " x " + down + " value maps with "
                + maps.size() + " maps is not possible; it has one per place, at most " + most + " along each axis.");
        }
    }

    /** The map of a window. */
    ValueMap at(final int column, final int row) {
        return maps.get(row * across + column);
    }
}
