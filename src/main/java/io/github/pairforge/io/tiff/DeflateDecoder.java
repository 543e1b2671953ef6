package io.github.pairforge.io.tiff;

import java.lang.ref.Cleaner;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.NativeLongByReference;

/**
 * Deflate in its zlib wrapping (RFC 1950), the TIFF compressions 8 and 32946: by libdeflate where the system has it,
 * else, and for everything that libdeflate does not take for a sound block of just the right size, by the JDK.
 */
final class DeflateDecoder implements BlockDecoder {

    private static final Cleaner CLEANER = Cleaner.create();

    /** Its native memory goes with this object: the JDK registers a cleaner. */
    private final Inflater inflater = new Inflater();
    private final LibDeflate.Functions fast;
    private final Pointer decompressor;

    DeflateDecoder() {
        this(LibDeflate.find().orElse(null));
    }

    /** @param fast null to leave it to the JDK */
    DeflateDecoder(final LibDeflate.Functions fast) {
        this.fast = fast;
        decompressor = fast == null ? null : fast.libdeflate_alloc_decompressor();
        if (decompressor != null) {
            final Pointer mine = decompressor;
            CLEANER.register(this, () -> fast.libdeflate_free_decompressor(mine));
        }
    }

    @Override
    public void decode(final byte[] in, final int inLength, final byte[] out, final int outLength)
        throws DataFormatException
    {
        if (decompressor == null || !decodeFast(in, inLength, out, outLength)) {
            decodeSlowly(in, inLength, out, outLength);
        }
    }

    private boolean decodeFast(final byte[] in, final int inLength, final byte[] out, final int outLength) {
        final NativeLongByReference written = new NativeLongByReference();
        return fast.libdeflate_zlib_decompress(decompressor, in, new NativeLong(inLength), out,
            new NativeLong(outLength), written) == 0 && written.getValue().longValue() == outLength;
    }

    private void decodeSlowly(final byte[] in, final int inLength, final byte[] out, final int outLength)
        throws DataFormatException
    {
        inflater.reset();
        inflater.setInput(in, 0, inLength);
        int n = 0;
        while (n < outLength) {
            final int step = inflate(out, n, outLength - n);
            if (step == 0) {
                throw BlockDecoder.tooShort(n, outLength);
            }
            n += step;
        }
        if (!inflater.finished()) {
            // The checksum comes after the last byte; asking for one more makes zlib compare it.
            inflate(new byte[1], 0, 1);
        }
    }

    private int inflate(final byte[] out, final int from, final int length) throws DataFormatException {
        try {
            return inflater.inflate(out, from, length);
        }
        catch (final DataFormatException e) {
            throw new DataFormatException("its Deflate data are invalid (" + e.getMessage() + ")");
        }
    }
}
