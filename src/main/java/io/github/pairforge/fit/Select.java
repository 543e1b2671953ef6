package io.github.pairforge.fit;

/** Order statistics of the first values of an array, which is reordered (Hoare 1961, algorithm 65). */
final class Select {

    private Select() {
    }

    /** The middle value, or the mean of both middle ones; NaN for none. */
    static double median(final float[] values, final int n) {
        if (n == 0) {
            return Double.NaN;
        }
        final float upper = kth(values, n, n / 2);
        if (n % 2 == 1) {
            return upper;
        }
        float lower = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n / 2; i++) {
            lower = Math.max(lower, values[i]);
        }
        return 0.5 * ((double) lower + upper);
    }

    /** The value of rank k from 0; smaller ones come to lie before it. */
    static float kth(final float[] v, final int n, final int k) {
        int from = 0;
        int to = n - 1;
        while (from < to) {
            final float pivot = v[(from + to) >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (v[i] < pivot) {
                    i++;
                }
                while (v[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    final float swap = v[i];
                    v[i++] = v[j];
                    v[j--] = swap;
                }
            }
            if (k <= j) {
                to = j;
            }
            else if (k >= i) {
                from = i;
            }
            else {
                break;
            }
        }
        return v[k];
    }

    /** Quantiles with linear interpolation of a sorted array. */
    static double quantile(final float[] sorted, final double q) {
        final double at = q * (sorted.length - 1);
        final int i = (int) Math.floor(at);
        final int next = Math.min(i + 1, sorted.length - 1);
        return sorted[i] + (at - i) * ((double) sorted[next] - sorted[i]);
    }
}
