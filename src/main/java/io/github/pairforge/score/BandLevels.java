package io.github.pairforge.score;

import java.util.Arrays;

/**
 * How bright a band is in both images.
 *
 * @param darkHr 2nd percentile of the cells of degraded HR
 * @param lowHr 10th percentile
 * @param middleHr median
 * @param highHr 90th percentile
 * @param darkLr of LR
 * @param lowLr of LR
 * @param middleLr of LR
 * @param highLr of LR
 */
record BandLevels(double darkHr, double lowHr, double middleHr, double highHr, double darkLr, double lowLr,
    double middleLr, double highLr)
{

    private static final double DARK = 0.02;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** One per band; none when no cell is valid. */
    static BandLevels[] of(final Cells cells) {
        final BandLevels[] out = new BandLevels[cells.bands()];
        for (int b = 0; b < out.length; b++) {
            final double[] h = quantiles(cells.hr()[b]);
            final double[] l = quantiles(cells.lr()[b]);
            if (h.length == 0) {
                return new BandLevels[0];
            }
            out[b] = new BandLevels(h[0], h[1], h[2], h[3], l[0], l[1], l[2], l[3]);
        }
        return out;
    }

    private static double[] quantiles(final float[] values) {
        final float[] sorted = values.clone();
        // NaN goes to the end.
        Arrays.sort(sorted);
        int n = sorted.length;
        while (n > 0 && Float.isNaN(sorted[n - 1])) {
            n--;
        }
        if (n == 0) {
            return new double[0];
        }
        final double last = n - 1;
        return new double[] { sorted[(int) Math.rint(DARK * last)], sorted[(int) Math.rint(LOW * last)],
            sorted[(int) Math.rint(last / 2)], sorted[(int) Math.rint(HIGH * last)] };
    }

    /** How much brighter LR is in the middle, as a factor; {@code NaN} when one of them is not above 0. */
    double middleRatio() {
        return middleHr > 0 && middleLr > 0 ? middleLr / middleHr : Double.NaN;
    }

    /** How much more LR spreads, from the 10th to the 90th percentile, as a factor. */
    double spreadRatio() {
        final double hr = highHr - lowHr;
        final double lr = highLr - lowLr;
        return hr > 0 && lr > 0 ? lr / hr : Double.NaN;
    }

    /** Whether LR is about {@code factor} times as bright; clouds over most of it do not make its dark places so. */
    boolean isLrBrighter(final double factor) {
        return lowLr > Math.sqrt(factor) * lowHr && middleRatio() > factor && spreadRatio() > factor;
    }

    /** The same with both images exchanged. */
    BandLevels exchanged() {
        return new BandLevels(darkLr, lowLr, middleLr, highLr, darkHr, lowHr, middleHr, highHr);
    }

    double darkDifference() {
        return darkLr - darkHr;
    }

    double middleDifference() {
        return middleLr - middleHr;
    }

    /** By how much LR is brighter everywhere, reflectance. */
    double difference() {
        return (darkDifference() + middleDifference()) / 2;
    }
}
