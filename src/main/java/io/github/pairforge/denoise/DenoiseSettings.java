package io.github.pairforge.denoise;

import java.util.Objects;

import io.github.pairforge.inference.Execution;

/**
 * How an image is denoised.
 *
 * @param sigma standard deviation of the noise in units of reflectance, the same everywhere, at most 10; NaN: measured
 *            per band and reflectance
 * @param strength factor on the measured or given noise, more than 0, at most 10; 1 removes as much as there is
 * @param stride of pixel-shuffle down-sampling, 1 for none, 0 to let the noise's correlation decide
 * @param model files or names of model cards, separated by semicolons; empty for what is found by role, or where the
 *            denoiser needs none
 * @param execution what networks run on; nothing to denoisers without one
 * @param white reflectance that networks are shown as 1, more than 0; 0 is 0 unless reflectance is negative; NaN: as
 *            the model card says, else measured
 * @param background share of a result that is smoothed as if the strongest noise were everywhere, 0 to 1; of pairs of
 *            networks
 */
public record DenoiseSettings(double sigma, double strength, int stride, String model, Execution execution,
    double white, double background)
{


    /** Measures the noise, removes as much as there is, no model. */
    public static final DenoiseSettings DEFAULT =
        new DenoiseSettings(Double.NaN, 1, 0, "", Execution.AUTO, Double.NaN, 0);

    private static final int LARGEST_STRIDE = 8;
    /** Far beyond it, what noise of such a strength would do to the mean is all that is left of an image. */
    private static final int MOST = 10;

    /** @throws IllegalArgumentException when a number is out of range */
    public DenoiseSettings {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(execution, "execution");
        if (!Double.isNaN(sigma) && !(sigma >= 0 && sigma <= MOST)) {
            throw new IllegalArgumentException("sigma: " + sigma
                + " is no standard deviation of reflectance; give a number from 0 to " + MOST + ".");
        }
        if (!(strength > 0 && strength <= MOST)) {
            throw new IllegalArgumentException("strength: " + strength + " is not above 0 and up to " + MOST + ".");
        }
        if (stride < 0 || stride > LARGEST_STRIDE) {
            throw new IllegalArgumentException("stride: " + stride + " is not between 0 and " + LARGEST_STRIDE + ".");
        }
        if (!Double.isNaN(white) && !(white > 0 && Double.isFinite(white))) {
            throw new IllegalArgumentException("white: " + white + " is no reflectance of more than 0.");
        }
        if (!(background >= 0 && background <= 1)) {
            throw new IllegalArgumentException("background: " + background + " is not between 0 and 1.");
        }
    }

    public DenoiseSettings withSigma(final double other) {
        return new DenoiseSettings(other, strength, stride, model, execution, white, background);
    }

    public DenoiseSettings withStrength(final double other) {
        return new DenoiseSettings(sigma, other, stride, model, execution, white, background);
    }

    public DenoiseSettings withStride(final int other) {
        return new DenoiseSettings(sigma, strength, other, model, execution, white, background);
    }

    public DenoiseSettings withModel(final String other) {
        return new DenoiseSettings(sigma, strength, stride, other, execution, white, background);
    }

    public DenoiseSettings withExecution(final Execution other) {
        return new DenoiseSettings(sigma, strength, stride, model, other, white, background);
    }

    public DenoiseSettings withWhite(final double other) {
        return new DenoiseSettings(sigma, strength, stride, model, execution, other, background);
    }

    public DenoiseSettings withBackground(final double other) {
        return new DenoiseSettings(sigma, strength, stride, model, execution, white, other);
    }
}
