package io.github.pairforge.io.tiff;

import java.util.zip.DataFormatException;

/**
 * LZW as in TIFF 6.0, section 13: codes of 9 to 12 bits, most significant bit first, widened one code early.
 *
 * <p>Every table entry is a stretch of output already written, so that the table holds positions, not strings.
 */
final class LzwDecoder implements BlockDecoder {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int MIN_BITS = 9;
    private static final int MAX_BITS = 12;
    private static final int SIZE = 1 << MAX_BITS;

    private final int[] starts = new int[SIZE];
    private final int[] lengths = new int[SIZE];

    @Override
    public void decode(final byte[] in, final int inLength, final byte[] out, final int outLength)
        throws DataFormatException
    {
        if (inLength >= 2 && in[0] == 0 && (in[1] & 1) != 0) {
            throw new DataFormatException("it uses the bit order of LZW before TIFF 6.0, which is not read here;"
                + " convert the file with gdal_translate");
        }
        int from = 0;
        int to = 0;
        long hold = 0;
        int held = 0;
        int width = MIN_BITS;
        int next = FIRST;
        int previousStart = 0;
        int previousLength = 0;
        while (to < outLength) {
            while (held < width) {
                if (from >= inLength) {
                    throw BlockDecoder.tooShort(to, outLength);
                }
                hold = hold << 8 | in[from++] & 0xff;
                held += 8;
            }
            held -= width;
            final int code = (int) (hold >>> held) & (1 << width) - 1;
            if (code == CLEAR) {
                width = MIN_BITS;
                next = FIRST;
                previousLength = 0;
                continue;
            }
            if (code == END) {
                throw BlockDecoder.tooShort(to, outLength);
            }
            final int start = to;
            if (code < CLEAR) {
                out[to++] = (byte) code;
            }
            else if (code < next || code == next && previousLength > 0 && next < SIZE) {
                // The entry being made right now is the previous string and the first byte of itself.
                final int source = code < next ? starts[code] : previousStart;
                final int length = code < next ? lengths[code] : previousLength + 1;
                to = copy(out, source, to, Math.min(length, outLength - to));
            }
            else {
                throw new DataFormatException("its LZW data hold a code that is not defined");
            }
            if (previousLength > 0 && next < SIZE) {
                // The previous string is followed, in the output itself, by the first byte of this one.
                starts[next] = previousStart;
                lengths[next] = previousLength + 1;
                next++;
                if (next + 1 >= 1 << width && width < MAX_BITS) {
                    width++;
                }
            }
            previousStart = start;
            previousLength = to - start;
        }
    }

    /** Copies byte by byte where both stretches overlap, as they do for the entry being made. */
    private static int copy(final byte[] out, final int source, final int to, final int length) {
        if (length > 16 && source + length <= to) {
            System.arraycopy(out, source, out, to, length);
        }
        else {
            for (int i = 0; i < length; i++) {
                out[to + i] = out[source + i];
            }
        }
        return to + length;
    }
}
