package io.github.pairforge.raster;

/**
 * Random numbers as a pure function of where they are used: Philox 4x32 with 10 rounds.
 *
 * <p>A pixel's number depends on (seed, stream, band, y, x) and on nothing else, so threads, tiles and their order do
 * not change an image. One block of the generator serves four neighbours of a row: the counter is
 * (⌊x/4⌋, y, band, stream and high coordinate bits), the key is the seed, and x mod 4 selects the word.
 *
 * <p>Coordinates from −2³⁹ to 2³⁹−1 and all 2³² bands give different counters. Streams, 0 to 65535, keep different uses
 * of one seed apart: sensor noise uses stream 1; whoever adds another use takes a number that is free.
 *
 * <p>Source: Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3. SC'11, section 3.3 and table 2.
 */
public final class Philox {

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final long WORD = 0xffffffffL;
    private static final long COORDINATE_LIMIT = 1L << 39;

    private Philox() {
    }

    /**
     * The bijection itself: four random words of a 128-bit counter and a 64-bit key.
     *
     * @param key low word first
     * @param out receives four words from index {@code at} on
     */
    public static void block(final int counter0, final int counter1, final int counter2, final int counter3,
        final long key, final int[] out, final int at)
    {
        int c0 = counter0;
        int c1 = counter1;
        int c2 = counter2;
        int c3 = counter3;
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            final long p0 = (c0 & WORD) * MULTIPLIER_0;
            final long p1 = (c2 & WORD) * MULTIPLIER_1;
            c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
            c1 = (int) p1;
            c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
            c3 = (int) p0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        out[at] = c0;
        out[at + 1] = c1;
        out[at + 2] = c2;
        out[at + 3] = c3;
    }

    /**
     * Random words, all 32 bits uniform, for pixels x0 … x0+n−1 of a row.
     *
     * @param out receives n words; any split of a row into calls gives the same words
     * @throws IllegalArgumentException for a stream outside 0 … 65535 or coordinates outside ±2³⁹
     */
    public static void fillBits(final long seed, final int stream, final int band, final long y, final long x0,
        final int n, final int[] out)
    {
        check(stream, y, x0, n);
        final long end = x0 + n;
        final int[] four = new int[4];
        long x = x0;
        while (x < end) {
            final int lane = (int) (x & 3);
            final int at = (int) (x - x0);
            if (lane == 0 && end - x >= 4) {
                blockAt(seed, stream, band, y, x, out, at);
                x += 4;
            }
            else {
                final int count = (int) Math.min(4L - lane, end - x);
                blockAt(seed, stream, band, y, x, four, 0);
                System.arraycopy(four, lane, out, at, count);
                x += count;
            }
        }
    }

    private static void blockAt(final long seed, final int stream, final int band, final long y, final long x,
        final int[] out, final int at)
    {
        final long column = x >> 2;
        final int high = stream | (int) (y >>> 32 & 0xff) << 16 | (int) (column >>> 32 & 0xff) << 24;
        block((int) column, (int) y, band, high, seed, out, at);
    }

    private static void check(final int stream, final long y, final long x0, final int n) {
        if (stream < 0 || stream > 0xffff) {
            throw new IllegalArgumentException("Random stream " + stream + " is not in 0 … 65535.");
        }
        if (Math.min(y, x0) < -COORDINATE_LIMIT || Math.max(y, x0 + n - 1L) >= COORDINATE_LIMIT) {
            throw new IllegalArgumentException("Pixel (" + x0 + ", " + y
                + ") is outside ±2^39, where random numbers would repeat.");
        }
    }

    /**
     * Uniform numbers in the open interval (0, 1) with 32 bits of resolution: (word + ½)·2⁻³².
     *
     * @see #fillBits(long, int, int, long, long, int, int[])
     */
    public static void fillUniform(final long seed, final int stream, final int band, final long y, final long x0,
        final int n, final double[] out)
    {
        final int[] bits = new int[n];
        fillBits(seed, stream, band, y, x0, n, bits);
        for (int i = 0; i < n; i++) {
            out[i] = uniform(bits[i]);
        }
    }

    /**
     * Uniform numbers in the open interval (0, 1) with 23 bits of resolution, the most that never rounds to 1 in
     * {@code float}: the upper bits of what the {@code double} variant gives.
     *
     * @see #fillBits(long, int, int, long, long, int, int[])
     */
    public static void fillUniform(final long seed, final int stream, final int band, final long y, final long x0,
        final int n, final float[] out)
    {
        final int[] bits = new int[n];
        fillBits(seed, stream, band, y, x0, n, bits);
        for (int i = 0; i < n; i++) {
            out[i] = ((bits[i] >>> 9) + 0.5f) * 0x1p-23f;
        }
    }

    /** The number in (0, 1) of one pixel, as {@link #fillUniform} gives it. */
    public static double uniform(final long seed, final int stream, final int band, final long y, final long x) {
        final int[] bits = new int[1];
        fillBits(seed, stream, band, y, x, 1, bits);
        return uniform(bits[0]);
    }

    /** A number in (0, 1) from a random word: (word + ½)·2⁻³², word unsigned. */
    public static double uniform(final int bits) {
        return ((bits & WORD) + 0.5) * 0x1p-32;
    }
}
