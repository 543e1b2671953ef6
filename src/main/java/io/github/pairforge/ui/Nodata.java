package io.github.pairforge.ui;

import java.awt.image.BufferedImage;

/** The grey checkerboard that stands for nodata. */
final class Nodata {

    static final int LIGHT = 0xffd9d9d9;
    static final int DARK = 0xffbdbdbd;

    /** A pixel without a value, until the checkerboard is painted under it. */
    static final int TRANSPARENT = 0;

    private static final int SQUARE = 6;

    private Nodata() {
    }

    /** Colour of the checkerboard at a pixel of the finished picture. */
    static int colour(final int x, final int y) {
        return (x / SQUARE + y / SQUARE) % 2 == 0 ? LIGHT : DARK;
    }

    /** The same image, opaque, with the checkerboard where it was transparent. */
    static BufferedImage fill(final BufferedImage image) {
        final BufferedImage out =
            new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        final int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = row[x] >>> 24 == 0 ? colour(x, y) : row[x];
            }
            out.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return out;
    }
}
