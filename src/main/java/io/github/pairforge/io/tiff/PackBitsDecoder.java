package io.github.pairforge.io.tiff;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/** Apple's run-length code (TIFF 6.0, section 9). */
final class PackBitsDecoder implements BlockDecoder {

    @Override
    public void decode(final byte[] in, final int inLength, final byte[] out, final int outLength)
        throws DataFormatException
    {
        int from = 0;
        int to = 0;
        while (to < outLength) {
            if (from >= inLength) {
                throw BlockDecoder.tooShort(to, outLength);
            }
            final int n = in[from++];
            if (n == -128) {
                continue;
            }
            final int count = Math.min(1 + Math.abs(n), outLength - to);
            final int needed = n >= 0 ? count : 1;
            if (needed > inLength - from) {
                throw BlockDecoder.tooShort(to, outLength);
            }
            if (n >= 0) {
                System.arraycopy(in, from, out, to, count);
            }
            else {
                Arrays.fill(out, to, to + count, in[from]);
            }
            from += needed;
            to += count;
        }
    }
}
