package io.github.pairforge.evaluate;

import java.util.Arrays;

/**
 * The window that structural similarity is computed in: the same weights along x and y, whose sum is 1.
 *
 * @param taps weights, an odd number
 * @param covarianceScale what weighted (co)variances are multiplied with: 1, or n/(n−1) for those of a sample
 */
public record SimilarityWindow(double[] taps, double covarianceScale) {

    /** 11 × 11, Gaussian of σ = 1.5: that of Wang et al. 2004. */
    public static final SimilarityWindow WANG = gaussian(11, 1.5);

    public SimilarityWindow {
        taps = taps.clone();
    }

    /**
     * Gaussian weights.
     *
     * @param size odd, at least 3
     * @param sigma standard deviation, pixels, above 0
     */
    public static SimilarityWindow gaussian(final int size, final double sigma) {
        check(size);
        if (!(sigma > 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("A window of standard deviation " + sigma + " is not above 0.");
        }
        final double[] taps = new double[size];
        Arrays.setAll(taps, i -> Math.exp(-0.5 * Math.pow((i - size / 2) / sigma, 2)));
        final double sum = Arrays.stream(taps).sum();
        return new SimilarityWindow(Arrays.stream(taps).map(t -> t / sum).toArray(), 1);
    }

    /**
     * Equal weights and the covariance of a sample, as scikit-image by default (there 7 × 7).
     *
     * @param size odd, at least 3
     */
    public static SimilarityWindow uniform(final int size) {
        check(size);
        final double[] taps = new double[size];
        Arrays.fill(taps, 1.0 / size);
        final double n = (double) size * size;
        return new SimilarityWindow(taps, n / (n - 1));
    }

    private static void check(final int size) {
        if (size < 3 || size % 2 == 0) {
            throw new IllegalArgumentException("A window of " + size + " pixels: an odd number from 3 on is needed.");
        }
    }

    @Override
    public double[] taps() {
        return taps.clone();
    }

    /** Pixels on a side. */
    public int size() {
        return taps.length;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof SimilarityWindow w && covarianceScale == w.covarianceScale && Arrays.equals(taps, w.taps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(taps);
    }
}
