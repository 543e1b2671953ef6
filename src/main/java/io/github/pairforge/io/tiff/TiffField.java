package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * One entry of a directory: where its values lie. They are read when asked for, so that an array of a billion tile
 * offsets costs nothing.
 *
 * @param tag what it means
 * @param type TIFF 6.0 field type
 * @param count how many values
 * @param position of the first value in the file; all of them are known to lie inside it
 */
record TiffField(int tag, int type, long count, long position) {

    /** No description of an image is longer; only block lists are, and those are never read whole. */
    private static final long MAX_BYTES = 1 << 26;

    /** Bytes per value by field type, 0 where the type does not exist. */
    private static final int[] SIZES = { 0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8 };

    static int size(final int type) {
        return type < 0 || type >= SIZES.length ? 0 : SIZES[type];
    }

    /** An unsigned whole number. */
    long integer(final TiffInput in, final long index) throws IOException {
        if (index >= count) {
            throw in.damaged("tag " + tag + " has " + count + " values where at least " + (index + 1)
                + " are needed");
        }
        return integer(in, in.read(position + index * size(type), size(type)));
    }

    /** Unsigned whole numbers, at most {@code max} of them. */
    long[] integers(final TiffInput in, final long max) throws IOException {
        final int n = (int) Math.min(count, max);
        final ByteBuffer values = values(in, n);
        final long[] out = new long[n];
        for (int i = 0; i < n; i++) {
            out[i] = integer(in, values);
        }
        return out;
    }

    double[] doubles(final TiffInput in) throws IOException {
        final ByteBuffer values = values(in, count);
        final double[] out = new double[(int) count];
        for (int i = 0; i < out.length; i++) {
            out[i] = switch (type) {
                case 12 -> values.getDouble();
                case 11 -> values.getFloat();
                default -> integer(in, values);
            };
        }
        return out;
    }

    byte[] bytes(final TiffInput in) throws IOException {
        return values(in, count).array();
    }

    /** Text up to its final zero bytes. */
    String text(final TiffInput in, final Charset charset) throws IOException {
        final byte[] bytes = bytes(in);
        int n = bytes.length;
        while (n > 0 && bytes[n - 1] == 0) {
            n--;
        }
        return new String(bytes, 0, n, charset);
    }

    private ByteBuffer values(final TiffInput in, final long n) throws IOException {
        final long bytes = n * size(type);
        if (bytes > MAX_BYTES) {
            throw in.damaged("tag " + tag + " has " + n + " values");
        }
        return in.read(position, (int) bytes);
    }

    private long integer(final TiffInput in, final ByteBuffer values) throws IOException {
        final long v = switch (type) {
            case 1, 2, 7 -> values.get() & 0xff;
            case 3 -> values.getShort() & 0xffff;
            case 4, 13 -> values.getInt() & 0xffffffffL;
            case 6 -> values.get();
            case 8 -> values.getShort();
            case 9 -> values.getInt();
            case 16, 17, 18 -> values.getLong();
            default -> -1;
        };
        if (v < 0) {
            throw in.damaged("tag " + tag + " is no whole number in range");
        }
        return v;
    }
}
