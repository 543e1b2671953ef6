package io.github.pairforge.raster;

import java.io.IOException;
import java.util.Locale;

/** Brings whole images into memory, tile by tile on the caller's threads. */
public final class RasterLoading {

    /** A multiple of the usual block sizes, so that tiles share no block of a tiled file. */
    private static final int EDGE = 512;

    private RasterLoading() {
    }

    /**
     * Reads a source completely, all bands of a tile at once.
     *
     * @return the same values, grid, bands and name; the source itself when it is in memory already
     * @throws IOException when a tile cannot be read, or the image does not fit into memory
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public static Raster load(final RasterSource source, final Progress progress) throws IOException {
        if (source instanceof Raster raster) {
            return raster;
        }
        final MemorySink sink = MemorySink.of(source, EDGE);
        Streaming.copy(source, sink, "Reading " + source.name(), progress);
        sink.commit();
        return sink.raster();
    }

    /**
     * One row-major array per band, zeroed.
     *
     * @throws IOException when they would not fit into Java's memory
     */
    public static float[][] allocate(final RasterSource source) throws IOException {
        return allocate(source.grid(), source.bands().size(), source.name(), "read it in tiles or crop it first");
    }

    /** @param advice what to do when they do not fit, the end of a sentence */
    static float[][] allocate(final Grid grid, final int bands, final String name, final String advice)
        throws IOException
    {
        final double pixels = (double) grid.width() * grid.height();
        final double bytes = pixels * bands * Float.BYTES;
        final long available = Runtime.getRuntime().maxMemory();
        if (pixels > Integer.MAX_VALUE - 8 || bytes > available) {
            throw new IOException(String.format(Locale.ROOT,
                "%s: %d x %d pixels in %d bands take %.0f MB of memory, Java has %d MB; %s.", name, grid.width(),
                grid.height(), bands, bytes / (1 << 20), available >> 20, advice));
        }
        final float[][] planes = new float[bands][];
        // Zeroing them takes as long as a fifth of decoding: the threads share that too.
        TileWalk.forEach(new Tiling(planes.length, 1, 1, 1), "Allocating", Progress.NONE,
            band -> planes[band.index()] = new float[(int) pixels]);
        return planes;
    }
}
