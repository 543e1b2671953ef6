package io.github.pairforge.raster;

import java.io.Closeable;
import java.io.IOException;

/**
 * Takes pixels tile by tile, in any order, from several threads.
 *
 * <p>Nothing is visible under the final name before {@link #commit()}; {@link #close()} without it discards everything.
 */
public interface RasterSink extends Closeable {

    /**
     * Writes one tile of the lattice that {@link #tiling()} gives. Each tile is written exactly once.
     *
     * @param values one row-major array per band of at least {@code tile.width() · tile.height()} values, of which that
     *            many count; NaN is nodata. The caller uses the arrays again: copy what is kept
     */
    void write(Tile tile, float[][] values) throws IOException;

    /** The tiles this sink wants. */
    Tiling tiling();

    /** Completes the output and puts it under its name. */
    void commit() throws IOException;
}
