package io.github.pairforge.denoise;

/**
 * The orthonormal cosine transform of eight numbers (DCT-II) and its inverse, for many sequences at a time.
 *
 * <p>Element k of sequence i is {@code in[k][at[k] + i]}. The loops run over sequences and have few terms each: so the
 * virtual machine vectorises them, which it does not do with the whole transform in one loop.
 */
final class Dct8 {

    static final int SIZE = 8;
    private static final float FLAT = (float) Math.sqrt(0.125);
    private static final float C1 = half(1);
    private static final float C2 = half(2);
    private static final float C3 = half(3);
    private static final float C5 = half(5);
    private static final float C6 = half(6);
    private static final float C7 = half(7);

    private final float[][] mirror;

    /** @param most sequences at a time */
    Dct8(final int most) {
        mirror = new float[SIZE][most];
    }

    private static float half(final int k) {
        return (float) (0.5 * Math.cos(k * Math.PI / 16));
    }

    /** @param out receives frequency k of sequence i at [k][i] */
    void forward(final float[][] in, final int[] at, final float[][] out, final int n) {
        final float[] s0 = mirror[0];
        final float[] s1 = mirror[1];
        final float[] s2 = mirror[2];
        final float[] s3 = mirror[3];
        final float[] d0 = mirror[4];
        final float[] d1 = mirror[5];
        final float[] d2 = mirror[6];
        final float[] d3 = mirror[7];
        for (int k = 0; k < SIZE / 2; k++) {
            fold(in[k], at[k], in[SIZE - 1 - k], at[SIZE - 1 - k], mirror[k], mirror[k + SIZE / 2], n);
        }
        combine(s0, FLAT, s1, FLAT, s2, FLAT, s3, FLAT, out[0], n);
        combine(s0, C2, s1, C6, s2, -C6, s3, -C2, out[2], n);
        combine(s0, FLAT, s1, -FLAT, s2, -FLAT, s3, FLAT, out[4], n);
        combine(s0, C6, s1, -C2, s2, C2, s3, -C6, out[6], n);
        combine(d0, C1, d1, C3, d2, C5, d3, C7, out[1], n);
        combine(d0, C3, d1, -C7, d2, -C1, d3, -C5, out[3], n);
        combine(d0, C5, d1, -C1, d2, C7, d3, C3, out[5], n);
        combine(d0, C7, d1, -C5, d2, C3, d3, -C1, out[7], n);
    }

    /** @param out receives element k of sequence i at [k][i] */
    void inverse(final float[][] in, final float[][] out, final int n) {
        final float[] x1 = in[1];
        final float[] x3 = in[3];
        final float[] x5 = in[5];
        final float[] x7 = in[7];
        combine(in[0], FLAT, in[2], C2, in[4], FLAT, in[6], C6, mirror[0], n);
        combine(in[0], FLAT, in[2], C6, in[4], -FLAT, in[6], -C2, mirror[1], n);
        combine(in[0], FLAT, in[2], -C6, in[4], -FLAT, in[6], C2, mirror[2], n);
        combine(in[0], FLAT, in[2], -C2, in[4], FLAT, in[6], -C6, mirror[3], n);
        combine(x1, C1, x3, C3, x5, C5, x7, C7, mirror[4], n);
        combine(x1, C3, x3, -C7, x5, -C1, x7, -C5, mirror[5], n);
        combine(x1, C5, x3, -C1, x5, C7, x7, C3, mirror[6], n);
        combine(x1, C7, x3, -C5, x5, C3, x7, -C1, mirror[7], n);
        for (int k = 0; k < SIZE / 2; k++) {
            fold(mirror[k], 0, mirror[k + SIZE / 2], 0, out[k], out[SIZE - 1 - k], n);
        }
    }

    private static void fold(final float[] a, final int atA, final float[] b, final int atB, final float[] sum,
        final float[] difference, final int n)
    {
        for (int i = 0; i < n; i++) {
            final float x = a[atA + i];
            final float y = b[atB + i];
            sum[i] = x + y;
            difference[i] = x - y;
        }
    }

    private static void combine(final float[] a, final float ka, final float[] b, final float kb, final float[] c,
        final float kc, final float[] d, final float kd, final float[] out, final int n)
    {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * ka + b[i] * kb + c[i] * kc + d[i] * kd;
        }
    }
}
