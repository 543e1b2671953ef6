package io.github.pairforge.service;

import java.io.IOException;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/** An image in memory: all of it, or its pixels on a regular lattice where it is large. */
final class LatticeSample {

    private static final long MOST = 1L << 22;

    private LatticeSample() {
    }

    /** @return at most 2²² pixels per band; of no place where pixels were left out */
    static Raster of(final RasterSource source, final Opening opening, final Progress progress) throws IOException {
        final Grid grid = source.grid();
        final double pixels = (double) grid.width() * grid.height();
        if (pixels <= MOST) {
            return RasterLoading.load(source, progress);
        }
        final int step = (int) Math.ceil(Math.sqrt(pixels / MOST));
        final int w = (int) (grid.width() / step);
        final int h = (int) (grid.height() / step);
        opening.note("Of " + source.name() + " every " + step + "th pixel counts, in x and y.");
        final float[][] planes = new float[source.bands().size()][w * h];
        TileWalk.forEach(new Tiling(1, h, 1, 1), "Reading " + source.name(), progress, row -> {
            final int width = w * step;
            final float[][] values = new float[planes.length][width];
            source.read(0, row.y() * step + step / 2, width, 1, values);
            for (int b = 0; b < planes.length; b++) {
                for (int i = 0; i < w; i++) {
                    planes[b][(int) row.y() * w + i] = values[b][i * step + step / 2];
                }
            }
        });
        return Raster.wrap(planes, Grid.ofPixels(w, h), source.bands(), source.name());
    }
}
