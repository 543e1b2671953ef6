package io.github.pairforge.io.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/**
 * One entry of an image file directory to be written.
 *
 * @param tag one of {@link TiffTag}
 * @param type TIFF's field type
 * @param count number of values
 * @param bytes the values, little endian
 */
record WrittenField(int tag, int type, int count, byte[] bytes) {

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int LONG8 = 16;

    static WrittenField shorts(final int tag, final int... values) {
        return of(tag, SHORT, 2, values.length, out -> {
            for (final int v : values) {
                out.putShort((short) v);
            }
        });
    }

    /** @param eightBytes LONG8, which only BigTIFF has, instead of LONG */
    static WrittenField longs(final int tag, final boolean eightBytes, final long... values) {
        return of(tag, eightBytes ? LONG8 : LONG, eightBytes ? 8 : 4, values.length, out -> {
            for (final long v : values) {
                if (eightBytes) {
                    out.putLong(v);
                }
                else {
                    out.putInt((int) v);
                }
            }
        });
    }

    static WrittenField doubles(final int tag, final double... values) {
        return of(tag, DOUBLE, 8, values.length, out -> out.asDoubleBuffer().put(values));
    }

    /** Text and its terminating NUL. */
    static WrittenField text(final int tag, final String value, final Charset charset) {
        final byte[] bytes = (value + '\0').getBytes(charset);
        return new WrittenField(tag, ASCII, bytes.length, bytes);
    }

    private static WrittenField of(final int tag, final int type, final int bytesEach, final int count,
        final Consumer<ByteBuffer> values)
    {
        final ByteBuffer out =
            ByteBuffer.allocate(Math.multiplyExact(bytesEach, count)).order(ByteOrder.LITTLE_ENDIAN);
        values.accept(out);
        return new WrittenField(tag, type, count, out.array());
    }
}
