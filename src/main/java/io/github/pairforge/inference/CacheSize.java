package io.github.pairforge.inference;

/** How much of a prediction is kept for windows that are read later. */
final class CacheSize {

    private static final long LEAST = 64L << 20;
    private static final int SHARE = 4;

    private CacheSize() {
    }

    /**
     * Two rows of tiles, so that an image that is read in strips is computed once, but no more than a quarter of Java's
     * memory.
     *
     * @param row bytes of a row of tiles
     */
    static long of(final double row) {
        return (long) Math.min(Runtime.getRuntime().maxMemory() / SHARE, Math.max(LEAST, 2 * row));
    }
}
