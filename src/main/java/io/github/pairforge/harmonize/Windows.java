package io.github.pairforge.harmonize;

import java.util.Arrays;

/**
 * A grid of windows over an image: centred on equal cells, twice as wide as these, cut off at the border.
 *
 * @param columns of the image
 * @param x which windows a column lies in
 * @param y which windows a row lies in
 * @param across windows along x
 * @param counts valid pixels per window, row by row
 */
record Windows(int columns, Cover x, Cover y, int across, int... counts) {

    /** Which windows a pixel of an axis lies in: from first to last. */
    record Cover(int[] first, int[] last) {

        static Cover of(final int size, final int windows) {
            final int[] first = new int[size];
            final int[] last = new int[size];
            Arrays.fill(first, windows);
            final double pitch = (double) size / windows;
            for (int k = 0; k < windows; k++) {
                final int from = (int) Math.max(0, (k - 0.5) * pitch);
                final int to = (int) Math.min(size, (k + 1.5) * pitch);
                for (int i = from; i < to; i++) {
                    first[i] = Math.min(first[i], k);
                    last[i] = k;
                }
            }
            return new Cover(first, last);
        }
    }

    /** @param image whose holes are the same in all bands */
    static Windows of(final SampledImage image, final int across, final int down) {
        final Cover x = Cover.of(image.columns(), across);
        final Cover y = Cover.of(image.rows(), down);
        final float[] values = image.planes()[0];
        final int[] counts = new int[across * down];
        for (int i = 0, row = 0; row < image.rows(); row++) {
            for (int column = 0; column < image.columns(); column++, i++) {
                if (FloatKeys.isValid(values[i])) {
                    for (int j = y.first[row]; j <= y.last[row]; j++) {
                        for (int k = x.first[column]; k <= x.last[column]; k++) {
                            counts[j * across + k]++;
                        }
                    }
                }
            }
        }
        return new Windows(image.columns(), x, y, across, counts);
    }

    int size() {
        return counts.length;
    }

    int down() {
        return counts.length / across;
    }

    /** Valid pixels of a window. */
    int count(final int window) {
        return counts[window];
    }
}
