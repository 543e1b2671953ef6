package io.github.pairforge.score;

import java.util.Arrays;

/** Pairs of rows and columns with the largest sum (Kuhn 1955; shortest augmenting paths after Jonker-Volgenant). */
final class Assignment {

    private Assignment() {
    }

    /**
     * @param gain square, finite
     * @return for each row its column
     */
    static int[] best(final double[][] gain) {
        final int n = gain.length;
        final double[] rowPrice = new double[n + 1];
        final double[] columnPrice = new double[n + 1];
        // Column n stands for "none": the row that is being placed starts there.
        final int[] rowOf = new int[n + 1];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < n; row++) {
            place(gain, row, rowPrice, columnPrice, rowOf);
        }
        final int[] columnOf = new int[n];
        for (int column = 0; column < n; column++) {
            columnOf[rowOf[column]] = column;
        }
        return columnOf;
    }

    private static void place(final double[][] gain, final int row, final double[] rowPrice,
        final double[] columnPrice, final int[] rowOf)
    {
        final int n = gain.length;
        final double[] distance = new double[n];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        final int[] before = new int[n];
        final boolean[] done = new boolean[n + 1];
        int column = n;
        rowOf[n] = row;
        while (rowOf[column] >= 0) {
            done[column] = true;
            int next = -1;
            for (int j = 0; j < n; j++) {
                if (!done[j]) {
                    final double d = -gain[rowOf[column]][j] - rowPrice[rowOf[column]] - columnPrice[j];
                    if (d < distance[j]) {
                        distance[j] = d;
                        before[j] = column;
                    }
                    if (next < 0 || distance[j] < distance[next]) {
                        next = j;
                    }
                }
            }
            final double step = distance[next];
            for (int j = 0; j <= n; j++) {
                if (done[j]) {
                    rowPrice[rowOf[j]] += step;
                    columnPrice[j] -= step;
                }
                else {
                    distance[j] -= step;
                }
            }
            column = next;
        }
        while (column != n) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
        rowOf[n] = -1;
    }
}
