package io.github.pairforge.raster;

/** Single values of a sorted array without sorting it (Hoare 1961, Algorithm 65). */
final class OrderStatistics {

    private OrderStatistics() {
    }

    /**
     * The value that would stand at an index if the array were sorted.
     *
     * @param values without NaN; their order changes
     */
    static double select(final double[] values, final int index) {
        int left = 0;
        int right = values.length - 1;
        while (left < right) {
            final double pivot = middle(values[left], values[(left + right) >>> 1], values[right]);
            int i = left;
            int j = right;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    final double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (index <= j) {
                right = j;
            }
            else if (index >= i) {
                left = i;
            }
            else {
                return values[index];
            }
        }
        return values[index];
    }

    private static double middle(final double a, final double b, final double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
