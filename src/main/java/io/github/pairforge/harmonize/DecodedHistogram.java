package io.github.pairforge.harmonize;

import java.util.Arrays;

/**
 * A histogram that a network made, as a cumulative distribution over equal bins of reflectance from 0 to 1.
 *
 * @param cumulative share of pixels up to the upper edge of each bin; never decreases, ends with 1
 */
record DecodedHistogram(double[] cumulative) {

    /** What opensr-degradation takes for nothing (ESAOpenSR, commit 0f7694a, naipd/harmonization.py). */
    private static final float NOTHING = 0.005f;

    /**
     * Bins with less than 0.005 are emptied, then all are divided by their sum.
     *
     * @param shares one per bin
     * @throws IllegalArgumentException when nothing remains, or a share is not a number
     */
    static DecodedHistogram of(final String what, final float... shares) {
        final double[] sums = new double[shares.length];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += shares[i] < NOTHING ? 0 : shares[i];
            sums[i] = sum;
        }
        if (!(sum > 0 && Double.isFinite(sum))) {
            throw new IllegalArgumentException(what + " made a histogram whose shares of at least " + NOTHING
                + " add up to " + sum + "; is it a network for histograms of reflectance?");
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= sum;
        }
        return new DecodedHistogram(sums);
    }

    /**
     * The same, nowhere brighter than another: at each level at least as many pixels lie below.
     *
     * <p>opensr-degradation sets the sum to 0 where it is less than the image's. That meant the same, but makes
     * everything at least as bright as the last such bin; where there is no such bin, both agree.
     */
    DecodedHistogram notBrighterThan(final double... image) {
        final double[] out = cumulative.clone();
        Arrays.setAll(out, i -> Math.max(out[i], image[i]));
        return new DecodedHistogram(out);
    }

    /** N quantiles as of {@link HistogramPrior.Style}; pixels are spread evenly within a bin. */
    double[] quantiles(final int count) {
        final double[] out = new double[count];
        int bin = 0;
        for (int k = 0; k < count; k++) {
            final double level = (k + 0.5) / count;
            while (cumulative[bin] < level) {
                bin++;
            }
            final double below = bin == 0 ? 0 : cumulative[bin - 1];
            out[k] = (bin + (level - below) / (cumulative[bin] - below)) / cumulative.length;
        }
        return out;
    }
}
