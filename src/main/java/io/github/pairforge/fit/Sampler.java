package io.github.pairforge.fit;

import java.util.Arrays;

import io.github.pairforge.raster.Threads;

/**
 * Applies separable operators to one HR band and computes LR samples only, rows first.
 *
 * <p>Images of LR samples are stored column by column, so that both passes run along contiguous memory. Not safe for
 * concurrent use; one for each thread.
 */
final class Sampler {

    /** Rows that are transposed together: a cache line of floats. */
    private static final int STRIP = 16;

    private final float[] hr;
    private final int width;
    private final int left;
    private final int columns;
    private final float[][] strip;

    /**
     * @param hr row-major, without NaN
     * @param width its columns
     * @param left first column that is needed
     * @param columns how many are
     */
    Sampler(final float[] hr, final int width, final int left, final int columns) {
        this.hr = hr;
        this.width = width;
        this.left = left;
        this.columns = columns;
        strip = new float[STRIP][columns];
    }

    /** LR rows of all HR columns: column by column, {@code rows.size()} values each. */
    float[] vertical(final AxisTaps rows) {
        Threads.check();
        final int h = rows.size();
        final float[] out = new float[columns * h];
        for (int j0 = 0; j0 < h; j0 += STRIP) {
            final int n = Math.min(STRIP, h - j0);
            for (int j = 0; j < n; j++) {
                Arrays.fill(strip[j], 0);
                combine(hr, rows.starts()[j0 + j] * width + left, width, rows.weights()[j0 + j], strip[j], 0,
                    columns);
            }
            for (int x = 0; x < columns; x++) {
                for (int j = 0; j < n; j++) {
                    out[x * h + j0 + j] = strip[j][x];
                }
            }
        }
        return out;
    }

    /** Adds LR columns made of {@link #vertical}'s to {@code out}, which is stored column by column. */
    void horizontal(final float[] lines, final AxisTaps cols, final float[] out) {
        Threads.check();
        final int h = lines.length / columns;
        for (int i = 0; i < cols.size(); i++) {
            combine(lines, (cols.starts()[i] - left) * h, h, cols.weights()[i], out, i * h, h);
        }
    }

    /** out[at + x] += Σ_k w[k]·in[start + k·stride + x], four lines at a time. */
    private static void combine(final float[] in, final int start, final int stride, final float[] w,
        final float[] out, final int at, final int n)
    {
        int k = 0;
        for (; k + 4 <= w.length; k += 4) {
            four(in, start + k * stride, stride, w[k], w[k + 1], w[k + 2], w[k + 3], out, at, n);
        }
        for (; k < w.length; k++) {
            one(in, start + k * stride, w[k], out, at, n);
        }
    }

    private static void four(final float[] in, final int s0, final int stride, final float w0, final float w1,
        final float w2, final float w3, final float[] out, final int at, final int n)
    {
        final int s1 = s0 + stride;
        final int s2 = s1 + stride;
        final int s3 = s2 + stride;
        for (int x = 0; x < n; x++) {
            out[at + x] += w0 * in[s0 + x] + w1 * in[s1 + x] + w2 * in[s2 + x] + w3 * in[s3 + x];
        }
    }

    private static void one(final float[] in, final int s, final float w, final float[] out, final int at,
        final int n)
    {
        for (int x = 0; x < n; x++) {
            out[at + x] += w * in[s + x];
        }
    }
}
