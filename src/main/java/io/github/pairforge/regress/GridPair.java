package io.github.pairforge.regress;

import java.io.IOException;

import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;

/**
 * Two images of one grid.
 *
 * @param name for messages and tables
 * @param image what is regressed: HR in LR pixels; reflectance, a pixel that is not finite in any band counts nowhere
 * @param reference what it shall look like: LR, likewise
 */
public record GridPair(String name, RasterSource image, RasterSource reference) {

    /** Values of one band that are read at once: 512 kB. */
    private static final int PIECE = 1 << 17;

    /** @throws IllegalArgumentException when the sizes differ */
    public GridPair {
        if (image.grid().width() != reference.grid().width() || image.grid().height() != reference.grid().height()) {
            throw new IllegalArgumentException(name + ": the images have " + image.grid().width() + " x "
                + image.grid().height() + " and " + reference.grid().width() + " x " + reference.grid().height()
                + " pixels; bring both onto one grid.");
        }
    }

    int inputs() {
        return image.bands().size();
    }

    int results() {
        return reference.bands().size();
    }

    /** What is done with a pixel that is valid in all bands of both images. */
    @FunctionalInterface
    interface Visitor {

        /** @param row bands of the image, 1, bands of the reference; the array is used again */
        void visit(double[] row, long x, long y);
    }

    /** Visits the valid pixels of a tile row by row, on the caller's thread. */
    void visit(final Tile tile, final Visitor visitor) throws IOException {
        final int rows = Math.max(1, Math.min(tile.height(), PIECE / tile.width()));
        final float[][] in = new float[inputs()][rows * tile.width()];
        final float[][] out = new float[results()][rows * tile.width()];
        final double[] row = new double[inputs() + 1 + results()];
        row[inputs()] = 1;
        for (int y = 0; y < tile.height(); y += rows) {
            final int h = Math.min(rows, tile.height() - y);
            image.read(tile.x(), tile.y() + y, tile.width(), h, in);
            reference.read(tile.x(), tile.y() + y, tile.width(), h, out);
            for (int k = 0; k < h * tile.width(); k++) {
                if (fill(row, in, out, k)) {
                    visitor.visit(row, tile.x() + k % tile.width(), tile.y() + y + k / tile.width());
                }
            }
        }
    }

    private static boolean fill(final double[] row, final float[][] in, final float[][] out, final int k) {
        double check = 0;
        for (int b = 0; b < in.length; b++) {
            row[b] = in[b][k];
            check += 0 * row[b];
        }
        for (int b = 0; b < out.length; b++) {
            row[in.length + 1 + b] = out[b][k];
            check += 0 * out[b][k];
        }
        // 0 · NaN and 0 · ∞ are NaN.
        return check == 0;
    }
}
