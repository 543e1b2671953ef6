package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;

import org.junit.jupiter.api.Test;

/** The JDK's inflater and libdeflate give the same bytes and the same complaints. */
class DeflateDecoderTest {

    private static byte[] data(final int n) {
        final Random random = new Random(n);
        final byte[] data = new byte[n];
        for (int i = 0; i < n; i++) {
            data[i] = (byte) (random.nextInt(7) * (i % 50));
        }
        return data;
    }

    private static byte[] deflated(final byte[] data) {
        final Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        final byte[] out = new byte[data.length + 100];
        final int n = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, n);
    }

    private static BlockDecoder slow() {
        return new DeflateDecoder(null);
    }

    private static BlockDecoder fast() {
        assumeTrue(LibDeflate.find().isPresent(), "not run: there is no libdeflate here");
        return new DeflateDecoder();
    }

    private static void decodes(final BlockDecoder decoder) throws DataFormatException {
        for (final int n : new int[] { 1, 1000, 300_000 }) {
            final byte[] in = deflated(data(n));
            final byte[] out = new byte[n];
            decoder.decode(in, in.length, out, n);
            assertArrayEquals(data(n), out);
            // A block may hold more than its tile needs.
            final byte[] part = new byte[(n + 1) / 2];
            decoder.decode(in, in.length, part, part.length);
            assertArrayEquals(Arrays.copyOf(data(n), part.length), part);
        }
    }

    private static String complaint(final BlockDecoder decoder, final byte[] in, final int n) {
        return assertThrows(DataFormatException.class, () -> decoder.decode(in, in.length, new byte[n], n))
            .getMessage();
    }

    @Test
    void theJdkDecodes() throws DataFormatException {
        decodes(slow());
    }

    @Test
    void libdeflateDecodes() throws DataFormatException {
        decodes(fast());
    }

    @Test
    void damageIsToldInTheSameWords() {
        final byte[] cut = Arrays.copyOf(deflated(data(5000)), 500);
        final byte[] flipped = deflated(data(5000));
        flipped[flipped.length - 1] ^= 1;
        final byte[] garbage = data(3000);
        final byte[] complete = deflated(data(5000));
        for (final byte[] in : new byte[][] { cut, flipped, garbage }) {
            assertEquals(complaint(slow(), in, 5000), complaint(fast(), in, 5000));
        }
        assertEquals(complaint(slow(), complete, 5001), complaint(fast(), complete, 5001));
    }
}
