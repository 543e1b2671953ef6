package io.github.pairforge.evaluate;

import java.util.Arrays;

import io.github.pairforge.evaluate.ImagePair.Rows;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Radial power spectrum: how much detail an image holds at each spatial frequency, averaged over all directions.
 *
 * <p>Welch's method (1967): the mean over segments of at most 512 × 512 pixels, which cover the image, of
 * {@code |FFT(w·(v − mean))|² / Σw²} with a Hann window {@code w}, then over rings of frequencies. White noise of
 * variance σ² gives {@code 10·log10 σ²} at every frequency. Nodata takes the mean of its segment; segments with less
 * than half of their pixels valid are left out.
 *
 * @param frequencies centres of the rings, cycles per pixel, evenly spaced up to 0.5
 * @param decibels band, ring; {@code 10·log10} of power in reflectance², −160 at least, {@code NaN} without pixels
 */
public record PowerSpectrum(double[] frequencies, double[][] decibels) {

    static final int SEGMENT = 512;
    private static final int MOST_RINGS = 64;
    private static final double LEAST_POWER = 1e-16;

    public PowerSpectrum {
        frequencies = frequencies.clone();
        decibels = copy(decibels);
    }

    /**
     * The spectrum of each band.
     *
     * @param image axes x, y, band; reflectance, NaN = nodata
     * @return without any ring when a side of the image has fewer than 4 pixels
     */
    public static PowerSpectrum of(final RandomAccessibleInterval<FloatType> image) {
        final Rows rows = new Rows(image, "The image");
        final int w = Math.min(SEGMENT, rows.width);
        final int h = Math.min(SEGMENT, rows.height);
        final int rings = Math.min(w, h) < 4 ? 0 : Math.min(MOST_RINGS, Math.min(w, h) / 2);
        final double[] frequencies = new double[rings];
        Arrays.setAll(frequencies, k -> (k + 1) * 0.5 / rings);
        final double[][] decibels = new double[rows.bands][rings];
        if (rings > 0) {
            final Periodogram periodogram = new Periodogram(w, h);
            for (int b = 0; b < rows.bands; b++) {
                decibels[b] = decibels(power(rows, b, periodogram), w, h, rings);
            }
        }
        return new PowerSpectrum(frequencies, decibels);
    }

    private static double[] power(final Rows rows, final int band, final Periodogram periodogram) {
        final int w = periodogram.width();
        final int h = periodogram.height();
        final double[] sum = new double[w * h];
        final float[] segment = new float[w * h];
        int used = 0;
        for (final int y : starts(rows.height, h)) {
            for (final int x : starts(rows.width, w)) {
                used += periodogram.add(rows.window(band, x, y, w, h, segment), sum) ? 1 : 0;
            }
        }
        final int n = used;
        return Arrays.stream(sum).map(p -> n == 0 ? Double.NaN : p / n).toArray();
    }

    /** Evenly spaced starts of the fewest segments that cover the axis. */
    static int[] starts(final int size, final int segment) {
        final int n = (size + segment - 1) / segment;
        final int[] starts = new int[n];
        Arrays.setAll(starts, i -> n == 1 ? 0 : (int) ((long) (size - segment) * i / (n - 1)));
        return starts;
    }

    private static double[] decibels(final double[] power, final int w, final int h, final int rings) {
        final double[] sum = new double[rings];
        final long[] count = new long[rings];
        for (int y = 0; y < h; y++) {
            final double fy = Math.min(y, h - y) / (double) h;
            for (int x = 0; x < w; x++) {
                final double f = Math.hypot(Math.min(x, w - x) / (double) w, fy);
                final int ring = (int) Math.round(f * 2 * rings) - 1;
                // What rounds to frequency 0 is next to the mean, which was removed.
                if (ring >= 0 && ring < rings) {
                    sum[ring] += power[y * w + x];
                    count[ring]++;
                }
            }
        }
        final double[] decibels = new double[rings];
        Arrays.setAll(decibels, k -> count[k] == 0 ? Double.NaN : toDecibels(sum[k] / count[k]));
        return decibels;
    }

    private static double toDecibels(final double power) {
        return 10 * Math.log10(Math.max(LEAST_POWER, power));
    }

    @Override
    public double[] frequencies() {
        return frequencies.clone();
    }

    @Override
    public double[][] decibels() {
        return copy(decibels);
    }

    private static double[][] copy(final double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof PowerSpectrum p && Arrays.equals(frequencies, p.frequencies)
            && Arrays.deepEquals(decibels, p.decibels);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(decibels);
    }
}
