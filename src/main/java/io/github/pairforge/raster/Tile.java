package io.github.pairforge.raster;

/**
 * A rectangle of an image.
 *
 * @param index position in its {@link Tiling}, row by row
 */
public record Tile(int index, long x, long y, int width, int height) {
}
