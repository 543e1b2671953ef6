package io.github.pairforge.align;

import io.github.pairforge.raster.Threads;

/** Gradient magnitude by Sobel's 3 × 3 masks, per pixel. A workspace for one thread. */
final class Sobel {

    private final int width;
    private final int height;
    private final float[] smooth;
    private final float[] difference;
    private final float[][] left;
    private final float[][] right;

    Sobel(final int width, final int height) {
        this.width = width;
        this.height = height;
        smooth = new float[width];
        difference = new float[width];
        left = new float[2][width];
        right = new float[2][width];
    }

    /** Adds the magnitude to the rows {@code out}; pixels on the border take that of their inner neighbour. */
    void addMagnitude(final float[][] image, final float[][] out) {
        Threads.check();
        for (int y = 1; y < height - 1; y++) {
            final float[] up = image[y - 1];
            final float[] down = image[y + 1];
            Rows.binomial(up, image[y], down, smooth);
            Rows.difference(1, up, down, difference);
            Rows.neighbours(smooth, left[0], right[0]);
            Rows.neighbours(difference, left[1], right[1]);
            final float[] sum = out[y];
            Rows.addMagnitude(left[0], right[0], left[1], difference, right[1], sum);
            sum[0] = sum[1];
            sum[width - 1] = sum[width - 2];
        }
        System.arraycopy(out[1], 0, out[0], 0, width);
        System.arraycopy(out[height - 2], 0, out[height - 1], 0, width);
    }
}
