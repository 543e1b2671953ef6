package io.github.pairforge.align;

/**
 * Places of an image that can be found again, and what they look like.
 *
 * @param width of the image, pixels
 * @param height of the image
 * @param x columns, the first pixel's centre is at 0
 * @param y rows
 * @param score 0 to 1, the best first
 * @param descriptors {@value #LENGTH} numbers for each, of length 1, one after the other
 */
record Keypoints(int width, int height, float[] x, float[] y, float[] score, float[] descriptors) {

    /** Numbers of a descriptor. */
    static final int LENGTH = 64;

    int count() {
        return x.length;
    }

    /** Cosine of the angle between two descriptors. */
    static float similarity(final Keypoints a, final int i, final Keypoints b, final int j) {
        final int p = i * LENGTH;
        final int q = j * LENGTH;
        float sum = 0;
        for (int k = 0; k < LENGTH; k++) {
            sum += a.descriptors[p + k] * b.descriptors[q + k];
        }
        return sum;
    }
}
