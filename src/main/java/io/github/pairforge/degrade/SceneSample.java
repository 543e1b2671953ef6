package io.github.pairforge.degrade;

import java.io.IOException;
import java.util.Arrays;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * What of an image its statistics are taken from: all of it up to 2²² pixels, else 16 evenly spaced windows of
 * 512 × 512. Which depends on the image's size only.
 *
 * <p>The windows are put side by side with one row or column of NaN between them, so that no neighbourhood of 3 × 3
 * pixels or more reaches from one into another unnoticed.
 */
public final class SceneSample {

    static final int WINDOW = 512;
    private static final int WINDOWS = 16;
    private static final int MOST = 1 << 22;
    private static final int TILE = 128;
    private static final String STAGE = "Measuring the scene";

    private SceneSample() {
    }

    /** One axis: how many windows of which length, and where they begin. */
    record Axis(long size, int length, int count) {

        static Axis of(final long size, final int most) {
            final int length = (int) Math.min(WINDOW, size);
            return new Axis(size, length, (int) Math.max(1, Math.min(most, size / length)));
        }

        long start(final int k) {
            return count == 1 ? (size - length) / 2 : Math.round((double) k * (size - length) / (count - 1));
        }

        int total() {
            return count * (length + 1) - 1;
        }
    }

    /**
     * The sample of an image.
     *
     * @return in memory, of no place where it is made of windows
     */
    public static Raster of(final RasterSource image, final Progress progress) throws IOException {
        final Grid grid = image.grid();
        if ((double) grid.width() * grid.height() <= MOST) {
            final MemorySink sink = MemorySink.of(grid, image.bands(), image.name(), TILE);
            Streaming.copy(image, sink, STAGE, progress);
            sink.commit();
            return sink.raster();
        }
        final int side = (int) Math.sqrt(WINDOWS);
        final Axis y = Axis.of(grid.height(), WINDOWS / Axis.of(grid.width(), side).count);
        return windows(image, Axis.of(grid.width(), WINDOWS / y.count), y, progress);
    }

    private static Raster windows(final RasterSource image, final Axis x, final Axis y, final Progress progress)
        throws IOException
    {
        final float[][] planes = new float[image.bands().size()][x.total() * y.total()];
        for (final float[] plane : planes) {
            Arrays.fill(plane, Float.NaN);
        }
        final int n = x.length * y.length;
        TileWalk.forEach(new Tiling(x.count, y.count, 1, 1), STAGE, progress, t -> {
            final float[][] values = new float[planes.length][n];
            image.read(x.start((int) t.x()), y.start((int) t.y()), x.length, y.length, values);
            final int at = (int) (t.y() * (y.length + 1) * x.total() + t.x() * (x.length + 1));
            for (int b = 0; b < planes.length; b++) {
                for (int j = 0; j < y.length; j++) {
                    System.arraycopy(values[b], j * x.length, planes[b], at + j * x.total(), x.length);
                }
            }
        });
        return Raster.wrap(planes, Grid.ofPixels(x.total(), y.total()), image.bands(), image.name());
    }
}
