package io.github.pairforge.harmonize;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Histograms that a network drew for an image, and what it knew of the image.
 *
 * @param prior one style per draw
 * @param mean of the latent, for this image
 * @param logVariance of the latent, for this image
 */
public record HistogramDraws(HistogramPrior prior, float[] mean, float[] logVariance) {

    /** Of a latent that says nothing the mean is 0 and the logarithm of the variance too. */
    private static final double LEAST = 0.1;

    public HistogramDraws {
        mean = mean.clone();
        logVariance = logVariance.clone();
    }

    @Override
    public float[] mean() {
        return mean.clone();
    }

    @Override
    public float[] logVariance() {
        return logVariance.clone();
    }

    /**
     * Whether the latent is that of no image at all (posterior collapse): all means and logarithms of variances are
     * within 0.1 of 0. Then draws are the same for every image.
     */
    public boolean collapsed() {
        return largest(mean) < LEAST && largest(logVariance) < LEAST;
    }

    /** One sentence for the user when {@link #collapsed}. */
    public Optional<String> warning() {
        return collapsed() ? Optional.of(String.format(Locale.ROOT, "The network's latent does not depend on the image"
            + " (posterior collapse: largest mean %.2g, where 0 says nothing); its histograms are draws from one fixed"
            + " distribution, not a prediction for this image.", largest(mean))) : Optional.empty();
    }

    private static double largest(final float... values) {
        double max = 0;
        for (final float v : values) {
            max = Math.max(max, Math.abs(v));
        }
        return max;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof HistogramDraws d && prior.equals(d.prior) && Arrays.equals(mean, d.mean)
            && Arrays.equals(logVariance, d.logVariance);
    }

    @Override
    public int hashCode() {
        return prior.hashCode() * 31 + Arrays.hashCode(mean);
    }
}
