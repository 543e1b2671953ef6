package io.github.pairforge.raster;

/** Changes values of one band where they are; what happens to a pixel may depend on its place and value only. */
@FunctionalInterface
public interface BandOperation {

    /**
     * @param band zero-based
     * @param tile where the values lie in the image
     * @param values row-major, at least {@code tile.width() · tile.height()} values; NaN is nodata and stays
     */
    void apply(int band, Tile tile, float[] values);
}
