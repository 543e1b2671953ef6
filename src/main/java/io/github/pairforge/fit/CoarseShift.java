package io.github.pairforge.fit;

import java.util.Arrays;

import io.github.pairforge.raster.Threads;

/**
 * The whole-pixel shift at which the gradients of two images of one grid agree best.
 *
 * <p>Gradients are cut off at four times their median modulus, so that a cloud's edge is one edge among many.
 *
 * @param dx what to add to positions in the second image so that it lies on the first, pixels
 * @param dy likewise
 * @param correlation of the gradients at this shift, −1..1
 */
record CoarseShift(int dx, int dy, double correlation) {

    private static final double CUT = 4;

    /** More positions than these do not make the peak any clearer. */
    private static final int ENOUGH = 40_000;

    /**
     * @param reference band, row-major pixel; NaN = nodata
     * @param moving likewise
     * @param search largest shift tried
     */
    static CoarseShift search(final float[][] reference, final float[][] moving, final int width, final int height,
        final int search)
    {
        final int limit = Math.max(0, Math.min(search, Math.min(width, height) / 3));
        final int stride = (int) Math.max(1, Math.sqrt((double) width * height / ENOUGH));
        final float[][] a = gradients(reference, width, height);
        final float[][] b = gradients(moving, width, height);
        CoarseShift best = new CoarseShift(0, 0, correlation(a, b, width, height, 0, 0, stride));
        for (int dy = -limit; dy <= limit; dy++) {
            for (int dx = -limit; dx <= limit; dx++) {
                final double c = correlation(a, b, width, height, dx, dy, stride);
                if (c > best.correlation) {
                    best = new CoarseShift(dx, dy, c);
                }
            }
        }
        return best;
    }

    private static float[][] gradients(final float[][] planes, final int w, final int h) {
        final float[][] g = new float[2 * planes.length][w * h];
        for (int b = 0; b < planes.length; b++) {
            Threads.check();
            for (int y = 0; y + 1 < h; y++) {
                for (int x = 0; x + 1 < w; x++) {
                    final int i = y * w + x;
                    g[2 * b][i] = planes[b][i + 1] - planes[b][i];
                    g[2 * b + 1][i] = planes[b][i + w] - planes[b][i];
                }
            }
            cut(g[2 * b]);
            cut(g[2 * b + 1]);
        }
        return g;
    }

    private static void cut(final float[] g) {
        final float[] modulus = new float[g.length];
        int n = 0;
        for (int i = 0; i < g.length; i++) {
            if (!Float.isFinite(g[i])) {
                g[i] = 0;
            }
            else if (g[i] != 0) {
                modulus[n++] = Math.abs(g[i]);
            }
        }
        Arrays.sort(modulus, 0, n);
        final double limit = n == 0 ? 0 : CUT * modulus[n / 2];
        for (int i = 0; i < g.length; i++) {
            g[i] = (float) Math.max(-limit, Math.min(limit, g[i]));
        }
    }

    /** Sum over bands and directions of the correlation, over their number. */
    private static double correlation(final float[][] a, final float[][] b, final int w, final int h, final int dx,
        final int dy, final int stride)
    {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            Threads.check();
            double ab = 0;
            double aa = 0;
            double bb = 0;
            for (int y = Math.max(0, -dy); y < Math.min(h, h - dy); y += stride) {
                for (int x = Math.max(0, -dx); x < Math.min(w, w - dx); x += stride) {
                    final double u = a[k][(y + dy) * w + x + dx];
                    final double v = b[k][y * w + x];
                    ab += u * v;
                    aa += u * u;
                    bb += v * v;
                }
            }
            sum += aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
        }
        return sum / a.length;
    }
}
