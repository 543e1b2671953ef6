package io.github.pairforge.denoise;

/** How far apart pixels must be for their noise to be independent. */
public final class Strides {

    /** Correlation that a denoiser made for white noise does not mind. */
    public static final double NEGLIGIBLE = 0.1;

    private Strides() {
    }

    /**
     * The smallest stride of {@link PixelShuffle} at which noise is white: the correlation at all its multiples, along
     * rows, columns and diagonals, is below the threshold.
     *
     * @param autocorrelation of the noise: [dy][dx] for lags from 0 on, 1 at [0][0]; as many rows as columns
     * @param threshold on the absolute correlation, between 0 and 1
     * @return 1 for white noise; the number of lags where the correlation never falls below the threshold
     * @throws IllegalArgumentException when the table is empty or not square, or holds NaN, or the threshold is out of
     *             range
     */
    public static int choose(final double[][] autocorrelation, final double threshold) {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("threshold: " + threshold + " is not between 0 and 1.");
        }
        if (autocorrelation.length == 0) {
            throw new IllegalArgumentException("The autocorrelation has no lag; expected at least that of 0.");
        }
        for (final double[] row : autocorrelation) {
            if (row.length != autocorrelation.length) {
                throw new IllegalArgumentException("The autocorrelation has " + autocorrelation.length
                    + " rows, one of them with " + row.length + " columns; expected as many columns as rows.");
            }
        }
        int stride = 1;
        while (stride < autocorrelation.length && !isWhite(autocorrelation, stride, threshold)) {
            stride++;
        }
        return stride;
    }

    private static boolean isWhite(final double[][] autocorrelation, final int stride, final double threshold) {
        for (int y = 0; y < autocorrelation.length; y += stride) {
            for (int x = y == 0 ? stride : 0; x < autocorrelation.length; x += stride) {
                final double c = autocorrelation[y][x];
                if (Double.isNaN(c)) {
                    throw new IllegalArgumentException("The autocorrelation at lag " + x + ", " + y + " is NaN.");
                }
                if (Math.abs(c) >= threshold) {
                    return false;
                }
            }
        }
        return true;
    }
}
