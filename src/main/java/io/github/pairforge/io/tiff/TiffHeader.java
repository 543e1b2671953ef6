package io.github.pairforge.io.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first bytes of a TIFF file (TIFF 6.0, section 2; BigTIFF).
 *
 * @param order byte order of everything in the file
 * @param big whether offsets have 8 bytes
 * @param firstDirectory where the first image file directory starts
 */
record TiffHeader(ByteOrder order, boolean big, long firstDirectory) {

    static final int MAX_BYTES = 16;

    private static final int CLASSIC = 42;
    private static final int BIG = 43;

    /** @return the header, or null when this is no TIFF file */
    static TiffHeader parse(final ByteBuffer start) {
        final ByteBuffer in = start.duplicate();
        if (in.remaining() < 8) {
            return null;
        }
        final int mark = in.getShort();
        if (mark != 0x4949 && mark != 0x4d4d) {
            return null;
        }
        in.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        final int version = in.getShort();
        if (version == CLASSIC) {
            return new TiffHeader(in.order(), false, in.getInt() & 0xffffffffL);
        }
        if (version == BIG && in.remaining() >= 12 && in.getShort() == 8 && in.getShort() == 0) {
            return new TiffHeader(in.order(), true, in.getLong());
        }
        return null;
    }

    String describe() {
        return (big ? "BigTIFF, " : "") + (order == ByteOrder.LITTLE_ENDIAN ? "little endian" : "big endian");
    }
}
