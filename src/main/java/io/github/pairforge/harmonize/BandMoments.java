package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * Mean and spread of the valid pixels of a band, in double.
 *
 * <p>Sums are taken about the mean of each tile and joined in the order of the tiles (Chan, Golub and LeVeque 1983, The
 * American Statistician 37, 242–247, equation 1.5), so that large means lose no digits and threads change no bit.
 *
 * @param count valid pixels; NaN and infinite values do not count
 * @param mean NaN without pixels
 * @param squares sum of the squared differences from the mean
 */
public record BandMoments(long count, double mean, double squares) {

    private static final int TILE = 256;
    private static final BandMoments NONE = new BandMoments(0, Double.NaN, 0);

    /**
     * Of every band of an image or file, which is read once, tile by tile.
     *
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public static List<BandMoments> of(final RasterSource source, final Progress progress) throws IOException {
        final int bands = source.bands().size();
        final Tiling tiling = new Tiling(source.grid().width(), source.grid().height(), TILE, TILE);
        final BandMoments[][] parts = new BandMoments[tiling.count()][bands];
        TileWalk.forEach(tiling, "Measuring means", progress, t -> {
            final int n = t.width() * t.height();
            final float[][] values = new float[bands][n];
            source.read(t.x(), t.y(), t.width(), t.height(), values);
            for (int b = 0; b < bands; b++) {
                parts[t.index()][b] = of(values[b], n);
            }
        });
        final List<BandMoments> out = new ArrayList<>();
        for (int b = 0; b < bands; b++) {
            BandMoments sum = NONE;
            for (final BandMoments[] part : parts) {
                sum = sum.and(part[b]);
            }
            out.add(sum);
        }
        return out;
    }

    /** Of the first {@code n} values. */
    public static BandMoments of(final float[] values, final int n) {
        int first = 0;
        while (first < n && !FloatKeys.isValid(values[first])) {
            first++;
        }
        if (first == n) {
            return NONE;
        }
        // About the first pixel: then the spread of a constant band is 0 and not what rounding leaves.
        final double origin = values[first];
        long count = 0;
        double sum = 0;
        for (int i = first; i < n; i++) {
            if (FloatKeys.isValid(values[i])) {
                sum += values[i] - origin;
                count++;
            }
        }
        final double mean = origin + sum / count;
        double squares = 0;
        for (int i = first; i < n; i++) {
            if (FloatKeys.isValid(values[i])) {
                squares += (values[i] - mean) * (values[i] - mean);
            }
        }
        return new BandMoments(count, mean, squares);
    }

    /** Of the pixels of both. */
    public BandMoments and(final BandMoments other) {
        if (count == 0 || other.count == 0) {
            return count == 0 ? other : this;
        }
        final long all = count + other.count;
        final double step = other.mean - mean;
        return new BandMoments(all, mean + step * other.count / all,
            squares + other.squares + step * step * count * ((double) other.count / all));
    }

    /** Standard deviation, divided by the number of pixels; 0 of a constant band, NaN without pixels. */
    public double deviation() {
        return Math.sqrt(squares / count);
    }
}
