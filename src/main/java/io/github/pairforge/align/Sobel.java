package io.github.pairforge.align;

/** Gradient magnitude by Sobel's 3 × 3 masks, per pixel. */
final class Sobel {

    private static final float NORM = 1f / 8;

    private Sobel() {
    }

    /** Adds the magnitude to {@code out}; pixels on the border take that of their inner neighbour. */
    static void addMagnitude(final float[] image, final int width, final int height, final float[] out) {
        for (int y = 1; y < height - 1; y++) {
            final int up = (y - 1) * width;
            final int at = y * width;
            final int down = (y + 1) * width;
            for (int x = 1; x < width - 1; x++) {
                final float diagonal = image[down + x + 1] - image[up + x - 1];
                final float other = image[up + x + 1] - image[down + x - 1];
                final float gx = diagonal + other + 2 * (image[at + x + 1] - image[at + x - 1]);
                final float gy = diagonal - other + 2 * (image[down + x] - image[up + x]);
                out[at + x] += NORM * (float) Math.sqrt(gx * gx + gy * gy);
            }
            out[at] = out[at + 1];
            out[at + width - 1] = out[at + width - 2];
        }
        System.arraycopy(out, width, out, 0, width);
        System.arraycopy(out, (height - 2) * width, out, (height - 1) * width, width);
    }
}
