package io.github.pairforge.regress;

import java.util.Arrays;

/**
 * Pixels that are held in memory: for the robust refit and for pictures. All of them when there are few.
 *
 * @param columns bands of the image, then bands of the reference; reflectance
 * @param unit in which hold-out unit each pixel lies
 * @param block of which block it is, counted over all pairs
 * @param whole whether these are all valid pixels
 */
record PixelSample(float[][] columns, int[] unit, int[] block, boolean whole) {

    int size() {
        return unit.length;
    }

    /** Grows while pixels come. */
    static final class Builder {

        private final float[][] columns;
        private int size;

        Builder(final int width) {
            columns = new float[width][64];
        }

        /** A row as {@link GridPair.Visitor} gets it. */
        void add(final double[] row, final int inputs) {
            if (size == columns[0].length) {
                for (int c = 0; c < columns.length; c++) {
                    columns[c] = Arrays.copyOf(columns[c], 2 * size);
                }
            }
            for (int c = 0; c < columns.length; c++) {
                columns[c][size] = (float) row[c < inputs ? c : c + 1];
            }
            size++;
        }

        int size() {
            return size;
        }

        int width() {
            return columns.length;
        }

        float[] column(final int c) {
            return Arrays.copyOf(columns[c], size);
        }
    }
}
