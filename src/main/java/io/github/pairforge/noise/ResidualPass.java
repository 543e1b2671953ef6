package io.github.pairforge.noise;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;

/**
 * Collects what is left of quiet blocks without their content, in units of the noise's standard deviation.
 *
 * @param grid of the blocks
 * @param quiet per band, which blocks
 * @param curves per band
 */
record ResidualPass(BlockGrid grid, List<BitSet> quiet, List<NoiseCurve> curves) {

    private static final int SIZE = BlockGrid.SIZE;

    /** @param denoised what is subtracted; null to take a plane out of each block */
    ResidualSums over(final RasterSource image, final RasterSource denoised, final Progress progress)
        throws IOException
    {
        final int bands = quiet.size();
        final ResidualSums sums =
            new ResidualSums(bands, (int) image.grid().width(), (int) image.grid().height());
        TileWalk.forEach(grid.tiling(), "Looking at residuals", progress, tile -> {
            if (!isQuietSomewhere(tile)) {
                return;
            }
            final Tile pixels = grid.pixels(tile);
            final float[][] noisy = read(image, pixels, bands);
            final float[][] clean = denoised == null ? null : read(denoised, pixels, bands);
            for (int j = 0; j < tile.height(); j++) {
                for (int i = 0; i < tile.width(); i++) {
                    final int block = (int) ((tile.y() + j) * grid.across() + tile.x() + i);
                    final int from = j * grid.stride() * pixels.width() + i * grid.stride();
                    final double[][] z = new double[bands][];
                    boolean any = false;
                    for (int b = 0; b < bands; b++) {
                        if (quiet.get(b).get(block)) {
                            z[b] = residual(noisy[b], clean == null ? null : clean[b], from, pixels.width(),
                                curves.get(b));
                            any |= z[b] != null;
                        }
                    }
                    if (any) {
                        sums.add(z, (int) (pixels.x() + i * grid.stride()), (int) (pixels.y() + j * grid.stride()),
                            grid.fold(block));
                    }
                }
            }
        });
        return sums;
    }

    private boolean isQuietSomewhere(final Tile tile) {
        for (int j = 0; j < tile.height(); j++) {
            final int row = (int) ((tile.y() + j) * grid.across() + tile.x());
            for (final BitSet set : quiet) {
                final int next = set.nextSetBit(row);
                if (next >= 0 && next < row + tile.width()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static float[][] read(final RasterSource source, final Tile pixels, final int bands) throws IOException {
        final float[][] values = new float[bands][pixels.width() * pixels.height()];
        source.read(pixels.x(), pixels.y(), pixels.width(), pixels.height(), values);
        return values;
    }

    private static double[] residual(final float[] noisy, final float[] clean, final int from, final int width,
        final NoiseCurve curve)
    {
        final double[] z = new double[SIZE * SIZE];
        double level = 0;
        for (int i = 0; i < z.length; i++) {
            final int p = from + i / SIZE * width + i % SIZE;
            level += noisy[p] / z.length;
            z[i] = clean == null ? noisy[p] : (double) noisy[p] - clean[p];
        }
        if (clean == null) {
            PlaneRemoval.subtract(z);
        }
        final double sigma = curve.at(level);
        for (int i = 0; i < z.length; i++) {
            z[i] /= sigma;
        }
        return ResidualSums.isUsable(z) ? z : null;
    }
}
