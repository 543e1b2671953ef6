package io.github.pairforge.io.tiff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Turns little-endian samples into floats, and the declared nodata value into {@code NaN}.
 *
 * @param type how samples are stored
 * @param hasNodata whether one is declared that samples of this type can hold
 * @param nodata the value, compared as the sample type
 */
record SampleReader(StoredType type, boolean hasNodata, double nodata) {

    private static final VarHandle SHORT =
        MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FLOAT =
        MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE =
        MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** @param nodata the declared value, {@code NaN} when there is none or it is {@code NaN} itself */
    static SampleReader of(final StoredType type, final double nodata) {
        return new SampleReader(type, !Double.isNaN(nodata) && type.holds(nodata), nodata);
    }

    /**
     * @param from byte position of the first sample in {@code in}
     * @param step bytes from one sample to the next
     */
    void read(final byte[] in, final int from, final int step, final int n, final float[] out, final int to) {
        switch (type) {
            case BIT, UINT8 -> uint8(in, from, step, n, out, to);
            case INT8 -> int8(in, from, step, n, out, to);
            case UINT16 -> uint16(in, from, step, n, out, to);
            case INT16 -> int16(in, from, step, n, out, to);
            case FLOAT32 -> float32(in, from, step, n, out, to);
            case UINT32 -> uint32(in, from, step, n, out, to);
            case INT32 -> int32(in, from, step, n, out, to);
            case FLOAT64 -> float64(in, from, step, n, out, to);
        }
        if (hasNodata && type.fitsFloat()) {
            mark(out, to, n);
        }
    }

    /** Four interleaved bands of 16 bits, each pixel read once. */
    void readFour(final byte[] in, final int from, final int n, final float[][] out, final int to) {
        final float[] a = out[0];
        final float[] b = out[1];
        final float[] c = out[2];
        final float[] d = out[3];
        for (int i = 0; i < n; i++) {
            final long v = (long) LONG.get(in, from + 8 * i);
            a[to + i] = (int) v & 0xffff;
            b[to + i] = (int) v >>> 16;
            c[to + i] = (int) (v >>> 32) & 0xffff;
            d[to + i] = (int) (v >>> 48);
        }
        if (hasNodata) {
            for (int k = 0; k < 4; k++) {
                mark(out[k], to, n);
            }
        }
    }

    boolean canReadFour(final int samples) {
        return type == StoredType.UINT16 && samples == 4;
    }

    private void mark(final float[] out, final int to, final int n) {
        final float value = (float) nodata;
        for (int i = to; i < to + n; i++) {
            if (out[i] == value) {
                out[i] = Float.NaN;
            }
        }
    }

    private static void uint8(final byte[] in, final int from, final int step, final int n, final float[] out,
        final int to)
    {
        for (int i = 0; i < n; i++) {
            out[to + i] = in[from + i * step] & 0xff;
        }
    }

    private static void int8(final byte[] in, final int from, final int step, final int n, final float[] out,
        final int to)
    {
        for (int i = 0; i < n; i++) {
            out[to + i] = in[from + i * step];
        }
    }

    private static void uint16(final byte[] in, final int from, final int step, final int n, final float[] out,
        final int to)
    {
        if (step == 2) {
            for (int i = 0; i < n; i++) {
                out[to + i] = (short) SHORT.get(in, from + 2 * i) & 0xffff;
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            out[to + i] = (short) SHORT.get(in, from + i * step) & 0xffff;
        }
    }

    private static void int16(final byte[] in, final int from, final int step, final int n, final float[] out,
        final int to)
    {
        for (int i = 0; i < n; i++) {
            out[to + i] = (short) SHORT.get(in, from + i * step);
        }
    }

    private static void float32(final byte[] in, final int from, final int step, final int n, final float[] out,
        final int to)
    {
        for (int i = 0; i < n; i++) {
            out[to + i] = (float) FLOAT.get(in, from + i * step);
        }
    }

    private void uint32(final byte[] in, final int from, final int step, final int n, final float[] out,
        final int to)
    {
        for (int i = 0; i < n; i++) {
            out[to + i] = valid((int) INT.get(in, from + i * step) & 0xffffffffL);
        }
    }

    private void int32(final byte[] in, final int from, final int step, final int n, final float[] out, final int to) {
        for (int i = 0; i < n; i++) {
            out[to + i] = valid((int) INT.get(in, from + i * step));
        }
    }

    private void float64(final byte[] in, final int from, final int step, final int n, final float[] out,
        final int to)
    {
        for (int i = 0; i < n; i++) {
            out[to + i] = valid((double) DOUBLE.get(in, from + i * step));
        }
    }

    /** Compared before rounding: neighbours of the nodata value may round to the same float. */
    private float valid(final double v) {
        return hasNodata && v == nodata ? Float.NaN : (float) v;
    }
}
