package io.github.pairforge.align;

import java.util.Arrays;

/**
 * Gaussian smoothing before edges are looked for, by normalised convolution (Knutsson and Westin, CVPR 1993): nodata
 * has no weight, and holes are filled from their surroundings, deep inside by the mean, without making an edge.
 *
 * <p>σ = 1.1 pixels: an image degraded to this grid holds little above a quarter of a cycle per pixel but noise, and
 * the Sobel magnitude of what it holds would alias.
 */
final class Smoothing {

    private static final int RADIUS = 3;
    private static final double SIGMA = 1.1;
    private static final float[] TAPS = taps();

    /** Weight of the mean where there is nothing: small, but not so small that it would make an edge. */
    private static final float MEAN_WEIGHT = 0.02f;

    private final int width;
    private final int height;
    private final float[] rows;
    private final float[] padded;

    Smoothing(final int width, final int height) {
        this.width = width;
        this.height = height;
        rows = new float[width * height];
        padded = new float[width + 2 * RADIUS];
    }

    private static float[] taps() {
        final float[] taps = new float[RADIUS + 1];
        double sum = 0;
        for (int i = -RADIUS; i <= RADIUS; i++) {
            sum += Math.exp(-i * i / (2 * SIGMA * SIGMA));
        }
        for (int i = 0; i <= RADIUS; i++) {
            taps[i] = (float) (Math.exp(-i * i / (2 * SIGMA * SIGMA)) / sum);
        }
        return taps;
    }

    /** Share of each pixel's neighbourhood that is valid, 0..1. */
    void coverage(final boolean[] valid, final float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = valid[i] ? 1 : 0;
        }
        smooth(out);
    }

    /** Smooths an image without nodata in place. */
    void smooth(final float[] image) {
        final float a = TAPS[0];
        final float b = TAPS[1];
        final float c = TAPS[2];
        final float d = TAPS[3];
        for (int y = 0; y < height; y++) {
            final int row = y * width;
            Arrays.fill(padded, 0, RADIUS, image[row]);
            System.arraycopy(image, row, padded, RADIUS, width);
            Arrays.fill(padded, RADIUS + width, padded.length, image[row + width - 1]);
            for (int x = 0; x < width; x++) {
                rows[row + x] = a * padded[x + 3] + b * (padded[x + 2] + padded[x + 4])
                    + c * (padded[x + 1] + padded[x + 5]) + d * (padded[x] + padded[x + 6]);
            }
        }
        for (int y = 0; y < height; y++) {
            final int row = y * width;
            final int u1 = Math.max(0, y - 1) * width;
            final int u2 = Math.max(0, y - 2) * width;
            final int u3 = Math.max(0, y - 3) * width;
            final int d1 = Math.min(height - 1, y + 1) * width;
            final int d2 = Math.min(height - 1, y + 2) * width;
            final int d3 = Math.min(height - 1, y + 3) * width;
            for (int x = 0; x < width; x++) {
                image[row + x] = a * rows[row + x] + b * (rows[u1 + x] + rows[d1 + x])
                    + c * (rows[u2 + x] + rows[d2 + x]) + d * (rows[u3 + x] + rows[d3 + x]);
            }
        }
    }

    /** Smooths an image in place where it is valid; {@code coverage} is {@link #coverage}'s. */
    void smooth(final float[] image, final boolean[] valid, final float[] coverage) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < image.length; i++) {
            if (valid[i]) {
                sum += image[i];
                n++;
            }
        }
        final float mean = (float) (sum / Math.max(1, n));
        for (int i = 0; i < image.length; i++) {
            image[i] = valid[i] ? image[i] - mean : 0;
        }
        smooth(image);
        for (int i = 0; i < image.length; i++) {
            image[i] /= coverage[i] + MEAN_WEIGHT;
        }
    }
}
