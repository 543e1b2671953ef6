package io.github.pairforge.evaluate;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

import io.github.pairforge.evaluate.ImagePair.Rows;

/** What the measures of {@link SensorComparison} need of both images, block by block. */
final class BlockSums {

    /** Of the shared range of both images. */
    private static final int HISTOGRAM_BINS = 256;

    private static final int SEGMENT = 32;

    private final ImagePair pair;
    private final BlockLayout layout;

    BlockSums(final ImagePair pair) {
        this.pair = pair;
        layout = BlockLayout.of(pair.width(), pair.height());
    }

    private double[][][] empty(final int values) {
        return new double[layout.blocks()][2][values];
    }

    private float[][] planes(final int band) {
        final float[][] planes = new float[2][];
        final Rows[] images = { pair.image(), pair.reference() };
        for (int i = 0; i < 2; i++) {
            planes[i] =
                images[i].window(band, 0, 0, pair.width(), pair.height(), new float[pair.width() * pair.height()]);
        }
        for (int k = 0; k < planes[0].length; k++) {
            if (!Float.isFinite(planes[0][k]) || !Float.isFinite(planes[1][k])) {
                planes[0][k] = Float.NaN;
                planes[1][k] = Float.NaN;
            }
        }
        return planes;
    }

    /** Mean over bands of the 1-D Wasserstein distance of the histograms, reflectance. */
    BlockMeasure histogram(final double low, final double high) {
        final int bands = pair.bands();
        final double[][][] sums = empty(bands * HISTOGRAM_BINS);
        for (int b = 0; b < bands; b++) {
            final float[][] planes = planes(b);
            for (int k = 0; k < planes[0].length; k++) {
                for (int i = 0; i < 2 && !Float.isNaN(planes[i][k]); i++) {
                    final double place = (planes[i][k] - low) / (high - low) * HISTOGRAM_BINS;
                    final int bin = (int) Math.max(0, Math.min(HISTOGRAM_BINS - 1, place));
                    sums[block(k)][i][b * HISTOGRAM_BINS + bin]++;
                }
            }
        }
        return BlockMeasure.ofTotals(sums, overBands(HISTOGRAM_BINS, (p, q) -> {
            double distance = 0;
            double above = 0;
            final double n = Arrays.stream(p).sum();
            final double m = Arrays.stream(q).sum();
            for (int i = 0; i < p.length; i++) {
                above += p[i] / n - q[i] / m;
                distance += Math.abs(above);
            }
            return distance * (high - low) / p.length;
        }));
    }

    /** Mean over bands of the modulus of the difference of the means, reflectance. */
    BlockMeasure level() {
        final double[][][] sums = empty(2 * pair.bands());
        for (int b = 0; b < pair.bands(); b++) {
            final float[][] planes = planes(b);
            for (int k = 0; k < planes[0].length; k++) {
                for (int i = 0; i < 2 && !Float.isNaN(planes[i][k]); i++) {
                    sums[block(k)][i][2 * b] += planes[i][k];
                    sums[block(k)][i][2 * b + 1]++;
                }
            }
        }
        return BlockMeasure.ofTotals(sums, overBands(2, (p, q) -> Math.abs(p[0] / p[1] - q[0] / q[1])));
    }

    /** Means block by block. */
    BlockLevels levels() {
        final double[][][] sums = new double[layout.blocks()][pair.bands()][3];
        for (int b = 0; b < pair.bands(); b++) {
            final float[][] planes = planes(b);
            for (int k = 0; k < planes[0].length; k++) {
                if (!Float.isNaN(planes[0][k])) {
                    final double[] sum = sums[block(k)][b];
                    sum[0] += planes[0][k];
                    sum[1] += planes[1][k];
                    sum[2]++;
                }
            }
        }
        return new BlockLevels(layout, sums);
    }

    /** Mean over bands of |log₂| of the ratio of the energies of first differences. */
    BlockMeasure gradient() {
        final double[][][] sums = empty(pair.bands());
        final int w = pair.width();
        for (int b = 0; b < pair.bands(); b++) {
            final float[][] planes = planes(b);
            for (int i = 0; i < 2; i++) {
                final float[] v = planes[i];
                for (int k = 0; k < v.length; k++) {
                    final double right = k % w + 1 < w ? v[k + 1] - v[k] : 0;
                    final double down = k + w < v.length ? v[k + w] - v[k] : 0;
                    sums[block(k)][i][b] += Double.isNaN(right) ? 0 : right * right;
                    sums[block(k)][i][b] += Double.isNaN(down) ? 0 : down * down;
                }
            }
        }
        return BlockMeasure.ofTotals(sums,
            overBands(1, (p, q) -> Math.abs(Math.log(Rings.ratio(p[0], q[0])) / Math.log(2))));
    }

    /** {@link SpectrumDistance} over small segments, which can be exchanged. */
    BlockMeasure spectrum(final boolean fine) {
        final int side = Math.min(SEGMENT, Math.min(pair.width(), pair.height()));
        if (side < SEGMENT / 2) {
            return BlockMeasure.ofTotals(new double[0][][], (p, q) -> Double.NaN);
        }
        final int step = side / 2;
        final int across = (pair.width() - side) / step + 1;
        final int down = (pair.height() - side) / step + 1;
        final double[][][] sums = new double[across * down][2][pair.bands() * Rings.COUNT];
        final Periodogram periodogram = new Periodogram(side, side);
        final int[] ring = Rings.of(side, side);
        final float[][] segment = new float[2][side * side];
        for (int k = 0; k < sums.length; k++) {
            for (int b = 0; b < pair.bands(); b++) {
                final int x = k % across * step;
                final int y = k / across * step;
                pair.image().window(b, x, y, side, side, segment[0]);
                pair.reference().window(b, x, y, side, side, segment[1]);
                addSpectra(periodogram, segment, ring, sums[k], b * Rings.COUNT);
            }
        }
        return BlockMeasure.ofTotals(sums, overBands(Rings.COUNT, (p, q) -> Rings.distance(p, q, fine)));
    }

    /** Both or neither: a segment with much nodata is left out, and what is left has the same holes in both. */
    private static void addSpectra(final Periodogram periodogram, final float[][] segment, final int[] ring,
        final double[][] sums, final int at)
    {
        for (int i = 0; i < segment[0].length; i++) {
            if (!Float.isFinite(segment[0][i]) || !Float.isFinite(segment[1][i])) {
                segment[0][i] = Float.NaN;
                segment[1][i] = Float.NaN;
            }
        }
        for (int image = 0; image < 2; image++) {
            final double[] power = new double[segment[0].length];
            if (periodogram.add(segment[image], power)) {
                for (int i = 0; i < power.length; i++) {
                    if (ring[i] >= 0) {
                        sums[image][at + ring[i]] += power[i];
                    }
                }
            }
        }
    }

    /** Mean of a function of each band's part of the totals, over the bands for which it is finite. */
    private ToDoubleBiFunction<double[], double[]> overBands(final int perBand,
        final ToDoubleBiFunction<double[], double[]> f)
    {
        return (p, q) -> {
            double sum = 0;
            int count = 0;
            for (int b = 0; b < pair.bands(); b++) {
                final double v = f.applyAsDouble(Arrays.copyOfRange(p, b * perBand, (b + 1) * perBand),
                    Arrays.copyOfRange(q, b * perBand, (b + 1) * perBand));
                if (Double.isFinite(v)) {
                    sum += v;
                    count++;
                }
            }
            return count == 0 ? Double.NaN : sum / count;
        };
    }

    private int block(final int k) {
        return layout.block(k % pair.width(), k / pair.width());
    }
}
