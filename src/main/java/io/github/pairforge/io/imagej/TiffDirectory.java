package io.github.pairforge.io.imagej;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * The first directory of a classic TIFF file (TIFF 6.0, section 2). ImageJ's own decoder allocates whatever a file
 * says; here every size is checked against the file first.
 */
final class TiffDirectory {

    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int DESCRIPTION = 270;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES = 277;
    static final int STRIP_BYTES = 279;
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int RESOLUTION_UNIT = 296;
    static final int SAMPLE_FORMAT = 339;
    static final int TILE_WIDTH = 322;
    static final int IMAGEJ_COUNTS = 50838;
    static final int IMAGEJ_DATA = 50839;

    private static final int ENTRY = 12;

    /** Bytes per value by field type; 0 for types that do not exist. */
    private static final int[] TYPE_SIZES = { 0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8 };

    private final SeekableByteChannel channel;
    private final ByteOrder order;
    private final Map<Integer, Entry> entries = new HashMap<>();

    private record Entry(int type, long count, long position) {
    }

    private TiffDirectory(final SeekableByteChannel channel, final ByteOrder order) {
        this.channel = channel;
        this.order = order;
    }

    /** @throws IOException when this is no classic TIFF file, or its directory lies outside */
    static TiffDirectory read(final SeekableByteChannel channel) throws IOException {
        final int mark = bytes(channel, 0, 2, ByteOrder.BIG_ENDIAN).getShort();
        final ByteOrder order = mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        final ByteBuffer header = bytes(channel, 2, 6, order);
        if (mark != 0x4949 && mark != 0x4d4d || header.getShort() != 42) {
            throw new IOException("no TIFF header");
        }
        final TiffDirectory directory = new TiffDirectory(channel, order);
        directory.readEntries(Integer.toUnsignedLong(header.getInt()));
        return directory;
    }

    private void readEntries(final long offset) throws IOException {
        final int n = Short.toUnsignedInt(bytes(channel, offset, 2, order).getShort());
        final ByteBuffer table = bytes(channel, offset + 2, (long) n * ENTRY, order);
        for (int i = 0; i < n; i++) {
            final int at = i * ENTRY;
            final int type = Short.toUnsignedInt(table.getShort(at + 2));
            final long count = Integer.toUnsignedLong(table.getInt(at + 4));
            final long size = type < TYPE_SIZES.length ? count * TYPE_SIZES[type] : 0;
            final long position = size <= 4 ? offset + 2 + at + 8 : Integer.toUnsignedLong(table.getInt(at + 8));
            entries.put(Short.toUnsignedInt(table.getShort(at)), new Entry(type, count, position));
        }
    }

    private static ByteBuffer bytes(final SeekableByteChannel channel, final long position, final long length,
        final ByteOrder order) throws IOException
    {
        if (position + length > channel.size() || length > Integer.MAX_VALUE - 8) {
            throw new IOException("its directory lies outside the file");
        }
        final ByteBuffer buffer = ByteBuffer.allocate((int) length).order(order);
        channel.position(position);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            continue;
        }
        return buffer.flip();
    }

    ByteOrder order() {
        return order;
    }

    boolean has(final int tag) {
        return entries.containsKey(tag);
    }

    /** The bytes of a field in the file's byte order, empty when there is no such field. */
    ByteBuffer data(final int tag) throws IOException {
        final Entry e = entries.get(tag);
        if (e == null || e.type >= TYPE_SIZES.length) {
            return ByteBuffer.allocate(0);
        }
        return bytes(channel, e.position, e.count * TYPE_SIZES[e.type], order);
    }

    /** The whole numbers of a field, empty when there is none or it holds others. */
    long[] numbers(final int tag) throws IOException {
        final ByteBuffer data = data(tag);
        final int size = data.hasRemaining() ? TYPE_SIZES[entries.get(tag).type] : 1;
        final long[] out = new long[size == 2 || size == 4 || size == 1 ? data.remaining() / size : 0];
        for (int i = 0; i < out.length; i++) {
            out[i] = switch (size) {
                case 1 -> Byte.toUnsignedLong(data.get());
                case 2 -> Short.toUnsignedLong(data.getShort());
                default -> Integer.toUnsignedLong(data.getInt());
            };
        }
        return out;
    }

    /** The first number of a field. */
    long number(final int tag, final long otherwise) throws IOException {
        final long[] all = numbers(tag);
        return all.length == 0 ? otherwise : all[0];
    }

    /** A fraction, or 0 when there is none. */
    double rational(final int tag) throws IOException {
        final ByteBuffer data = data(tag);
        if (data.remaining() != 8) {
            return 0;
        }
        final double numerator = Integer.toUnsignedLong(data.getInt());
        final double denominator = Integer.toUnsignedLong(data.getInt());
        return denominator == 0 ? 0 : numerator / denominator;
    }
}
