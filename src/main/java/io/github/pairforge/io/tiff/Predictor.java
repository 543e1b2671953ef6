package io.github.pairforge.io.tiff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Makes decompressed bytes samples: little endian ones, with the predictor undone.
 *
 * <p>Predictor 2 is TIFF 6.0, section 14: each sample was stored as the difference to that of the pixel on its left.
 * Predictor 3 is Adobe's TIFF Technical Note 3: the bytes of a row's samples were regrouped, most significant first,
 * and then differenced.
 */
final class Predictor {

    private static final VarHandle SHORT =
        MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LANES = 0x7fff7fff7fff7fffL;

    private Predictor() {
    }

    /**
     * @param data rows of equal length without padding; changed in place
     * @param length bytes that count
     */
    static void undo(final byte[] data, final int length, final TiffLayout layout, final ByteOrder order) {
        final int size = layout.type().bytes();
        if (layout.predictor() == 3) {
            floats(data, length, layout.rowBytes(), layout.blockSamples(), size);
            return;
        }
        if (order == ByteOrder.BIG_ENDIAN) {
            swap(data, length, size);
        }
        if (layout.predictor() == 2) {
            differences(data, length, layout.rowBytes(), layout.blockSamples(), size);
        }
    }

    private static void swap(final byte[] data, final int length, final int size) {
        switch (size) {
            case 2 -> {
                for (int i = 0; i < length; i += 2) {
                    SHORT.set(data, i, Short.reverseBytes((short) SHORT.get(data, i)));
                }
            }
            case 4 -> {
                for (int i = 0; i < length; i += 4) {
                    INT.set(data, i, Integer.reverseBytes((int) INT.get(data, i)));
                }
            }
            case 8 -> {
                for (int i = 0; i < length; i += 8) {
                    LONG.set(data, i, Long.reverseBytes((long) LONG.get(data, i)));
                }
            }
            default -> {
                // Single bytes have no order.
            }
        }
    }

    private static void differences(final byte[] data, final int length, final int rowBytes, final int samples,
        final int size)
    {
        final int stride = samples * size;
        for (int row = 0; row < length; row += rowBytes) {
            final int end = row + rowBytes;
            if (size == 2 && samples == 1) {
                shorts(data, row, end);
            }
            else if (size == 2 && samples == 4) {
                fourShorts(data, row, end);
            }
            else {
                switch (size) {
                    case 1 -> bytes(data, row, end, stride);
                    case 2 -> shorts(data, row, end, stride);
                    case 4 -> ints(data, row, end, stride);
                    default -> longs(data, row, end, stride);
                }
            }
        }
    }

    private static void shorts(final byte[] data, final int row, final int end) {
        int sum = 0;
        for (int i = row; i < end; i += 2) {
            sum += (short) SHORT.get(data, i);
            SHORT.set(data, i, (short) sum);
        }
    }

    /** Four bands at once: 16-bit lanes of a long, added without carries between them. */
    private static void fourShorts(final byte[] data, final int row, final int end) {
        long sum = 0;
        for (int i = row; i < end; i += 8) {
            final long d = (long) LONG.get(data, i);
            sum = (sum & LANES) + (d & LANES) ^ (sum ^ d) & ~LANES;
            LONG.set(data, i, sum);
        }
    }

    private static void bytes(final byte[] data, final int row, final int end, final int stride) {
        for (int i = row + stride; i < end; i++) {
            data[i] += data[i - stride];
        }
    }

    private static void shorts(final byte[] data, final int row, final int end, final int stride) {
        for (int i = row + stride; i < end; i += 2) {
            SHORT.set(data, i, (short) ((short) SHORT.get(data, i) + (short) SHORT.get(data, i - stride)));
        }
    }

    private static void ints(final byte[] data, final int row, final int end, final int stride) {
        for (int i = row + stride; i < end; i += 4) {
            INT.set(data, i, (int) INT.get(data, i) + (int) INT.get(data, i - stride));
        }
    }

    private static void longs(final byte[] data, final int row, final int end, final int stride) {
        for (int i = row + stride; i < end; i += 8) {
            LONG.set(data, i, (long) LONG.get(data, i) + (long) LONG.get(data, i - stride));
        }
    }

    private static void floats(final byte[] data, final int length, final int rowBytes, final int samples,
        final int size)
    {
        final byte[] grouped = new byte[rowBytes];
        final int n = rowBytes / size;
        for (int row = 0; row < length; row += rowBytes) {
            bytes(data, row, row + rowBytes, samples);
            System.arraycopy(data, row, grouped, 0, rowBytes);
            for (int b = 0; b < size; b++) {
                final int group = (size - 1 - b) * n;
                for (int i = 0; i < n; i++) {
                    data[row + i * size + b] = grouped[group + i];
                }
            }
        }
    }
}
