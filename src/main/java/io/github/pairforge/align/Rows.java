package io.github.pairforge.align;

import java.util.Arrays;

/**
 * Arithmetic on rows of pixels, each in an array of its own.
 *
 * <p>The compiler of the Java machine turns a loop into vector instructions only when all its arrays are indexed alike
 * and its body is short. So rows are copied out of their image, neighbours to the left and right are copies that are
 * shifted by one, and there is one loop per sum: three to four times as fast as one loop over the image.
 */
final class Rows {

    private Rows() {
    }

    /** {@code out = w·(rows)}, four of them. */
    static void blend(final float[] w, final float[] p, final float[] q, final float[] r, final float[] s,
        final float[] out)
    {
        final float a = w[0];
        final float b = w[1];
        final float c = w[2];
        final float d = w[3];
        for (int x = 0; x < out.length; x++) {
            out[x] = a * p[x] + b * q[x] + c * r[x] + d * s[x];
        }
    }

    /** {@code out = w·p}. */
    static void times(final float w, final float[] p, final float[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] = w * p[x];
        }
    }

    /** A symmetric filter of seven taps, given from its centre. Two loops: one would be too long, see above. */
    static void smooth(final float[] taps, final float[][] rows, final float[] out) {
        inner(taps[0], taps[1], rows[2], rows[3], rows[4], out);
        addOuter(taps[2], taps[3], rows, out);
    }

    private static void inner(final float a, final float b, final float[] p, final float[] q, final float[] r,
        final float[] out)
    {
        for (int x = 0; x < out.length; x++) {
            out[x] = a * q[x] + b * (p[x] + r[x]);
        }
    }

    private static void addOuter(final float c, final float d, final float[][] rows, final float[] out) {
        final float[] p = rows[0];
        final float[] q = rows[1];
        final float[] r = rows[5];
        final float[] s = rows[6];
        for (int x = 0; x < out.length; x++) {
            out[x] += c * (q[x] + r[x]) + d * (p[x] + s[x]);
        }
    }

    /** {@code out = k·(q − p)}. */
    static void difference(final float k, final float[] p, final float[] q, final float[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] = k * (q[x] - p[x]);
        }
    }

    /** {@code out = p + 2q + r}. */
    static void binomial(final float[] p, final float[] q, final float[] r, final float[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] = p[x] + 2 * q[x] + r[x];
        }
    }

    /** {@code out += p·q}. */
    static void addProduct(final float[] p, final float[] q, final float[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] += p[x] * q[x];
        }
    }

    /** {@code out += p·q·r}. */
    static void addProduct(final float[] p, final float[] q, final float[] r, final float[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] += p[x] * q[x] * r[x];
        }
    }

    /** {@code out += p·(q + r)}. */
    static void addProductOfSum(final float[] p, final float[] q, final float[] r, final float[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] += p[x] * (q[x] + r[x]);
        }
    }

    /** {@code out += w·(p·s + q·r)}. */
    static void addCross(final float[] w, final float[] p, final float[] q, final float[] r, final float[] s,
        final float[] out)
    {
        for (int x = 0; x < out.length; x++) {
            out[x] += w[x] * (p[x] * s[x] + q[x] * r[x]);
        }
    }

    /** {@code out *= p}. */
    static void multiply(final float[] p, final float[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] *= p[x];
        }
    }

    /** {@code out += p² + q²}. */
    static void addSquares(final float[] p, final float[] q, final float[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] += p[x] * p[x] + q[x] * q[x];
        }
    }

    /** Lowers {@code low} and raises {@code high} to what p holds; NaN where it holds NaN. */
    static void addExtremes(final float[] p, final float[] low, final float[] high) {
        for (int x = 0; x < p.length; x++) {
            low[x] = Math.min(low[x], p[x]);
            high[x] = Math.max(high[x], p[x]);
        }
    }

    /** {@code out += p}. */
    static void add(final float[] p, final float[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] += p[x];
        }
    }

    /** {@code deviation = p − mean} and {@code weighted = w·deviation}. */
    static void deviation(final float[] p, final float mean, final float[] w, final float[] deviation,
        final float[] weighted)
    {
        for (int x = 0; x < w.length; x++) {
            final float v = p[x] - mean;
            deviation[x] = v;
            weighted[x] = w[x] * v;
        }
    }

    /** {@code out = w·(kq·q − kp·p − offset)}. */
    static void error(final float[] w, final float kp, final float[] p, final float kq, final float[] q,
        final float offset, final float[] out)
    {
        for (int x = 0; x < out.length; x++) {
            out[x] = w[x] * (kq * q[x] - kp * p[x] - offset);
        }
    }

    /** {@code out += w·k·(p − mean)}. */
    static void addWindowed(final float[] w, final float k, final float[] p, final float mean, final float[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] += w[x] * (k * (p[x] - mean));
        }
    }

    static void square(final float[] p, final float[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] = p[x] * p[x];
        }
    }

    /** Adds the length of Sobel's gradient: differences l, r of what is smoothed, u + 2v + w of differences. */
    static void addMagnitude(final float[] l, final float[] r, final float[] u, final float[] v, final float[] w,
        final float[] out)
    {
        for (int x = 0; x < out.length; x++) {
            final float gx = r[x] - l[x];
            final float gy = u[x] + 2 * v[x] + w[x];
            out[x] += 0.125f * (float) Math.sqrt(gx * gx + gy * gy);
        }
    }

    /** Copies a row of an image. */
    static void copy(final float[] image, final int y, final float[] out) {
        System.arraycopy(image, y * out.length, out, 0, out.length);
    }

    /** Sets {@code left[x] = row[x − 1]} and {@code right[x] = row[x + 1]}; the ends stay as they are. */
    static void neighbours(final float[] row, final float[] left, final float[] right) {
        System.arraycopy(row, 0, left, 1, row.length - 1);
        System.arraycopy(row, 1, right, 0, row.length - 1);
    }

    /** Sets {@code out[x] = row[x + by]}, the row's ends continued. */
    static void shifted(final float[] row, final int by, final float[] out) {
        final int n = row.length;
        final int from = Math.max(0, Math.min(n, -by));
        final int to = Math.max(from, Math.min(n, n - by));
        Arrays.fill(out, 0, from, row[0]);
        System.arraycopy(row, to > from ? from + by : 0, out, from, to - from);
        Arrays.fill(out, to, n, row[n - 1]);
    }
}
