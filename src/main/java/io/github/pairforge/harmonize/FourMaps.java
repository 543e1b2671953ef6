package io.github.pairforge.harmonize;

import java.util.Arrays;

/**
 * The four maps around a place, blended: the same bits as looking a value up in each of them, in a third of the time,
 * because one table leads to the knots of all four.
 */
final class FourMaps {

    private static final int MAPS = 4;
    /** What the table's entries have room for: four counts of 8 bits. */
    private static final int MOST_KNOTS = 255;
    private static final int BUCKETS = 4096;
    /** Per count of knots that are not above a value: knot before, its target, slope, target that ends the piece. */
    private static final int ROW = 4;
    private static final int ROWS = MOST_KNOTS + 2;

    private final int[] start = new int[BUCKETS];
    private final double[] rows = new double[MAPS * ROWS * ROW];
    private final double first;
    private final double scale;

    private FourMaps(final ValueMap... maps) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (final ValueMap map : maps) {
            low = Math.min(low, map.knot(0));
            high = Math.max(high, map.knot(map.size() - 1));
        }
        first = low;
        scale = high > low ? Math.min(Double.MAX_VALUE, BUCKETS / (high - low)) : 0;
        for (int m = 0; m < MAPS; m++) {
            maps[m].fill(rows, m * ROWS * ROW);
            int count = 0;
            for (int b = 0; b < BUCKETS; b++) {
                while (count < maps[m].size() && bucket(maps[m].knot(count)) < b) {
                    count++;
                }
                start[b] |= count << 8 * m;
            }
        }
    }

    /** Null where a map has too many knots or no straight tails. */
    static FourMaps of(final ValueMap... maps) {
        return Arrays.stream(maps).allMatch(m -> m.straightTails() && m.size() <= MOST_KNOTS) ? new FourMaps(maps)
            : null;
    }

    private int bucket(final double value) {
        return Math.max(0, Math.min(BUCKETS - 1, (int) ((value - first) * scale)));
    }

    /**
     * @param value finite
     * @param wayX way from the first and third map to the second and fourth, 0..1
     * @param wayY way from the first two maps to the others
     */
    double at(final double value, final double wayX, final double wayY) {
        final int starts = start[bucket(value)];
        final double a = map(0, starts & 255, value);
        final double above = a + wayX * (map(1, starts >>> 8 & 255, value) - a);
        final double c = map(2, starts >>> 16 & 255, value);
        final double below = c + wayX * (map(3, starts >>> 24, value) - c);
        return above + wayY * (below - above);
    }

    private double map(final int map, final int from, final double value) {
        int row = (map * ROWS + from) * ROW;
        while (rows[row + ROW] <= value) {
            row += ROW;
        }
        final double v = rows[row + 1] + rows[row + 2] * (value - rows[row]);
        final double most = v < rows[row + 3] ? v : rows[row + 3];
        return most <= 0 ? 0 : most;
    }
}
