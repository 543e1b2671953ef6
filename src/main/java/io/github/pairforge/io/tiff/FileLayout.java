package io.github.pairforge.io.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;

/**
 * The head of a little-endian TIFF or BigTIFF: signature, then each directory followed by its values. It stands before
 * the pixels, so that one short read tells all about a file; its size is known before they are.
 */
record FileLayout(boolean big, List<List<WrittenField>> directories) {

    /** Bytes from the start of the file to the end of the last value. */
    long size() {
        long size = signatureBytes();
        for (final List<WrittenField> directory : directories) {
            size += directoryBytes(directory) + valueBytes(directory);
        }
        return size;
    }

    ByteBuffer encode() {
        final ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(size())).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) (big ? 43 : 42));
        if (big) {
            out.putShort((short) 8).putShort((short) 0);
        }
        putOffset(out, signatureBytes());
        for (int i = 0; i < directories.size(); i++) {
            put(out, directories.get(i), i == directories.size() - 1);
        }
        return out.flip();
    }

    private void put(final ByteBuffer out, final List<WrittenField> directory, final boolean last) {
        final List<WrittenField> fields =
            directory.stream().sorted(Comparator.comparingInt(WrittenField::tag)).toList();
        int values = out.position() + directoryBytes(fields);
        if (big) {
            out.putLong(fields.size());
        }
        else {
            out.putShort((short) fields.size());
        }
        for (final WrittenField field : fields) {
            out.putShort((short) field.tag()).putShort((short) field.type());
            putOffset(out, field.count());
            if (isInline(field)) {
                out.put(field.bytes()).position(out.position() + offsetBytes() - field.bytes().length);
            }
            else {
                putOffset(out, values);
                out.put(values, field.bytes());
                values += even(field.bytes().length);
            }
        }
        putOffset(out, last ? 0 : values);
        out.position(values);
    }

    private void putOffset(final ByteBuffer out, final long value) {
        if (big) {
            out.putLong(value);
        }
        else {
            out.putInt((int) value);
        }
    }

    private int signatureBytes() {
        return big ? 16 : 8;
    }

    private int offsetBytes() {
        return big ? 8 : 4;
    }

    private int directoryBytes(final List<WrittenField> fields) {
        return big ? 8 + 20 * fields.size() + 8 : 2 + 12 * fields.size() + 4;
    }

    private long valueBytes(final List<WrittenField> fields) {
        return fields.stream().filter(f -> !isInline(f)).mapToLong(f -> even(f.bytes().length)).sum();
    }

    private boolean isInline(final WrittenField field) {
        return field.bytes().length <= offsetBytes();
    }

    /** TIFF 6.0 wants values to begin on a word boundary. */
    private static int even(final int n) {
        return n + (n & 1);
    }
}
