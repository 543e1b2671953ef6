package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * Reads bands of a source for their distributions, each tile once.
 *
 * @param most values that are kept of a distribution
 */
record BandReading(RasterSource source, Progress progress, int most) {

    private static final int TILE = 256;
    private static final String STAGE = "Reading the distribution";

    /** @throws IllegalArgumentException when the numbers of bands differ */
    static void requireSameBands(final RasterSource source, final RasterSource reference) {
        if (reference.bands().size() != source.bands().size()) {
            throw new IllegalArgumentException(source.name() + " has " + source.bands().size()
                + " bands, the reference " + reference.name() + " has " + reference.bands().size()
                + "; select the bands that correspond.");
        }
    }

    /** Distributions of {@code count} bands from {@code first} on. */
    List<Distribution> read(final int first, final int count) throws IOException {
        final Grid grid = source.grid();
        final boolean exact = (double) grid.width() * grid.height() <= Distribution.MAX_EXACT;
        return exact ? exact(first, count) : pooled(first, count);
    }

    private List<Distribution> exact(final int first, final int count) throws IOException {
        final float[][] all = new float[count][(int) (source.grid().width() * source.grid().height())];
        // The order of pixels does not matter here, so tiles are put one after the other as they come.
        final AtomicInteger filled = new AtomicInteger();
        walk(first, count, (values, n) -> {
            final int at = filled.getAndAdd(n);
            for (int b = 0; b < count; b++) {
                System.arraycopy(values[b], 0, all[b], at, n);
            }
        });
        final List<Distribution> out = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            out.add(Distribution.of(name(first + b), all[b], all[b].length).reduced(most));
            all[b] = null;
        }
        return out;
    }

    private List<Distribution> pooled(final int first, final int count) throws IOException {
        final List<Distribution> out = new ArrayList<>();
        for (int b = first; b < first + count; b++) {
            final PooledCounts counts = new PooledCounts();
            walk(b, 1, (values, n) -> counts.add(values[0], n));
            out.add(counts.distribution(name(b)).reduced(most));
        }
        return out;
    }

    private interface Taker {

        void take(float[][] values, int n);
    }

    private void walk(final int first, final int count, final Taker taker) throws IOException {
        final Grid grid = source.grid();
        final RasterSource bands = count == source.bands().size() ? source
            : source.withBands(IntStream.range(first, first + count).toArray());
        TileWalk.forEach(new Tiling(grid.width(), grid.height(), TILE, TILE), STAGE, progress, t -> {
            final int n = t.width() * t.height();
            final float[][] values = new float[count][n];
            if (count == 1) {
                bands.read(0, t.x(), t.y(), t.width(), t.height(), values[0]);
            }
            else {
                bands.read(t.x(), t.y(), t.width(), t.height(), values);
            }
            taker.take(values, n);
        });
    }

    private String name(final int band) {
        return source.name() + ": band " + (band + 1);
    }
}
