package io.github.pairforge.fit;

/**
 * Errors of one candidate width, summed over blocks.
 *
 * @param sums pair, block: sum of {@link Loss#error} over pixels and, where bands are mixed, LR bands
 * @param counts pair, block: how many values were summed
 */
record BlockErrors(double[][] sums, double[][] counts) {

    /** Mean error with each block counted as often as the weights say. */
    double mean(final double[][] weights) {
        double sum = 0;
        double count = 0;
        for (int p = 0; p < sums.length; p++) {
            for (int k = 0; k < sums[p].length; k++) {
                sum += weights[p][k] * sums[p][k];
                count += weights[p][k] * counts[p][k];
            }
        }
        return sum / count;
    }

    /** Mean error. */
    double mean() {
        double sum = 0;
        double count = 0;
        for (int p = 0; p < sums.length; p++) {
            for (int k = 0; k < sums[p].length; k++) {
                sum += sums[p][k];
                count += counts[p][k];
            }
        }
        return sum / count;
    }
}
