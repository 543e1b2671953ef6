package io.github.pairforge.io.imagej;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

import io.github.pairforge.io.UnsupportedFeatureException;

/** Walks the chunks of a PNG file (ISO/IEC 15948, clause 5) before ImageJ gets to see it. */
final class PngHeader {

    private static final int SIGNATURE = 8;
    private static final int BUFFER = 1 << 13;

    private PngHeader() {
    }

    /**
     * Refuses what ImageJ would change or complain about in a dialog: transparency, which it paints over white, fewer
     * than 8 bits, and damage.
     *
     * @throws UnsupportedFeatureException for the former
     * @throws IOException when the file is cut off or a checksum is wrong
     */
    static void check(final Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(SIGNATURE);
            String type = "";
            while (!type.equals("IEND")) {
                type = chunk(in, file);
            }
        }
        catch (final EOFException e) {
            throw new IOException(file + " is cut off: the PNG image has no end; copy or download it again.", e);
        }
    }

    private static String chunk(final DataInputStream in, final Path file) throws IOException {
        final int length = in.readInt();
        final byte[] type = new byte[4];
        in.readFully(type);
        final String name = new String(type, StandardCharsets.ISO_8859_1);
        if (length < 0 || !name.matches("[A-Za-z]{4}")) {
            throw damaged(file);
        }
        final CRC32 sum = new CRC32();
        sum.update(type);
        final byte[] buffer = new byte[Math.min(length, BUFFER)];
        boolean first = true;
        for (int left = length; left > 0; left -= Math.min(left, BUFFER)) {
            in.readFully(buffer, 0, Math.min(left, BUFFER));
            sum.update(buffer, 0, Math.min(left, BUFFER));
            if (first) {
                checkPixels(name, buffer, file);
                first = false;
            }
        }
        if (in.readInt() != (int) sum.getValue()) {
            throw damaged(file);
        }
        return name;
    }

    /** Bit depth and colour type are bytes 8 and 9 of IHDR; tRNS declares a transparent colour. */
    private static void checkPixels(final String name, final byte[] data, final Path file) throws IOException {
        if (name.equals("tRNS") || name.equals("IHDR") && data.length > 9 && (data[9] & 4) != 0) {
            throw new UnsupportedFeatureException(file + " has transparent pixels; save it without an alpha channel.");
        }
        if (name.equals("IHDR") && data.length > 9 && data[8] < 8) {
            throw new UnsupportedFeatureException(file + " has " + data[8] + " bits per sample; save it with 8 or 16.");
        }
    }

    private static IOException damaged(final Path file) {
        return new IOException(file + " is damaged: a checksum of the PNG image is wrong; copy or download it again.");
    }
}
