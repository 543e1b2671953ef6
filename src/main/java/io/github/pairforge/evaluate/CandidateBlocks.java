package io.github.pairforge.evaluate;

import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * What the numbers of one image against a reference are made of, block by block, so that they can be computed anew from
 * blocks that are drawn.
 *
 * <p>Only pixels count that are finite in all bands of both images. At most 8 × 8 blocks.
 */
public final class CandidateBlocks {

    private static final int BINS = 512;
    private static final int ABSOLUTE = 0;
    private static final int SQUARED = 1;
    private static final int ANGLE = 2;
    private static final int ANGLES = 3;
    private static final int PIXELS = 4;

    /** Of an image that is compared with nothing: all numbers are {@code NaN}. */
    public static final CandidateBlocks NONE = new CandidateBlocks(1, 1, 1);

    private final int bands;
    private final double binWidth;
    private final double[][] sums;
    /** Block; image counts minus reference counts, band after band: their sums are the same. */
    private final double[][] surplus;

    private CandidateBlocks(final int bands, final double binWidth, final int blocks) {
        this.bands = bands;
        this.binWidth = binWidth;
        sums = new double[blocks][PIXELS + 1];
        surplus = new double[blocks][bands * BINS];
    }

    /**
     * Measures an image.
     *
     * @param image axes x, y, band; reflectance, NaN = nodata
     * @param reference of the same size and bands
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static CandidateBlocks of(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference)
    {
        final ImagePair pair = ImagePair.of(image, reference);
        final double[] range = Histogram.sharedRange(List.of(image, reference));
        final BlockLayout layout = BlockLayout.of(pair.width(), pair.height());
        final CandidateBlocks out =
            new CandidateBlocks(pair.bands(), (range[1] - range[0]) / BINS, layout.blocks());
        final SpectrumRow row = new SpectrumRow(pair);
        for (int y = 0; y < pair.height(); y++) {
            row.read(y);
            for (int x = 0; x < pair.width(); x++) {
                if (row.isFinite(x)) {
                    out.add(row, x, layout.block(x, y), range[0]);
                }
            }
        }
        return out;
    }

    private void add(final SpectrumRow row, final int i, final int block, final double low) {
        final double[] sum = sums[block];
        for (int b = 0; b < bands; b++) {
            final double x = row.x[b][i];
            final double y = row.y[b][i];
            sum[ABSOLUTE] += Math.abs(x - y);
            sum[SQUARED] += (x - y) * (x - y);
            surplus[block][b * BINS + bin(x - low)]++;
            surplus[block][b * BINS + bin(y - low)]--;
        }
        sum[PIXELS]++;
        if (row.isValid(i)) {
            sum[ANGLE] += row.angle(i);
            sum[ANGLES]++;
        }
    }

    private int bin(final double above) {
        return (int) Math.max(0, Math.min(BINS - 1, above / binWidth));
    }

    int blocks() {
        return sums.length;
    }

    boolean isEmpty(final int block) {
        return sums[block][PIXELS] == 0;
    }

    /** A number over all blocks, each as often as its weight says; {@code NaN} without pixels. */
    double value(final CandidateCriterion criterion, final double[] weights) {
        final double n = weighted(PIXELS, weights) * bands;
        return switch (criterion) {
            case MAE -> weighted(ABSOLUTE, weights) / n;
            case RMSE -> Math.sqrt(weighted(SQUARED, weights) / n);
            case ANGLE -> weighted(ANGLE, weights) / weighted(ANGLES, weights);
            case EMD -> distance(weights) / n;
        };
    }

    private double weighted(final int which, final double[] weights) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * sums[k][which];
        }
        return sum;
    }

    private double distance(final double[] weights) {
        double distance = 0;
        for (int b = 0; b < bands; b++) {
            double above = 0;
            for (int i = b * BINS; i < (b + 1) * BINS; i++) {
                for (int k = 0; k < weights.length; k++) {
                    above += weights[k] * surplus[k][i];
                }
                distance += Math.abs(above);
            }
        }
        return distance * binWidth;
    }
}
