package io.github.pairforge.align;

import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Tile;

/**
 * Squares of one size at equal distances, centred on the image.
 *
 * @param side of a window, pixels
 * @param spacing from one window to the next
 */
record WindowGrid(int side, int spacing) {

    private static final int LARGEST = 48;
    private static final int SMALLEST = 16;

    /** Windows half over each other make five a side when a side is a third of the image. */
    private static final int PER_SIDE = 3;

    /** As many windows as are still matched in a moment; larger images get wider gaps. */
    private static final int MOST = 2500;

    /** Takes what the user gave, and chooses the rest. */
    static WindowGrid of(final MatchSettings settings, final long width, final long height) {
        final long shorter = Math.min(width, height);
        final long chosen = Math.max(SMALLEST, Math.min(LARGEST, shorter / PER_SIDE & ~1));
        final int side = (int) Math.min(shorter, settings.window() == 0 ? chosen : settings.window());
        final int overlapping = Math.max(1, side / 2);
        final int sparse = (int) Math.ceil(Math.sqrt((double) width * height / MOST));
        return new WindowGrid(side, settings.spacing() == 0 ? Math.max(overlapping, sparse) : settings.spacing());
    }

    /** Row by row. */
    List<Tile> windows(final long width, final long height) {
        final long[] x = starts(width);
        final long[] y = starts(height);
        final List<Tile> windows = new ArrayList<>();
        for (final long top : y) {
            for (final long left : x) {
                windows.add(new Tile(windows.size(), left, top, side, side));
            }
        }
        return windows;
    }

    private long[] starts(final long length) {
        final long[] out = new long[(int) ((length - side) / spacing) + 1];
        final long margin = (length - side - (out.length - 1L) * spacing) / 2;
        for (int i = 0; i < out.length; i++) {
            out[i] = margin + (long) i * spacing;
        }
        return out;
    }
}
