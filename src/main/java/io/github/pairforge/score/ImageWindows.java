package io.github.pairforge.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/**
 * The pixels of an image, or of a sample of it: all of them up to {@value #WHOLE} x {@value #WHOLE}, else
 * {@value #LATTICE}² windows of {@value #SIDE}² spread evenly.
 *
 * @param windows in rows from the upper left
 * @param complete whether all pixels are there
 */
record ImageWindows(List<Part> windows, boolean complete) {

    private static final int WHOLE = 256;
    private static final int SIDE = 192;
    private static final int LATTICE = 2;

    /**
     * A part of the image.
     *
     * @param x column of its first pixel in the image
     * @param y row
     * @param planes one row-major array per band
     */
    record Part(long x, long y, int width, int height, float[][] planes) {
    }

    static ImageWindows read(final RasterSource image) throws IOException {
        final Grid grid = image.grid();
        final boolean whole = grid.width() <= WHOLE && grid.height() <= WHOLE;
        final int w = (int) (whole ? grid.width() : Math.min(SIDE, grid.width()));
        final int h = (int) (whole ? grid.height() : Math.min(SIDE, grid.height()));
        final int across = (int) Math.min(LATTICE, (grid.width() + w - 1) / w);
        final int down = (int) Math.min(LATTICE, (grid.height() + h - 1) / h);
        final List<Part> parts = new ArrayList<>();
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                final long x = position(i, across, grid.width() - w);
                final long y = position(j, down, grid.height() - h);
                final float[][] planes = new float[image.bands().size()][w * h];
                image.read(x, y, w, h, planes);
                parts.add(new Part(x, y, w, h, planes));
            }
        }
        return new ImageWindows(List.copyOf(parts), whole);
    }

    private static long position(final int i, final int count, final long last) {
        return count == 1 ? last / 2 : last * i / (count - 1);
    }
}
