package io.github.pairforge.io.tiff;

import java.util.zip.DataFormatException;

import io.airlift.compress.zstd.ZstdDecompressor;

/** Zstandard (RFC 8878), GDAL's compression 50000. */
final class ZstdDecoder implements BlockDecoder {

    private final ZstdDecompressor zstd = new ZstdDecompressor();

    @Override
    public void decode(final byte[] in, final int inLength, final byte[] out, final int outLength)
        throws DataFormatException
    {
        final int n;
        try {
            n = zstd.decompress(in, 0, inLength, out, 0, outLength);
        }
        catch (final RuntimeException e) {
            // The library reports damage by several kinds of run-time exceptions.
            throw new DataFormatException("its ZSTD data are invalid (" + e.getMessage() + ")");
        }
        if (n < outLength) {
            throw BlockDecoder.tooShort(n, outLength);
        }
    }
}
