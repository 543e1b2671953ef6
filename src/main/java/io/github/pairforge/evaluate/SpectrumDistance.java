package io.github.pairforge.evaluate;

import java.util.Arrays;

import io.github.pairforge.evaluate.ImagePair.Rows;

/**
 * How much the power spectra of two images differ: root mean square over {@link Rings} of
 * {@code 10·log10(P_image / P_reference)}, mean over bands, dB.
 *
 * <p>Power is that of Welch's method (1967) with a Hann window over segments of at most 512 × 512 pixels. What is
 * nodata in either image is filled alike in both.
 *
 * @param power image, band, ring
 */
record SpectrumDistance(double[][][] power) {

    /** Of the pixels: with fewer what was filled in would be compared. */
    static final double LEAST_VALID = 0.2;

    private static final int SMALLEST = 16;

    static SpectrumDistance of(final ImagePair pair) {
        final double[][][] power = new double[2][pair.bands()][Rings.COUNT];
        final Rows[] images = { pair.image(), pair.reference() };
        if (Math.min(pair.width(), pair.height()) >= SMALLEST) {
            for (int b = 0; b < pair.bands(); b++) {
                final float[][] planes = new float[2][pair.width() * pair.height()];
                for (int i = 0; i < 2; i++) {
                    images[i].window(b, 0, 0, pair.width(), pair.height(), planes[i]);
                }
                if (Holes.fill(planes[0], planes[1], pair.width()) >= LEAST_VALID) {
                    for (int i = 0; i < 2; i++) {
                        power[i][b] = power(planes[i], pair.width(), pair.height());
                    }
                }
            }
        }
        return new SpectrumDistance(power);
    }

    private static double[] power(final float[] plane, final int width, final int height) {
        final int w = Math.min(PowerSpectrum.SEGMENT, width);
        final int h = Math.min(PowerSpectrum.SEGMENT, height);
        final Periodogram periodogram = new Periodogram(w, h);
        final double[] sum = new double[w * h];
        final float[] segment = new float[w * h];
        for (final int y : PowerSpectrum.starts(height, h)) {
            for (final int x : PowerSpectrum.starts(width, w)) {
                for (int row = 0; row < h; row++) {
                    System.arraycopy(plane, (y + row) * width + x, segment, row * w, w);
                }
                periodogram.add(segment, sum);
            }
        }
        final int[] ring = Rings.of(w, h);
        final double[] power = new double[Rings.COUNT];
        for (int i = 0; i < sum.length; i++) {
            if (ring[i] >= 0) {
                power[ring[i]] += sum[i];
            }
        }
        return power;
    }

    double value(final boolean fine) {
        final double[] distances = new double[power[0].length];
        Arrays.setAll(distances, b -> Rings.distance(power[0][b], power[1][b], fine));
        return Arrays.stream(distances).filter(d -> !Double.isNaN(d)).average().orElse(Double.NaN);
    }
}
