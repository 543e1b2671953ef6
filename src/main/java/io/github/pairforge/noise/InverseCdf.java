package io.github.pairforge.noise;

/**
 * Draws columns from the rows of a stochastic table by inverse cumulative distribution.
 *
 * <p>Cumulative probabilities are kept in units of 2⁻³². A guide table indexed by the leading bits of the random word
 * starts the search at most a step or two from its end (Chen and Asau 1974).
 */
final class InverseCdf {

    private static final long FULL = 1L << 32;

    private final int columns;
    private final int guideBits;
    private final long[] cumulative;
    private final char[] guide;

    /** @param probabilities rows of equal length below 2¹⁶, not negative, each with a positive sum */
    InverseCdf(final double[][] probabilities) {
        columns = probabilities[0].length;
        guideBits = Math.min(12, 34 - Integer.numberOfLeadingZeros(columns));
        cumulative = new long[probabilities.length * columns];
        guide = new char[probabilities.length << guideBits];
        for (int row = 0; row < probabilities.length; row++) {
            accumulate(probabilities[row], row * columns);
            int j = 0;
            for (int g = 0; g < 1 << guideBits; g++) {
                final long word = (long) g << 32 - guideBits;
                while (cumulative[row * columns + j] <= word) {
                    j++;
                }
                guide[(row << guideBits) + g] = (char) j;
            }
        }
    }

    private void accumulate(final double[] row, final int at) {
        int last = 0;
        double total = 0;
        for (int j = 0; j < columns; j++) {
            total += row[j];
            last = row[j] > 0 ? j : last;
        }
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += row[j];
            cumulative[at + j] = j >= last ? FULL : Math.min(FULL, Math.round(sum / total * FULL));
        }
    }

    /** The first column whose cumulative probability is above bits·2⁻³², bits unsigned. */
    int draw(final int row, final int bits) {
        final long word = bits & FULL - 1;
        final int at = row * columns;
        int j = guide[(row << guideBits) + (bits >>> 32 - guideBits)];
        // One step without a branch, which could not be foreseen: the sign of the difference is the comparison.
        j += (int) (cumulative[at + j] - 1 - word >>> 63);
        while (cumulative[at + j] <= word) {
            j++;
        }
        return j;
    }
}
