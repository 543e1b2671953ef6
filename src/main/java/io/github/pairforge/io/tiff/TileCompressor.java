package io.github.pairforge.io.tiff;

import java.io.Closeable;
import java.util.Arrays;
import java.util.zip.Deflater;

import io.airlift.compress.zstd.ZstdCompressor;

/** Compresses whole tiles; the same bytes give the same result, whatever was compressed before. */
interface TileCompressor extends Closeable {

    /** A new array that holds the compressed bytes and nothing else. */
    byte[] compress(byte[] raw);

    @Override
    default void close() {
    }

    static TileCompressor of(final GeoTiffOptions options) {
        return switch (options.compression()) {
            case NONE -> byte[]::clone;
            case DEFLATE -> new Deflate(options.level());
            case ZSTD -> new Zstd();
        };
    }

    /** zlib streams (RFC 1950). */
    final class Deflate implements TileCompressor {

        private final Deflater deflater;
        private byte[] buffer = new byte[0];

        Deflate(final int level) {
            deflater = new Deflater(level);
        }

        @Override
        public byte[] compress(final byte[] raw) {
            // zlib's bound for data that does not shrink.
            final int bound = raw.length + (raw.length >> 12) + (raw.length >> 14) + (raw.length >> 25) + 64;
            if (buffer.length < bound) {
                buffer = new byte[bound];
            }
            deflater.reset();
            deflater.setInput(raw);
            deflater.finish();
            int n = 0;
            while (!deflater.finished()) {
                if (n == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * n);
                }
                n += deflater.deflate(buffer, n, buffer.length - n);
            }
            return Arrays.copyOf(buffer, n);
        }

        @Override
        public void close() {
            deflater.end();
        }
    }

    /** Zstandard frames (RFC 8878) at the one level this library has, 3. */
    final class Zstd implements TileCompressor {

        private final ZstdCompressor compressor = new ZstdCompressor();
        private byte[] buffer = new byte[0];

        @Override
        public byte[] compress(final byte[] raw) {
            final int bound = compressor.maxCompressedLength(raw.length);
            if (buffer.length < bound) {
                buffer = new byte[bound];
            }
            final int n = compressor.compress(raw, 0, raw.length, buffer, 0, buffer.length);
            return Arrays.copyOf(buffer, n);
        }
    }
}
