package io.github.pairforge.chain;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterInfo;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.service.PairForgeService;

/**
 * A raster file at a glance: its grid, and its reflectance at every n-th pixel.
 *
 * @param grid of the whole file
 * @param pixels at most {@value #SIDE} columns and rows; one without valid pixels where the file is too large to look
 *     through
 * @param stored bands of the file
 */
record Sampled(Grid grid, Raster pixels, int stored) {

    static final int SIDE = 320;
    private static final double MOST = 4e8;

    static Sampled of(final PairSide side, final PairForgeService forge) throws IOException {
        try (RasterFile file = forge.open(side.file())) {
            final Reflectance declared = side.scale() != 0 && side.offset() != 0 ? Reflectance.IDENTITY
                : file.declaredReflectance().orElse(Reflectance.IDENTITY);
            final Reflectance reflectance = new Reflectance(side.scale() == 0 ? declared.scale() : side.scale(),
                side.offset() == 0 ? declared.offset() : side.offset());
            RasterSource source = smallest(file);
            if (!side.bands().isEmpty()) {
                source = source.withBands(BandMatch.parse(side.bands(), source.bands(), file.name()));
            }
            return new Sampled(file.grid(), sample(source.withReflectance(reflectance)), file.bands().size());
        }
    }

    /** The smallest copy in the file that still has enough pixels. */
    private static RasterSource smallest(final RasterFile file) {
        final List<RasterInfo.Size> sizes = file.info().overviews();
        for (int i = sizes.size() - 1; i >= 0; i--) {
            if (Math.max(sizes.get(i).width(), sizes.get(i).height()) >= SIDE) {
                return file.overview(i);
            }
        }
        return file;
    }

    private static Raster sample(final RasterSource source) throws IOException {
        final Grid grid = source.grid();
        final int step = (int) Math.max(1, Math.ceil(Math.max(grid.width(), grid.height()) / (double) SIDE));
        final int width = (int) Math.max(1, grid.width() / step);
        final int height = (int) Math.max(1, grid.height() / step);
        final float[][] planes = new float[source.bands().size()][width * height];
        if ((double) grid.width() * grid.height() > MOST) {
            for (final float[] plane : planes) {
                Arrays.fill(plane, Float.NaN);
            }
            return Raster.wrap(planes, Grid.ofPixels(width, height), source.bands(), source.name());
        }
        final int columns = (int) Math.min(grid.width(), (long) width * step);
        final float[][] row = new float[planes.length][columns];
        for (int y = 0; y < height; y++) {
            source.read(0, Math.min(grid.height() - 1, (long) y * step + step / 2), columns, 1, row);
            for (int b = 0; b < planes.length; b++) {
                for (int x = 0; x < width; x++) {
                    planes[b][y * width + x] = row[b][Math.min(columns - 1, x * step + step / 2)];
                }
            }
        }
        return Raster.wrap(planes, Grid.ofPixels(width, height), source.bands(), source.name());
    }

    /** Mean of every band over valid pixels; NaN where there is none. */
    double[] means() {
        final double[] means = new double[pixels.bands().size()];
        for (int b = 0; b < means.length; b++) {
            double sum = 0;
            long n = 0;
            for (final float v : pixels.plane(b)) {
                if (Float.isFinite(v)) {
                    sum += v;
                    n++;
                }
            }
            means[b] = n == 0 ? Double.NaN : sum / n;
        }
        return means;
    }
}
