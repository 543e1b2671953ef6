package io.github.pairforge.blur;

/**
 * The rectangle of a source image that some output needs.
 *
 * @param x left column
 * @param y upper row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record Window(long x, long y, int width, int height) {

    /**
     * Number of pixels, the length of the array that holds them.
     *
     * @throws IllegalArgumentException when they do not fit into one array
     */
    public int area() {
        if ((long) width * height > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A tile needs a window of " + width + " x " + height
                + " source pixels, which does not fit into memory; use smaller tiles.");
        }
        return width * height;
    }

    /** The smallest window that holds both. */
    public Window union(final Window other) {
        final long left = Math.min(x, other.x);
        final long top = Math.min(y, other.y);
        return new Window(left, top, Math.toIntExact(Math.max(x + width, other.x + other.width) - left),
            Math.toIntExact(Math.max(y + height, other.y + other.height) - top));
    }

    boolean contains(final Window other) {
        return x <= other.x && y <= other.y && x + width >= other.x + other.width
            && y + height >= other.y + other.height;
    }

    @Override
    public String toString() {
        return width + " x " + height + " pixels at (" + x + ", " + y + ")";
    }
}
