package io.github.pairforge.raster;

import java.io.IOException;
import java.util.List;

/** Collects tiles in memory; {@link #raster()} gives the image once {@link #commit() committed}. */
public final class MemorySink implements RasterSink {

    private final float[][] planes;
    private final Grid grid;
    private final List<Band> bands;
    private final String name;
    private final Tiling tiling;
    private boolean committed;

    private MemorySink(final float[][] planes, final Grid grid, final List<Band> bands, final String name,
        final int tileSize)
    {
        this.planes = planes;
        this.grid = grid;
        this.bands = List.copyOf(bands);
        this.name = name;
        tiling = new Tiling(grid.width(), grid.height(), tileSize, tileSize);
    }

    /**
     * @param tileSize edge of the square tiles the image is computed in
     * @throws IOException when the image does not fit into memory
     */
    public static MemorySink of(final Grid grid, final List<Band> bands, final String name, final int tileSize)
        throws IOException
    {
        return new MemorySink(RasterLoading.allocate(grid, bands.size(), name, "give an output file"), grid, bands,
            name, tileSize);
    }

    /** For an image of the size of a source. */
    static MemorySink of(final RasterSource source, final int tileSize) throws IOException {
        return new MemorySink(RasterLoading.allocate(source), source.grid(), source.bands(), source.name(), tileSize);
    }

    @Override
    public Tiling tiling() {
        return tiling;
    }

    @Override
    public void write(final Tile tile, final float[][] values) {
        final int w = (int) grid.width();
        for (int b = 0; b < planes.length; b++) {
            for (int j = 0; j < tile.height(); j++) {
                System.arraycopy(values[b], j * tile.width(), planes[b], (int) ((tile.y() + j) * w + tile.x()),
                    tile.width());
            }
        }
    }

    @Override
    public synchronized void commit() throws IOException {
        committed = true;
    }

    @Override
    public void close() {
    }

    /** @throws IllegalStateException before {@link #commit()} */
    public synchronized Raster raster() {
        if (!committed) {
            throw new IllegalStateException(name + " is not complete.");
        }
        return Raster.wrap(planes, grid, bands, name);
    }
}
