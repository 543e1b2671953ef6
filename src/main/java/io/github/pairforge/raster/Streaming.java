package io.github.pairforge.raster;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Moves a source into a sink, tile by tile: the one driver of every stage, in memory and file to file. */
public final class Streaming {

    private Streaming() {
    }

    /**
     * Reads every tile the sink wants and writes it; does not commit.
     *
     * @param stage what the progress display says
     * @throws IOException when reading or writing fails
     * @throws java.util.concurrent.CancellationException when the user cancels
     */
    public static void copy(final RasterSource source, final RasterSink sink, final String stage,
        final Progress progress) throws IOException
    {
        final int bands = source.bands().size();
        final Tiling tiling = sink.tiling();
        final int most = tiling.tile(0).width() * tiling.tile(0).height();
        final Queue<float[][]> idle = new ConcurrentLinkedQueue<>();
        TileWalk.forEach(tiling, stage, progress, tile -> {
            final float[][] used = idle.poll();
            final float[][] planes = used == null ? new float[bands][most] : used;
            source.read(tile.x(), tile.y(), tile.width(), tile.height(), planes);
            sink.write(tile, planes);
            idle.add(planes);
        });
    }
}
