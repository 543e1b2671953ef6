package io.github.pairforge.evaluate;

import java.util.Arrays;

import io.github.pairforge.evaluate.ImagePair.Rows;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * How noisy an image is at each reflectance: {@code 1.4826·MAD} of the 3 × 3 high-pass
 * {@code [1 −2 1]ᵀ[1 −2 1]/6}, which has unit gain for white noise and is blind to planes, over the flatter half (by
 * mean Sobel magnitude of 5 × 5 pixels) of the pixels of a bin of reflectance (the mean of 3 × 3 pixels).
 *
 * <p>Fine texture counts as noise: the table compares images of the same ground, it is no sensor's noise by itself.
 * Nearness to nodata or to the border (3 pixels) excludes a pixel. The kernel is that of Immerkær 1996.
 *
 * @param edges band, bin edge; reflectance, one more than bins
 * @param deviation band, bin; reflectance, {@code NaN} with fewer than {@value #FEWEST} pixels
 */
public record NoiseByReflectance(double[][] edges, double[][] deviation) {

    static final int FEWEST = 100;
    private static final double MAD = 1.4826;
    private static final double LEAST = 1e-5;

    public NoiseByReflectance {
        edges = copy(edges);
        deviation = copy(deviation);
    }

    /**
     * Bins that hold equally many pixels of an image.
     *
     * @param image axes x, y, band; reflectance, NaN = nodata
     * @return band, edge; {@code NaN} for a band without pixels
     */
    public static double[][] edges(final RandomAccessibleInterval<FloatType> image, final int bins) {
        final Rows rows = new Rows(image, "The image");
        final double[][] edges = new double[rows.bands][bins + 1];
        for (int b = 0; b < rows.bands; b++) {
            final NoisePixels pixels = NoisePixels.of(rows, b);
            final float[] sorted = pixels.reflectance().clone();
            Arrays.sort(sorted);
            for (int i = 0; i <= bins; i++) {
                edges[b][i] = sorted.length == 0 ? Double.NaN
                    : sorted[(int) Math.round(i * (sorted.length - 1.0) / bins)];
            }
        }
        return edges;
    }

    /**
     * Measures every band.
     *
     * @param image axes x, y, band; reflectance, NaN = nodata
     * @param edges per band, increasing; such as those of the image it is to be compared with
     * @throws IllegalArgumentException when there are not as many rows of edges as bands
     */
    public static NoiseByReflectance of(final RandomAccessibleInterval<FloatType> image, final double[][] edges) {
        final Rows rows = new Rows(image, "The image");
        if (rows.bands != edges.length) {
            throw new IllegalArgumentException(
                "The image has " + rows.bands + " bands, bin edges are given for " + edges.length + ".");
        }
        final double[][] deviation = new double[rows.bands][];
        for (int b = 0; b < rows.bands; b++) {
            final NoisePixels pixels = NoisePixels.of(rows, b);
            deviation[b] = new double[edges[b].length - 1];
            for (int i = 0; i < deviation[b].length; i++) {
                deviation[b][i] = deviation(pixels.flatterHalf(edges[b][i], edges[b][i + 1],
                    i == deviation[b].length - 1));
            }
        }
        return new NoiseByReflectance(edges, deviation);
    }

    private static double deviation(final float[] highPass) {
        if (2 * highPass.length < FEWEST) {
            return Double.NaN;
        }
        final float centre = median(highPass);
        final float[] away = new float[highPass.length];
        for (int i = 0; i < away.length; i++) {
            away[i] = Math.abs(highPass[i] - centre);
        }
        return Math.max(LEAST, MAD * median(away));
    }

    private static float median(final float[] values) {
        final float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /**
     * Mean over bins and bands of |log₂(this / other)|: 0 for equal tables, 1 for twice or half the noise; {@code NaN}
     * when no bin is known in both.
     */
    public double distance(final NoiseByReflectance other) {
        double sum = 0;
        int count = 0;
        for (int b = 0; b < deviation.length; b++) {
            for (int i = 0; i < deviation[b].length; i++) {
                final double octaves = Math.abs(Math.log(deviation[b][i] / other.deviation[b][i]) / Math.log(2));
                if (!Double.isNaN(octaves)) {
                    sum += octaves;
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    @Override
    public double[][] edges() {
        return copy(edges);
    }

    @Override
    public double[][] deviation() {
        return copy(deviation);
    }

    private static double[][] copy(final double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof NoiseByReflectance n && Arrays.deepEquals(edges, n.edges)
            && Arrays.deepEquals(deviation, n.deviation);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(deviation);
    }
}
