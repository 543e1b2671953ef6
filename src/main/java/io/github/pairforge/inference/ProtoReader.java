package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks the fields of a Protocol Buffers message. Every length is held against the bytes that are there before anything
 * is read or reserved.
 *
 * <pre>{@code while (in.next()) { if (in.field() == 7) graph(in.message()); } }</pre>
 */
final class ProtoReader {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_NUMBERS = 1 << 16;

    private final ByteBuffer in;
    private int field;
    private int wire;
    private long number;
    private ByteBuffer body;

    ProtoReader(final ByteBuffer in) {
        this.in = in.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Goes to the next field and over its content.
     *
     * @return false at the end
     */
    boolean next() throws IOException {
        if (!in.hasRemaining()) {
            return false;
        }
        final long tag = varint(in);
        field = (int) (tag >>> 3);
        wire = (int) (tag & 7);
        if (tag >>> 3 < 1 || tag >>> 3 > 536_870_911L) {
            throw broken();
        }
        switch (wire) {
            case 0 -> number = varint(in);
            case 1 -> number = in.getLong(skip(Long.BYTES));
            case 2 -> {
                final long length = varint(in);
                if (length < 0 || length > in.remaining()) {
                    throw broken();
                }
                body = in.slice(skip((int) length), (int) length).order(ByteOrder.LITTLE_ENDIAN);
            }
            case 5 -> number = in.getInt(skip(Integer.BYTES));
            default -> throw broken();
        }
        return true;
    }

    int field() {
        return field;
    }

    long number() throws IOException {
        if (wire == 2) {
            throw broken();
        }
        return number;
    }

    /** Whether the content is a block of bytes: text, a message or packed numbers. */
    boolean isBlock() {
        return wire == 2;
    }

    /** Whether the content is one number or a block of at most so many bytes. */
    boolean isShort(final int bytes) {
        return wire != 2 || body.remaining() <= bytes;
    }

    ProtoReader message() throws IOException {
        return new ProtoReader(bytes());
    }

    ByteBuffer bytes() throws IOException {
        if (wire != 2) {
            throw broken();
        }
        return body;
    }

    String text() throws IOException {
        if (bytes().remaining() > LONGEST_TEXT) {
            throw broken();
        }
        return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
    }

    /** Whole numbers of a repeated field: one, or many packed into one block. */
    long[] numbers() throws IOException {
        if (wire != 2) {
            return new long[] { number };
        }
        final ByteBuffer packed = body.duplicate();
        final long[] all = new long[Math.min(packed.remaining(), MOST_NUMBERS)];
        int n = 0;
        while (packed.hasRemaining()) {
            if (n == all.length) {
                throw broken();
            }
            all[n++] = varint(packed);
        }
        return Arrays.copyOf(all, n);
    }

    private int skip(final int bytes) throws IOException {
        if (bytes > in.remaining()) {
            throw broken();
        }
        final int at = in.position();
        in.position(at + bytes);
        return at;
    }

    private static long varint(final ByteBuffer in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (!in.hasRemaining()) {
                throw broken();
            }
            final byte b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw broken();
    }

    private static IOException broken() {
        return new IOException("it is damaged or no ONNX file");
    }
}
