package io.github.pairforge.align;

import java.util.Arrays;

/**
 * An image at positions between its pixels, by cubic B-spline weights without prefilter: they smooth alike at every
 * phase (their variance is 1/3 pixel² whatever the fraction), so that two images moved by different fractions stay
 * comparable. Beyond the image its border continues.
 */
final class SplineShift {

    private final int width;
    private final int height;
    private final float[] column;
    private final float[] padded;

    SplineShift(final int width, final int height) {
        this.width = width;
        this.height = height;
        column = new float[width];
        padded = new float[width + 3];
    }

    /** Sets {@code out(x, y) = image(x + dx, y + dy)}. */
    void sample(final float[] image, final double dx, final double dy, final float[] out) {
        final int left = (int) Math.floor(dx);
        final int top = (int) Math.floor(dy);
        final float[] wx = weights(dx - left);
        final float[] wy = weights(dy - top);
        final float a = wx[0];
        final float b = wx[1];
        final float c = wx[2];
        final float d = wx[3];
        for (int y = 0; y < height; y++) {
            blend(image, y + top - 1, wy);
            pad(left - 1);
            final int row = y * width;
            for (int x = 0; x < width; x++) {
                out[row + x] = a * padded[x] + b * padded[x + 1] + c * padded[x + 2] + d * padded[x + 3];
            }
        }
    }

    private void blend(final float[] image, final int first, final float[] w) {
        final int r0 = row(first);
        final int r1 = row(first + 1);
        final int r2 = row(first + 2);
        final int r3 = row(first + 3);
        final float a = w[0];
        final float b = w[1];
        final float c = w[2];
        final float d = w[3];
        for (int x = 0; x < width; x++) {
            column[x] = a * image[r0 + x] + b * image[r1 + x] + c * image[r2 + x] + d * image[r3 + x];
        }
    }

    private int row(final int y) {
        return Math.max(0, Math.min(height - 1, y)) * width;
    }

    /** Copies the blended row so that {@code padded[i]} is its pixel {@code i + first}. */
    private void pad(final int first) {
        final int n = padded.length;
        final int from = Math.max(0, Math.min(n, -first));
        final int to = Math.max(from, Math.min(n, width - first));
        Arrays.fill(padded, 0, from, column[0]);
        if (to > from) {
            System.arraycopy(column, from + first, padded, from, to - from);
        }
        Arrays.fill(padded, to, n, first >= width ? column[width - 1] : column[Math.min(width - 1,
            Math.max(0, to + first - 1))]);
    }

    private static float[] weights(final double f) {
        final double g = 1 - f;
        return new float[] { (float) (g * g * g / 6), (float) ((4 - 6 * f * f + 3 * f * f * f) / 6),
            (float) ((4 - 6 * g * g + 3 * g * g * g) / 6), (float) (f * f * f / 6) };
    }
}
