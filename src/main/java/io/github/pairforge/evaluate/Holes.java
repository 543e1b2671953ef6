package io.github.pairforge.evaluate;

import java.util.Arrays;

/** Fills nodata smoothly from its rim, so that it adds little detail of its own to a spectrum. */
final class Holes {

    private static final int SMOOTHINGS = 20;

    private Holes() {
    }

    /**
     * Fills what is not finite in either of two images in both: the value of the nearest valid pixel, ties to the
     * left and above, then smoothed.
     *
     * @param width of both, which are row-major
     * @return share of the pixels that were valid; nothing is changed when there are none
     */
    static double fill(final float[] a, final float[] b, final int width) {
        final int[] queue = new int[a.length];
        final int[] nearest = new int[a.length];
        Arrays.fill(nearest, -1);
        int end = 0;
        for (int i = 0; i < a.length; i++) {
            if (Float.isFinite(a[i]) && Float.isFinite(b[i])) {
                nearest[i] = i;
                queue[end++] = i;
            }
        }
        final int valid = end;
        if (valid == 0 || valid == a.length) {
            return valid == 0 ? 0 : 1;
        }
        for (int at = 0; at < end; at++) {
            final int i = queue[at];
            for (final int n : neighbours(i, width, a.length)) {
                if (nearest[n] < 0) {
                    nearest[n] = nearest[i];
                    queue[end++] = n;
                }
            }
        }
        for (final float[] plane : new float[][] { a, b }) {
            for (int k = valid; k < end; k++) {
                plane[queue[k]] = plane[nearest[queue[k]]];
            }
            smooth(plane, Arrays.copyOfRange(queue, valid, end), width);
        }
        return (double) valid / a.length;
    }

    private static void smooth(final float[] plane, final int[] holes, final int width) {
        final float[] smoothed = new float[holes.length];
        for (int pass = 0; pass < SMOOTHINGS; pass++) {
            for (int k = 0; k < holes.length; k++) {
                final int[] around = neighbours(holes[k], width, plane.length);
                double sum = 0;
                for (final int n : around) {
                    sum += plane[n];
                }
                smoothed[k] = (float) (sum / around.length);
            }
            for (int k = 0; k < holes.length; k++) {
                plane[holes[k]] = smoothed[k];
            }
        }
    }

    /** Left, right, above and below, as far as they exist. */
    private static int[] neighbours(final int i, final int width, final int size) {
        final int[] out = new int[4];
        int n = 0;
        if (i % width > 0) {
            out[n++] = i - 1;
        }
        if (i % width < width - 1) {
            out[n++] = i + 1;
        }
        if (i >= width) {
            out[n++] = i - width;
        }
        if (i + width < size) {
            out[n++] = i + width;
        }
        return n == 4 ? out : Arrays.copyOf(out, n);
    }
}
