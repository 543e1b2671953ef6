package io.github.pairforge.evaluate;

import java.util.Arrays;

/**
 * Means of two images over the same blocks, up to 8 × 8 of them: where one is brighter than the other.
 *
 * @param across blocks in a row
 * @param down rows of blocks
 * @param difference band, block row by row; image − reference, reflectance, {@code NaN} for a block in which no pixel
 *            is valid in both
 */
public record LocalMeans(int across, int down, double[][] difference) {

    public LocalMeans {
        difference = Arrays.stream(difference).map(double[]::clone).toArray(double[][]::new);
    }

    /** Difference of the means, reflectance; {@code NaN} without pixels. */
    public double at(final int band, final int column, final int row) {
        return difference[band][row * across + column];
    }

    @Override
    public double[][] difference() {
        return Arrays.stream(difference).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof LocalMeans m && across == m.across && down == m.down
            && Arrays.deepEquals(difference, m.difference);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(difference) * 31 + across;
    }
}
