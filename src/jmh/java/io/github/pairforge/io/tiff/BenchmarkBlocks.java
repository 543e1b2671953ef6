package io.github.pairforge.io.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;

/** Compressed tiles to read in benchmarks. */
final class BenchmarkBlocks {

    private BenchmarkBlocks() {
    }

    /** A tile of uint16 random walks with noise, after predictor 2 and Deflate. */
    static byte[] deflated(final Random random, final int edge, final int samples) {
        final ByteBuffer raw = ByteBuffer.allocate(edge * edge * samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < edge; y++) {
            final int[] left = new int[samples];
            final double[] walk = new double[samples];
            Arrays.fill(walk, 2000 + y);
            for (int x = 0; x < edge; x++) {
                for (int b = 0; b < samples; b++) {
                    walk[b] += random.nextGaussian();
                    final int v = (int) (walk[b] + 12 * random.nextGaussian());
                    raw.putShort((short) (v - left[b]));
                    left[b] = v;
                }
            }
        }
        final Deflater deflater = new Deflater();
        deflater.setInput(raw.array());
        deflater.finish();
        final byte[] out = new byte[raw.capacity() + 1000];
        final int n = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, n);
    }
}
