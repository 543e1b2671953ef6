package io.github.pairforge.fit;

import java.util.Arrays;

/**
 * Noise by reflectance as the pair's fidelity is judged: {@code 1.4826·MAD} of the 3 × 3 high-pass
 * {@code [1 −2 1]ᵀ[1 −2 1]/6} over the flatter half (mean Sobel magnitude of 5 × 5 pixels) of the pixels of a bin of
 * reflectance (mean of 3 × 3 pixels). Beyond the border the image is mirrored with its edge.
 *
 * <p>{@link io.github.pairforge.evaluate.NoiseByReflectance} measures the same but leaves a margin out; this one is
 * called a thousand times in a search.
 */
final class NoiseTable {

    static final int BINS = 6;
    private static final int FEWEST = 100;
    private static final double MAD = 1.4826;
    private static final double LEAST = 1e-5;

    private final int w;
    private final int h;
    private final boolean[] good;
    private final float[] padded;
    private final float[] sobel;
    private final float[] rows;

    private NoiseTable(final Plane plane) {
        w = plane.width();
        h = plane.height();
        padded = new float[(w + 2) * (h + 2)];
        sobel = new float[(w + 4) * (h + 4)];
        rows = new float[(w + 4) * (h + 4)];
        good = new boolean[w * h];
        for (int y = 1; y < h - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                boolean all = true;
                for (int k = 0; k < 9; k++) {
                    all &= plane.ok()[(y + k / 3 - 1) * w + x + k % 3 - 1];
                }
                good[y * w + x] = all;
            }
        }
    }

    /** Bins that hold equally many pixels. */
    static double[] edges(final Plane plane) {
        final NoiseTable t = new NoiseTable(plane);
        t.pad(plane.values());
        final float[] mean = t.mean3();
        int n = 0;
        for (int i = 0; i < mean.length; i++) {
            if (plane.ok()[i]) {
                mean[n++] = mean[i];
            }
        }
        final float[] sorted = Arrays.copyOf(mean, n);
        Arrays.sort(sorted);
        final double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = n == 0 ? Double.NaN : Select.quantile(sorted, i / (double) BINS);
        }
        edges[BINS] += 1e-9;
        return edges;
    }

    /** Standard deviation per bin; NaN for fewer than 100 pixels. */
    static double[] of(final Plane plane, final double[] edges) {
        return new NoiseTable(plane).measure(plane.values(), edges);
    }

    private double[] measure(final float[] values, final double[] edges) {
        pad(values);
        final float[] mean = mean3();
        final float[] rough = roughness();
        final float[] flat = new float[w * h];
        final float[] high = new float[w * h];
        final int[] chosen = new int[w * h];
        final double[] out = new double[edges.length - 1];
        for (int k = 0; k < out.length; k++) {
            int n = 0;
            for (int i = 0; i < mean.length; i++) {
                if (good[i] && mean[i] >= edges[k] && mean[i] < edges[k + 1]) {
                    chosen[n] = i;
                    flat[n++] = rough[i];
                }
            }
            if (n < FEWEST) {
                out[k] = Double.NaN;
                continue;
            }
            final double limit = Select.median(flat, n);
            int m = 0;
            for (int i = 0; i < n; i++) {
                if (rough[chosen[i]] <= limit) {
                    high[m++] = highPass(chosen[i]);
                }
            }
            out[k] = Math.max(LEAST, MAD * deviation(high, m));
        }
        return out;
    }

    private static double deviation(final float[] values, final int n) {
        final float centre = (float) Select.median(values, n);
        for (int i = 0; i < n; i++) {
            values[i] = Math.abs(values[i] - centre);
        }
        return Select.median(values, n);
    }

    /** One pixel more on every side, the edge repeated. */
    private void pad(final float[] v) {
        final int p = w + 2;
        for (int y = 0; y < h + 2; y++) {
            final int from = Math.max(0, Math.min(h - 1, y - 1)) * w;
            System.arraycopy(v, from, padded, y * p + 1, w);
            padded[y * p] = v[from];
            padded[y * p + w + 1] = v[from + w - 1];
        }
    }

    private float highPass(final int i) {
        final int p = w + 2;
        final int c = (i / w + 1) * p + i % w + 1;
        return (padded[c - p - 1] + padded[c - p + 1] + padded[c + p - 1] + padded[c + p + 1]
            - 2 * (padded[c - p] + padded[c - 1] + padded[c + 1] + padded[c + p]) + 4 * padded[c]) / 6;
    }

    private float[] mean3() {
        final int p = w + 2;
        final float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                final int c = y * p + x;
                out[y * w + x] = (padded[c] + padded[c + 1] + padded[c + 2] + padded[c + p] + padded[c + p + 1]
                    + padded[c + p + 2] + padded[c + 2 * p] + padded[c + 2 * p + 1] + padded[c + 2 * p + 2]) / 9;
            }
        }
        return out;
    }

    private float[] roughness() {
        final int p = w + 2;
        final int q = w + 4;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                final int a = y * p + x;
                final int b = a + p;
                final int c = b + p;
                final float gx = padded[a + 2] - padded[a] + 2 * (padded[b + 2] - padded[b]) + padded[c + 2]
                    - padded[c];
                final float gy = padded[c] - padded[a] + 2 * (padded[c + 1] - padded[a + 1]) + padded[c + 2]
                    - padded[a + 2];
                sobel[(y + 2) * q + x + 2] = (float) Math.sqrt(gx * gx + gy * gy);
            }
        }
        mirror(q);
        for (int y = 0; y < h + 4; y++) {
            for (int x = 0; x < w; x++) {
                final int c = y * q + x;
                rows[c] = sobel[c] + sobel[c + 1] + sobel[c + 2] + sobel[c + 3] + sobel[c + 4];
            }
        }
        final float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                final int c = y * q + x;
                out[y * w + x] = rows[c] + rows[c + q] + rows[c + 2 * q] + rows[c + 3 * q] + rows[c + 4 * q];
            }
        }
        return out;
    }

    private void mirror(final int q) {
        for (int y = 2; y < h + 2; y++) {
            final int r = y * q;
            sobel[r + 1] = sobel[r + 2];
            sobel[r] = sobel[r + 3];
            sobel[r + w + 2] = sobel[r + w + 1];
            sobel[r + w + 3] = sobel[r + w];
        }
        System.arraycopy(sobel, 2 * q, sobel, q, q);
        System.arraycopy(sobel, 3 * q, sobel, 0, q);
        System.arraycopy(sobel, (h + 1) * q, sobel, (h + 2) * q, q);
        System.arraycopy(sobel, h * q, sobel, (h + 3) * q, q);
    }

    /** Mean over known bins of |log₂(a/b)|; NaN when none is known in both. */
    static double distance(final double[] a, final double[] b) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < a.length; i++) {
            final double d = Math.abs(Math.log(a[i] / b[i]) / Math.log(2));
            if (!Double.isNaN(d)) {
                sum += d;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
