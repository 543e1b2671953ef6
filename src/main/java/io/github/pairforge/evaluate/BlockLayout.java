package io.github.pairforge.evaluate;

/**
 * Cuts an image into up to 8 × 8 blocks of nearly equal size, none smaller than 8 pixels unless the image is.
 *
 * @param width of the image
 * @param height of the image
 * @param across blocks in a row
 * @param down rows of blocks
 */
record BlockLayout(int width, int height, int across, int down) {

    private static final int MOST = 8;
    private static final int SMALLEST = 8;

    static BlockLayout of(final int width, final int height) {
        return new BlockLayout(width, height, count(width), count(height));
    }

    private static int count(final int size) {
        return Math.max(1, Math.min(MOST, size / SMALLEST));
    }

    int blocks() {
        return across * down;
    }

    int block(final int x, final int y) {
        return (int) ((long) y * down / height) * across + (int) ((long) x * across / width);
    }
}
