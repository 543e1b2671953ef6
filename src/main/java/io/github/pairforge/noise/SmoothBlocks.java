package io.github.pairforge.noise;

import java.util.Arrays;

/** Of each bin of reflectance the blocks with the least energy in low frequencies: what is left in them is noise. */
final class SmoothBlocks {

    private static final double SHARE = 0.01;
    /** Independent blocks that a bin's number rests on, at least; 21 coefficients each make it good to some 2.5 %. */
    private static final int FEWEST = 40;
    private static final double PIXELS_PER_BIN = 8000;
    private static final int MOST_BINS = 12;
    private static final double NORMAL_95 = 1.96;

    private SmoothBlocks() {
    }

    /** @param fold which half of the squares of the image, 0 or 1; −1 for all of it */
    static NoiseLevel level(final BlockSpectra spectra, final BlockGrid grid, final double step, final int fold) {
        final long[] sorted = byMean(spectra.mean, grid, fold);
        final int fewest = (int) Math.ceil(FEWEST * grid.overlap());
        if (sorted.length < 2 * fewest) {
            return NoiseLevel.unknown(step);
        }
        final double pixels = (double) sorted.length * grid.stride() * grid.stride();
        final int bins = (int) Math.max(1, Math.min(Math.min(MOST_BINS, pixels / PIXELS_PER_BIN),
            sorted.length / (2.0 * fewest)));
        final double[] at = new double[bins];
        final double[] sigma = new double[bins];
        final double[] error = new double[bins];
        final double[] texture = new double[bins];
        final int[] blocks = new int[bins];
        final double[] slope = new double[3];
        int used = 0;
        for (int k = 0; k < bins; k++) {
            final int from = (int) ((long) sorted.length * k / bins);
            final int to = (int) ((long) sorted.length * (k + 1) / bins);
            final int[] chosen = smoothest(sorted, from, to, spectra.low,
                Math.max(fewest, (int) (SHARE * (to - from))));
            final double power = mean(spectra.high, chosen);
            final double place = mean(spectra.mean, chosen);
            if (used > 0 && !(place > at[used - 1])) {
                continue;
            }
            at[used] = place;
            sigma[used] = Math.sqrt(power);
            texture[used] = power > 0 ? mean(spectra.low, chosen) / power : 1;
            blocks[used] = chosen.length;
            error[used] = NORMAL_95
                / Math.sqrt(2 * BlockSpectra.HIGH_COUNT * Math.max(1, chosen.length / grid.overlap()));
            if (power > 0) {
                slope[0] += 1;
                slope[1] += mean(spectra.slopeX, chosen) / power;
                slope[2] += mean(spectra.slopeY, chosen) / power;
            }
            used++;
        }
        final double[] implied = slope[0] > 0 ? SpectralSlope.implied(slope[1] / slope[0], slope[2] / slope[0])
            : new double[] { Double.NaN, Double.NaN, 1 };
        return new NoiseLevel(new NoiseCurve(Arrays.copyOf(at, used), Arrays.copyOf(sigma, used)),
            Arrays.copyOf(error, used), Arrays.copyOf(blocks, used), Arrays.copyOf(texture, used),
            Arrays.copyOf(implied, 2), implied[2], step);
    }

    /** Value in the upper half, block in the lower: sorting them is fast, and ties are in the blocks' order. */
    private static long[] byMean(final float[] mean, final BlockGrid grid, final int fold) {
        final long[] keys = new long[mean.length];
        int n = 0;
        for (int i = 0; i < mean.length; i++) {
            if (!Float.isNaN(mean[i]) && (fold < 0 || grid.fold(i) == fold)) {
                keys[n++] = key(mean[i], i);
            }
        }
        final long[] sorted = Arrays.copyOf(keys, n);
        Arrays.sort(sorted);
        return sorted;
    }

    private static long key(final float value, final int block) {
        final int bits = Float.floatToIntBits(value);
        return (long) (bits ^ bits >> 31 & 0x7fffffff) << 32 | block;
    }

    private static int[] smoothest(final long[] byMean, final int from, final int to, final float[] low,
        final int count)
    {
        final long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            final int block = (int) byMean[i];
            keys[i - from] = key(low[block], block);
        }
        Arrays.sort(keys);
        final int[] chosen = new int[Math.min(count, keys.length)];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = (int) keys[i];
        }
        return chosen;
    }

    private static double mean(final float[] values, final int[] blocks) {
        double sum = 0;
        for (final int b : blocks) {
            sum += values[b];
        }
        return sum / blocks.length;
    }
}
