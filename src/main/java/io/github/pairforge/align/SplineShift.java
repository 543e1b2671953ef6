package io.github.pairforge.align;

import io.github.pairforge.raster.Threads;

/**
 * An image at positions between its pixels, by cubic B-spline weights without prefilter: they smooth alike at every
 * phase (their variance is 1/3 pixel² whatever the fraction), so that two images moved by different fractions stay
 * comparable. Beyond the image its border continues.
 */
final class SplineShift {

    private static final int TAPS = 4;

    private final int height;
    private final float[] row;
    private final float[][] shifted;
    private final float[][] lines;

    SplineShift(final int width, final int height) {
        this.height = height;
        row = new float[width];
        shifted = new float[TAPS][width];
        lines = new float[TAPS][width];
    }

    /** Sets {@code out[y][x] = image(x + dx, y + dy)}. */
    void sample(final float[] image, final double dx, final double dy, final float[][] out) {
        Threads.check();
        final int left = (int) Math.floor(dx);
        final int top = (int) Math.floor(dy);
        final float[] wx = weights(dx - left);
        final float[] wy = weights(dy - top);
        for (int y = 1 - TAPS; y < height; y++) {
            alongX(image, y + top + 2, left, wx, line(y + 3));
            if (y >= 0) {
                Rows.blend(wy, line(y), line(y + 1), line(y + 2), line(y + 3), out[y]);
            }
        }
    }

    private float[] line(final int y) {
        return lines[y & TAPS - 1];
    }

    private void alongX(final float[] image, final int y, final int left, final float[] w, final float[] out) {
        Rows.copy(image, Math.max(0, Math.min(height - 1, y)), row);
        for (int k = 0; k < TAPS; k++) {
            Rows.shifted(row, left + k - 1, shifted[k]);
        }
        Rows.blend(w, shifted[0], shifted[1], shifted[2], shifted[3], out);
    }

    private static float[] weights(final double f) {
        final double g = 1 - f;
        return new float[] { (float) (g * g * g / 6), (float) ((4 - 6 * f * f + 3 * f * f * f) / 6),
            (float) ((4 - 6 * g * g + 3 * g * g * g) / 6), (float) (f * f * f / 6) };
    }
}
