package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSink;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.Tiling;

/**
 * Writes a GeoTIFF tile by tile.
 *
 * <p>The threads that call {@link #write} convert and compress; the bytes go into the file in the order of the tiles,
 * so the file is the same for any number of threads and any order. Memory depends on the tile size as long as tiles
 * come nearly in order; tiles that come early wait in memory, compressed. Overviews are made on the way, in a second
 * temporary file.
 *
 * <p>The target is replaced by {@link #commit()}, see {@link AtomicFile}. After a failure everything but
 * {@link #close()} fails too.
 */
public final class GeoTiffSink implements RasterSink {

    private final AtomicFile file;
    private final GeoTiffOptions options;
    private final List<Band> bands;
    private final Levels levels;
    private final GeoTiffLayout layout;
    private final OrderedOutput output;
    private final QuadrantFile quadrants;
    private final OverviewBuilder overviews;
    private final Queue<TileEncoder> idle = new ConcurrentLinkedQueue<>();
    private final LongAdder clamped = new LongAdder();
    private final BitSet taken = new BitSet();
    private volatile Throwable failure;
    private volatile boolean closed;

    private GeoTiffSink(final AtomicFile file, final Grid grid, final List<Band> bands, final GeoTiffOptions options,
        final UnaryOperator<SeekableByteChannel> wrapper) throws IOException
    {
        this.file = file;
        this.options = options;
        this.bands = List.copyOf(bands);
        levels = Levels.of(grid, options);
        layout = new GeoTiffLayout(grid, this.bands, options, levels);
        output = new OrderedOutput(wrapper.apply(file.openChannel()), layout.header().size(), layout.limit());
        try {
            quadrants = levels.count() == 1 ? null : new QuadrantFile(
                file.temporary().resolveSibling(file.temporary().getFileName() + "-overviews"), bands.size(),
                options.tileSize() / 2);
        }
        catch (final IOException e) {
            output.close();
            throw e;
        }
        overviews = new OverviewBuilder(levels, bands.size(), quadrants);
    }

    /**
     * Begins a file.
     *
     * @param target file to create or replace; its directory must exist
     * @param grid size and place; one without georeference writes no georeference tags
     * @param bands one per band, at least one
     * @throws IOException when the file cannot be created
     * @throws IllegalArgumentException for no bands, or for an image that TIFF cannot hold
     */
    public static GeoTiffSink create(final Path target, final Grid grid, final List<Band> bands,
        final GeoTiffOptions options) throws IOException
    {
        return create(target, grid, bands, options, UnaryOperator.identity());
    }

    /** As above, with the channel to the file wrapped: the seam by which tests fill the disk. */
    static GeoTiffSink create(final Path target, final Grid grid, final List<Band> bands, final GeoTiffOptions options,
        final UnaryOperator<SeekableByteChannel> wrapper) throws IOException
    {
        if (bands.isEmpty() || bands.size() > 0xffff || Math.max(grid.width(), grid.height()) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(target + ": a TIFF file cannot hold " + grid.width() + " x "
                + grid.height() + " pixels in " + bands.size() + " bands.");
        }
        final AtomicFile file = AtomicFile.create(target);
        try {
            return new GeoTiffSink(file, grid, bands, options, wrapper);
        }
        catch (final IOException e) {
            file.close();
            throw file.failure("write", e);
        }
        catch (final RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Tiling tiling() {
        return levels.tiling(0);
    }

    /**
     * How many values so far lay outside the range of the sample type and were clamped. Overviews do not count, nor do
     * values that were moved off the nodata value.
     */
    public long clamped() {
        return clamped.sum();
    }

    /** Sentences for the user about what the file cannot say as it was, such as its CRS. */
    public List<String> notes() {
        return layout.notes();
    }

    /**
     * @throws IllegalArgumentException for another tile than {@link #tiling()} has, or values of the wrong size
     * @throws IllegalStateException for a tile that was written before, or a closed sink
     * @throws IOException when the file cannot be written, or integers without nodata value get NaN
     */
    @Override
    public void write(final Tile tile, final float[][] values) throws IOException {
        check(tile, values);
        try {
            encode(0, tile, values);
            overviews.add(0, tile, values, this::encode);
        }
        catch (final IOException e) {
            failure = e;
            throw file.failure("write", e);
        }
        catch (final RuntimeException | Error e) {
            failure = e;
            throw e;
        }
    }

    private void check(final Tile tile, final float[][] values) throws IOException {
        checkUsable();
        final Tiling tiling = tiling();
        if (tile.index() < 0 || tile.index() >= tiling.count() || !tile.equals(tiling.tile(tile.index()))) {
            throw new IllegalArgumentException(file.target() + ": " + tile + " is not one of its " + tiling + ".");
        }
        if (values.length != bands.size()) {
            throw new IllegalArgumentException(
                file.target() + " has " + bands.size() + " bands, the tile " + values.length + ".");
        }
        for (final float[] plane : values) {
            if (plane.length < tile.width() * tile.height()) {
                throw new IllegalArgumentException(file.target() + ": " + plane.length + " values for a tile of "
                    + tile.width() + " x " + tile.height() + " pixels.");
            }
        }
        synchronized (taken) {
            if (taken.get(tile.index())) {
                throw new IllegalStateException(file.target() + ": tile " + tile.index() + " was written before.");
            }
            taken.set(tile.index());
        }
    }

    private void checkUsable() throws IOException {
        if (closed) {
            throw new IllegalStateException(file.target() + " is closed already.");
        }
        if (failure != null) {
            throw new IOException("Cannot write " + file.target() + " any further after an earlier failure.", failure);
        }
    }

    private void encode(final int level, final Tile tile, final float[][] values) throws IOException {
        final TileEncoder free = idle.poll();
        final TileEncoder encoder = free == null ? new TileEncoder(options) : free;
        final byte[][] parts = new byte[values.length][];
        try {
            for (int b = 0; b < parts.length; b++) {
                parts[b] = encoder.encode(values[b], tile.width(), tile.height());
                if (encoder.takeUnstorable() > 0) {
                    throw new IOException(bands.get(b).label(b)
                        + " has pixels without data, and there is no nodata value for them; give one");
                }
            }
            final long n = encoder.takeClamped();
            clamped.add(level == 0 ? n : 0);
        }
        finally {
            idle.add(encoder);
        }
        output.put(levels.rank(level, tile.index()), parts,
            (band, offset, length) -> layout.place(level, tile.index(), band, offset, length));
    }

    /**
     * @throws IllegalStateException when tiles are missing, or after commit or close
     * @throws IOException when the file cannot be written or moved
     */
    @Override
    public void commit() throws IOException {
        checkUsable();
        final int missing = levels.pieces() - output.written();
        if (missing > 0) {
            throw new IllegalStateException(file.target() + " is not complete: "
                + (tiling().count() - takenCount()) + " of its " + tiling().count() + " tiles were not written.");
        }
        try {
            output.finish(layout.header().encode());
            output.close();
        }
        catch (final IOException e) {
            failure = e;
            throw file.failure("write", e);
        }
        file.commit();
        close();
    }

    private int takenCount() {
        synchronized (taken) {
            return taken.cardinality();
        }
    }

    /** Discards the file unless it was committed. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        // Closed in reverse: some systems do not delete a file that is open.
        try (file; output; quadrants) {
            TileEncoder encoder;
            while ((encoder = idle.poll()) != null) {
                encoder.close();
            }
        }
    }
}
