package io.github.pairforge.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A message in Protocol Buffers' wire format, field by field. */
final class Protobuf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A whole number. */
    Protobuf put(final int field, final long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    /** A single float. */
    Protobuf put(final int field, final float value) {
        varint((long) field << 3 | 5);
        out.writeBytes(ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
        return this;
    }

    Protobuf put(final int field, final String text) {
        return put(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Protobuf put(final int field, final byte[] bytes) {
        varint((long) field << 3 | 2);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    Protobuf put(final int field, final Protobuf message) {
        return put(field, message.bytes());
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void varint(final long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
