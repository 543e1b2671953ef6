package io.github.pairforge.evaluate;

import java.util.Arrays;

import io.github.pairforge.evaluate.ImagePair.Rows;
import io.github.pairforge.raster.Threads;

/**
 * The pixels of one band that tell about noise.
 *
 * @param reflectance mean of 3 × 3 pixels
 * @param highPass unit gain for white noise
 * @param roughness mean Sobel magnitude of 5 × 5 pixels
 * @param column of each pixel
 * @param row of each pixel
 */
record NoisePixels(float[] reflectance, float[] highPass, float[] roughness, int[] column, int[] row) {

    private static final int MARGIN = 3;

    static NoisePixels of(final Rows image, final int band) {
        final int w = image.width;
        final int h = image.height;
        final float[] v = image.window(band, 0, 0, w, h, new float[Math.multiplyExact(w, h)]);
        final float[] sobel = sobel(v, w, h);
        final int most = Math.max(0, w - 2 * MARGIN) * Math.max(0, h - 2 * MARGIN);
        final NoisePixels all = new NoisePixels(new float[most], new float[most], new float[most], new int[most],
            new int[most]);
        int n = 0;
        for (int y = MARGIN; y < h - MARGIN; y++) {
            Threads.check();
            for (int x = MARGIN; x < w - MARGIN; x++) {
                final float rough = mean(sobel, w, x, y, 2);
                // Not finite as soon as one of the 7 x 7 pixels around is not.
                if (Float.isFinite(rough)) {
                    all.reflectance[n] = mean(v, w, x, y, 1);
                    all.highPass[n] = highPass(v, w, y * w + x);
                    all.roughness[n] = rough;
                    all.column[n] = x;
                    all.row[n] = y;
                    n++;
                }
            }
        }
        return all.first(n);
    }

    private NoisePixels first(final int n) {
        return new NoisePixels(Arrays.copyOf(reflectance, n), Arrays.copyOf(highPass, n), Arrays.copyOf(roughness, n),
            Arrays.copyOf(column, n), Arrays.copyOf(row, n));
    }

    private static float[] sobel(final float[] v, final int w, final int h) {
        final float[] out = new float[v.length];
        for (int y = 1; y < h - 1; y++) {
            for (int i = y * w + 1; i < y * w + w - 1; i++) {
                final float gx = v[i - w + 1] - v[i - w - 1] + 2 * (v[i + 1] - v[i - 1]) + v[i + w + 1] - v[i + w - 1];
                final float gy = v[i + w - 1] - v[i - w - 1] + 2 * (v[i + w] - v[i - w]) + v[i + w + 1] - v[i - w + 1];
                out[i] = (float) Math.sqrt(gx * gx + gy * gy) + 0 * v[i];
            }
        }
        return out;
    }

    private static float mean(final float[] v, final int w, final int x, final int y, final int radius) {
        float sum = 0;
        for (int j = y - radius; j <= y + radius; j++) {
            for (int i = x - radius; i <= x + radius; i++) {
                sum += v[j * w + i];
            }
        }
        return sum / ((2 * radius + 1) * (2 * radius + 1));
    }

    private static float highPass(final float[] v, final int w, final int i) {
        return (v[i - w - 1] + v[i - w + 1] + v[i + w - 1] + v[i + w + 1]
            - 2 * (v[i - w] + v[i - 1] + v[i + 1] + v[i + w]) + 4 * v[i]) / 6;
    }

    /** The high-pass of the flatter half of the pixels from {@code low} to below {@code high}. */
    float[] flatterHalf(final double low, final double high, final boolean closed) {
        final int[] chosen = flatterHalfOf(low, high, closed);
        final float[] out = new float[chosen.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = highPass[chosen[i]];
        }
        return out;
    }

    /** Their indices; empty for fewer than {@link NoiseByReflectance#FEWEST} pixels in the bin. */
    int[] flatterHalfOf(final double low, final double high, final boolean closed) {
        int[] inside = new int[reflectance.length];
        Threads.check();
        int n = 0;
        for (int i = 0; i < reflectance.length; i++) {
            inside[n] = i;
            n += reflectance[i] >= low && (reflectance[i] < high || closed && reflectance[i] == high) ? 1 : 0;
        }
        if (n < NoiseByReflectance.FEWEST) {
            return new int[0];
        }
        inside = Arrays.copyOf(inside, n);
        final float[] rough = new float[n];
        for (int i = 0; i < n; i++) {
            rough[i] = roughness[inside[i]];
        }
        Arrays.sort(rough);
        final float limit = rough[(n - 1) / 2];
        int kept = 0;
        for (final int i : inside) {
            inside[kept] = i;
            kept += roughness[i] <= limit ? 1 : 0;
        }
        return Arrays.copyOf(inside, kept);
    }
}
