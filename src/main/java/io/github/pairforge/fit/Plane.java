package io.github.pairforge.fit;

import java.util.Arrays;

/**
 * A band as its texture is measured: holes are closed, so that neighbourhoods and spectra are defined everywhere, and
 * remembered, so that they do not count.
 *
 * @param values row-major, finite
 * @param ok which of them were measured
 */
record Plane(float[] values, boolean[] ok, int width, int height) {

    private static final int SMOOTHING = 20;

    /** The inner part of a row-major image, with holes where {@code ok} says so. */
    static Plane inner(final float[] image, final int width, final int height, final int crop, final boolean[] ok) {
        final int w = width - 2 * crop;
        final int h = height - 2 * crop;
        final float[] values = new float[w * h];
        for (int y = 0; y < h; y++) {
            System.arraycopy(image, (y + crop) * width + crop, values, y * w, w);
        }
        close(values, ok, w, h);
        return new Plane(values, ok, w, h);
    }

    /** Holes grow shut from their rims, then are smoothed. */
    private static void close(final float[] v, final boolean[] ok, final int w, final int h) {
        int open = 0;
        final boolean[] known = ok.clone();
        for (final boolean k : known) {
            open += k ? 0 : 1;
        }
        if (open == 0 || open == v.length) {
            Arrays.fill(v, 0, open == 0 ? 0 : v.length, 0);
            return;
        }
        while (open > 0) {
            final boolean[] before = known.clone();
            for (int i = 0; i < v.length; i++) {
                if (!before[i]) {
                    final double mean = around(v, before, w, h, i);
                    if (!Double.isNaN(mean)) {
                        v[i] = (float) mean;
                        known[i] = true;
                        open--;
                    }
                }
            }
        }
        for (int round = 0; round < SMOOTHING; round++) {
            final float[] last = v.clone();
            for (int i = 0; i < v.length; i++) {
                if (!ok[i]) {
                    v[i] = (float) around(last, known, w, h, i);
                }
            }
        }
    }

    private static double around(final float[] v, final boolean[] known, final int w, final int h, final int i) {
        final int x = i % w;
        final int y = i / w;
        double sum = 0;
        double weight = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                final int k = i + dy * w + dx;
                if ((dx != 0 || dy != 0) && x + dx >= 0 && x + dx < w && y + dy >= 0 && y + dy < h && known[k]) {
                    final double part = dx == 0 || dy == 0 ? 2 : 1;
                    sum += part * v[k];
                    weight += part;
                }
            }
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }

    /** The same holes in other values. */
    Plane with(final float[] other) {
        return new Plane(other, ok, width, height);
    }
}
