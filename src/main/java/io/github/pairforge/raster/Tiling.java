package io.github.pairforge.raster;

/**
 * An image cut into tiles, row by row; those at the right and lower edge may be smaller.
 *
 * @param width image columns
 * @param height image rows
 * @param tileWidth columns of a whole tile
 * @param tileHeight rows of a whole tile
 */
public record Tiling(long width, long height, int tileWidth, int tileHeight) {

    /** @throws IllegalArgumentException for sizes below 1 or more than 2³¹−1 tiles */
    public Tiling {
        if (width < 1 || height < 1 || tileWidth < 1 || tileHeight < 1) {
            throw new IllegalArgumentException("Cannot cut " + width + " x " + height + " pixels into tiles of "
                + tileWidth + " x " + tileHeight + ".");
        }
        if (Math.ceil(width / (double) tileWidth) * Math.ceil(height / (double) tileHeight) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(width + " x " + height + " pixels make too many tiles of " + tileWidth
                + " x " + tileHeight + "; use larger ones.");
        }
    }

    public int across() {
        return (int) ((width + tileWidth - 1) / tileWidth);
    }

    public int down() {
        return (int) ((height + tileHeight - 1) / tileHeight);
    }

    public int count() {
        return across() * down();
    }

    public Tile tile(final int index) {
        final long x = (long) (index % across()) * tileWidth;
        final long y = (long) (index / across()) * tileHeight;
        return new Tile(index, x, y, (int) Math.min(tileWidth, width - x), (int) Math.min(tileHeight, height - y));
    }
}
