package io.github.pairforge.sample;

/**
 * Random numbers as a function of a key and integers, so that any part of the scene can be made on its own.
 *
 * <p>The mixer is the 64-bit finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
 * generators", figure 20).
 */
final class Hash {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long SECOND = 0xD1B54A32D192ED03L;

    private Hash() {
    }

    static long mix(final long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** A key derived from another one. */
    static long of(final long key, final long a) {
        return mix(key + (a + 1) * GOLDEN);
    }

    /** A key derived from another one and a lattice position. */
    static long of(final long key, final long a, final long b) {
        return mix(key + a * GOLDEN + b * SECOND);
    }

    /** The number {@code k} of a key's stream of numbers in [0, 1). */
    static double unit(final long key, final long k) {
        return (of(key, k) >>> 11) * 0x1p-53;
    }

    /** The number {@code k} of a key's stream, in [low, high). */
    static double between(final long key, final long k, final double low, final double high) {
        return low + (high - low) * unit(key, k);
    }
}
