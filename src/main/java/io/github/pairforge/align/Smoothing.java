package io.github.pairforge.align;

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
    private final float[][] lines;
    private final float[] row;
    private final float[] padded;
    private final float[][] around;
    private final float[][] above;

    Smoothing(final int width, final int height) {
        this.width = width;
        this.height = height;
        lines = new float[8][width];
        row = new float[width];
        padded = new float[width + 2 * RADIUS];
        around = new float[2 * RADIUS + 1][width];
        above = new float[around.length][];
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
        for (int y = -RADIUS; y < height + RADIUS; y++) {
            alongX(image, Math.max(0, Math.min(height - 1, y)), line(y));
            if (y >= RADIUS) {
                alongY(y - RADIUS);
                System.arraycopy(row, 0, image, (y - RADIUS) * width, width);
            }
        }
    }

    /** Rows that are still needed; a row is read before what lies above it is overwritten. */
    private float[] line(final int y) {
        return lines[y + RADIUS & lines.length - 1];
    }

    private void alongX(final float[] image, final int y, final float[] out) {
        final int from = y * width;
        System.arraycopy(image, from, padded, RADIUS, width);
        for (int k = 0; k < RADIUS; k++) {
            padded[k] = image[from];
            padded[RADIUS + width + k] = image[from + width - 1];
        }
        for (int k = 0; k < around.length; k++) {
            System.arraycopy(padded, k, around[k], 0, width);
        }
        Rows.smooth(TAPS, around, out);
    }

    private void alongY(final int y) {
        for (int k = 0; k < around.length; k++) {
            above[k] = line(y + k - RADIUS);
        }
        Rows.smooth(TAPS, above, row);
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
