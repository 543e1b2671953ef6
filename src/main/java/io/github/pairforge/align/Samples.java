package io.github.pairforge.align;

import java.util.Arrays;

import io.github.pairforge.raster.Philox;

/**
 * Which points a transform is tried through: every choice where there are few, random ones otherwise.
 *
 * @param points how many there are
 * @param size of a sample, 1 to 3
 * @param seed of the random ones
 */
record Samples(int points, int size, long seed) {

    /** Random stream of this use of a seed, see {@link Philox}. */
    private static final int STREAM = 2;

    /** Enough for a fifth of good points in samples of three, missed once in ten thousand times. */
    private static final int MOST = 2000;

    /** Chance of never drawing a sample of good points only. */
    private static final double MISS = 1e-4;

    /** Tries before a point is taken again; coincidences are rare unless points are few, and then all are tried. */
    private static final int WORDS = 16;

    private long choices() {
        long n = 1;
        for (int k = 0; k < size; k++) {
            n = n * Math.max(0, points - k) / (k + 1);
        }
        return n;
    }

    /**
     * How many samples are to be drawn (Fischler and Bolles 1981, section II.C).
     *
     * @param goodShare share of good points as far as it is known
     */
    int needed(final double goodShare) {
        if (choices() <= MOST) {
            return (int) choices();
        }
        final double good = Math.pow(goodShare, size);
        return good >= 1 ? 1 : (int) Math.min(MOST, Math.ceil(Math.log(MISS) / Math.log1p(-good)));
    }

    /** Indices of different points in rising order. */
    int[] get(final int index) {
        return choices() <= MOST ? combination(index) : random(index);
    }

    /** The choice at a place in lexicographic order. */
    private int[] combination(final int index) {
        final int[] out = new int[size];
        long rest = index;
        int at = 0;
        for (int k = 0; k < size; k++) {
            long below = new Samples(points - at - 1, size - k - 1, seed).choices();
            while (rest >= below) {
                rest -= below;
                at++;
                below = new Samples(points - at - 1, size - k - 1, seed).choices();
            }
            out[k] = at++;
        }
        return out;
    }

    private int[] random(final int index) {
        final int[] words = new int[WORDS];
        Philox.fillBits(seed, STREAM, 0, index, 0, WORDS, words);
        final int[] out = new int[size];
        int found = 0;
        for (int i = 0; i < WORDS && found < size; i++) {
            final int candidate = (int) ((words[i] & 0xffffffffL) * points >>> 32);
            if (Arrays.stream(out, 0, found).noneMatch(p -> p == candidate)) {
                out[found++] = candidate;
            }
        }
        Arrays.sort(out);
        return out;
    }
}
