package io.github.pairforge.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A TIFF header and one directory as no sane program would write them; TIFF 6.0, section 2, and BigTIFF.
 *
 * @param big BigTIFF
 * @param fields one value per tag
 * @param next where the next directory is said to be
 */
public record RawTiff(boolean big, Map<Integer, long[]> fields, long next) {

    private static final int HEADER = 16;
    private static final int DATA = 1024;

    /** One band of 8 bits, one strip of 64 bytes. */
    public static RawTiff of(final boolean big, final long width, final long height) {
        return new RawTiff(big, new TreeMap<>(), 0).with(256, width).with(257, height).with(258, 8).with(259, 1)
            .with(262, 1).with(273, DATA).with(277, 1).with(278, height).with(279, 64);
    }

    /** @param value one value, or the count and where the values are said to be */
    public RawTiff with(final int tag, final long... value) {
        final Map<Integer, long[]> all = new TreeMap<>(fields);
        all.put(tag, value);
        return new RawTiff(big, all, next);
    }

    public RawTiff withNext(final long offset) {
        return new RawTiff(big, fields, offset);
    }

    public Path write(final Path file) throws IOException {
        final ByteBuffer out = ByteBuffer.allocate(DATA + 64).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) (big ? 43 : 42));
        if (big) {
            out.putShort((short) 8).putShort((short) 0).putLong(HEADER);
        }
        else {
            out.putInt(HEADER);
        }
        out.position(HEADER);
        if (big) {
            out.putLong(fields.size());
        }
        else {
            out.putShort((short) fields.size());
        }
        fields.forEach((tag, v) -> {
            out.putShort((short) (int) tag).putShort((short) (big ? 16 : 4));
            word(out, v.length == 1 ? 1 : v[0]);
            word(out, v[v.length - 1]);
        });
        word(out, next);
        for (int i = 0; i < 64; i++) {
            out.put(DATA + i, (byte) (i * 37));
        }
        Files.write(file, out.array());
        return file;
    }

    private void word(final ByteBuffer out, final long v) {
        if (big) {
            out.putLong(v);
        }
        else {
            out.putInt((int) v);
        }
    }
}
