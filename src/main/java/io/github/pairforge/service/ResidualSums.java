package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.noise.NoiseCurve;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/** Measures what was taken out of an image, tile by tile; sums are added in the order of the tiles. */
final class ResidualSums {

    private static final int EDGE = 256;
    private static final int COUNT = 0;
    private static final int SUM = 1;
    private static final int SQUARES = 2;
    private static final int ACROSS = 3;
    private static final int ACROSS_COUNT = 4;
    private static final int DOWN = 5;
    private static final int DOWN_COUNT = 6;
    private static final int NOISE = 7;
    private static final int SUMS = 8;

    private ResidualSums() {
    }

    /** @param noise one per band; unknown where nobody knows */
    static List<BandResidual> measure(final RasterSource image, final RasterSource denoised,
        final List<NoiseCurve> noise, final Progress progress) throws IOException
    {
        final int bands = image.bands().size();
        final Tiling tiling = new Tiling(image.grid().width(), image.grid().height(), EDGE, EDGE);
        final double[][][] parts = new double[tiling.count()][][];
        TileWalk.forEach(tiling, "Measuring the residual", progress, tile -> {
            final float[][] before = new float[bands][tile.width() * tile.height()];
            final float[][] after = new float[bands][tile.width() * tile.height()];
            image.read(tile.x(), tile.y(), tile.width(), tile.height(), before);
            denoised.read(tile.x(), tile.y(), tile.width(), tile.height(), after);
            parts[tile.index()] = IntStream.range(0, bands)
                .mapToObj(b -> sums(before[b], after[b], noise.get(b), tile)).toArray(double[][]::new);
        });
        final List<BandResidual> all = new ArrayList<>();
        for (int b = 0; b < bands; b++) {
            final double[] sums = new double[SUMS];
            for (final double[][] part : parts) {
                for (int k = 0; k < SUMS; k++) {
                    sums[k] += part[b][k];
                }
            }
            all.add(residual(image.bands().get(b).label(b), sums));
        }
        return all;
    }

    private static double[] sums(final float[] before, final float[] after, final NoiseCurve noise, final Tile tile) {
        final double[] s = new double[SUMS];
        for (int i = 0; i < before.length; i++) {
            final double d = (double) before[i] - after[i];
            if (Double.isNaN(d)) {
                continue;
            }
            s[COUNT]++;
            s[SUM] += d;
            s[SQUARES] += d * d;
            final double sigma = noise.at(after[i]);
            s[NOISE] += sigma * sigma;
            final int right = i + 1;
            if (right % tile.width() != 0 && !Float.isNaN(before[right] - after[right])) {
                s[ACROSS] += d * (before[right] - after[right]);
                s[ACROSS_COUNT]++;
            }
            final int below = i + tile.width();
            if (below < before.length && !Float.isNaN(before[below] - after[below])) {
                s[DOWN] += d * (before[below] - after[below]);
                s[DOWN_COUNT]++;
            }
        }
        return s;
    }

    private static BandResidual residual(final String band, final double[] s) {
        final double mean = s[SUM] / s[COUNT];
        final double variance = Math.max(0, s[SQUARES] / s[COUNT] - mean * mean);
        return new BandResidual(band, Math.sqrt(s[NOISE] / s[COUNT]), Math.sqrt(variance), mean,
            (s[ACROSS] / s[ACROSS_COUNT] - mean * mean) / variance, (s[DOWN] / s[DOWN_COUNT] - mean * mean) / variance);
    }
}
