package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * Chooses the stride of {@link Refinement} from the autocorrelation of the noise: what is left of the flattest fifth of
 * blocks of 32 × 32 pixels without a plane. A network's own residual would not do: it has little of the slow part of
 * correlated noise.
 */
final class NoiseCorrelation {

    /** Larger strides leave too little of an image's detail. */
    static final int LARGEST = 4;

    private static final int BLOCK = 32;
    private static final int EDGE = 64;
    private static final int SAMPLE = 256;
    private static final double FLATTEST = 0.2;
    private static final int FEWEST = 4;
    /** Less, of the network's range, is rounding. */
    private static final double NOTHING = 1e-4;

    private NoiseCorrelation() {
    }

    /** A block less its plane. */
    private record Residual(float[] values, double variance) {
    }

    /**
     * Reads up to 256 evenly spaced tiles of 64 × 64.
     *
     * @param images 0 to 1
     * @return 1 to {@link #LARGEST}; 1 where there are too few blocks to tell; {@code LARGEST + 1} where no stride up
     *         to there makes the noise white
     */
    static int stride(final List<RasterSource> images, final Progress progress) throws IOException {
        final double[][] mean = new double[LARGEST + 1][LARGEST + 1];
        int bands = 0;
        long pixels = 0;
        for (final RasterSource image : images) {
            for (int b = 0; b < image.bands().size(); b++) {
                final List<Residual> flat = flattest(image.withBands(b), progress);
                if (flat.size() >= FEWEST) {
                    bands++;
                    pixels += (long) flat.size() * BLOCK * BLOCK;
                    add(flat, mean);
                }
            }
        }
        if (bands == 0) {
            return 1;
        }
        for (final double[] row : mean) {
            for (int dx = 0; dx <= LARGEST; dx++) {
                row[dx] /= bands;
            }
        }
        return Strides.choose(mean, Math.min(0.5, Strides.NEGLIGIBLE + 2 * error(mean, pixels)));
    }

    /** Standard error of a correlation (Bartlett's formula), as if all that was measured were noise. */
    private static double error(final double[][] correlation, final long pixels) {
        double squares = 0;
        for (int dy = 0; dy <= LARGEST; dy++) {
            for (int dx = 0; dx <= LARGEST; dx++) {
                squares += correlation[dy][dx] * correlation[dy][dx] * (dx > 0 ? 2 : 1) * (dy > 0 ? 2 : 1);
            }
        }
        return Math.sqrt(squares / pixels);
    }

    private static List<Residual> flattest(final RasterSource band, final Progress progress) throws IOException {
        final Tiling tiles = new Tiling(band.grid().width(), band.grid().height(), EDGE, EDGE);
        final int count = Math.min(SAMPLE, tiles.count());
        final List<List<Residual>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new ArrayList<>());
        }
        TileWalk.forEach(new Tiling(count, 1, 1, 1), "Measuring the correlation of the noise", progress, t -> {
            final Tile tile = tiles.tile((int) ((long) t.index() * tiles.count() / count));
            final float[] values = new float[tile.width() * tile.height()];
            band.read(0, tile.x(), tile.y(), tile.width(), tile.height(), values);
            for (int y = 0; y + BLOCK <= tile.height(); y += BLOCK) {
                for (int x = 0; x + BLOCK <= tile.width(); x += BLOCK) {
                    final Residual r = residual(values, tile.width(), x, y);
                    if (r.variance() > NOTHING * NOTHING) {
                        parts.get(t.index()).add(r);
                    }
                }
            }
        });
        final List<Residual> all = new ArrayList<>();
        parts.forEach(all::addAll);
        // Stable: blocks of one variance stay in the order of the tiles.
        all.sort(Comparator.comparingDouble(Residual::variance));
        return all.subList(0, Math.min(all.size(), Math.max(FEWEST, (int) (FLATTEST * all.size()))));
    }

    private static Residual residual(final float[] values, final int width, final int left, final int top) {
        final double centre = (BLOCK - 1) / 2.0;
        double sum = 0;
        double alongX = 0;
        double alongY = 0;
        for (int y = 0; y < BLOCK; y++) {
            for (int x = 0; x < BLOCK; x++) {
                final double v = values[(top + y) * width + left + x];
                sum += v;
                alongX += v * (x - centre);
                alongY += v * (y - centre);
            }
        }
        final double moment = BLOCK * BLOCK * (BLOCK * BLOCK - 1) / 12.0;
        final float[] out = new float[BLOCK * BLOCK];
        double squares = 0;
        for (int y = 0; y < BLOCK; y++) {
            for (int x = 0; x < BLOCK; x++) {
                final double r = values[(top + y) * width + left + x] - sum / (BLOCK * BLOCK)
                    - alongX / moment * (x - centre) - alongY / moment * (y - centre);
                out[y * BLOCK + x] = (float) r;
                squares += r * r;
            }
        }
        return new Residual(out, squares / (BLOCK * BLOCK - 3));
    }

    /** Adds the correlations at all lags; of both diagonals the stronger one. */
    private static void add(final List<Residual> blocks, final double[][] mean) {
        final double variance = covariance(blocks, 0, 0);
        for (int dy = 0; dy <= LARGEST; dy++) {
            for (int dx = 0; dx <= LARGEST; dx++) {
                final double a = covariance(blocks, dx, dy) / variance;
                final double b = covariance(blocks, -dx, dy) / variance;
                mean[dy][dx] += Math.abs(a) > Math.abs(b) ? a : b;
            }
        }
    }

    private static double covariance(final List<Residual> blocks, final int dx, final int dy) {
        double sum = 0;
        for (final Residual block : blocks) {
            final float[] r = block.values();
            for (int y = 0; y + dy < BLOCK; y++) {
                for (int x = Math.max(0, -dx); x < BLOCK - Math.max(0, dx); x++) {
                    sum += (double) r[y * BLOCK + x] * r[(y + dy) * BLOCK + x + dx];
                }
            }
        }
        return sum / ((double) (BLOCK - Math.abs(dx)) * (BLOCK - dy));
    }
}
