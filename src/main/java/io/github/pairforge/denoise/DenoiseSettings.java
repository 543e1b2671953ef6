package io.github.pairforge.denoise;

import java.util.Objects;

import io.github.pairforge.inference.Execution;

/**
 * How an image is denoised.
 *
 * @param sigma standard deviation of the noise in units of reflectance, the same everywhere; NaN: measured per band and
 *            reflectance
 * @param strength factor on the measured or given noise, more than 0; 1 removes as much as there is
 * @param stride of pixel-shuffle down-sampling, 1 for none, 0 to let the noise's correlation decide
 * @param model file or name of a model card; empty where the denoiser needs none
 * @param execution what networks run on; nothing to denoisers without one
 */
public record DenoiseSettings(double sigma, double strength, int stride, String model, Execution execution) {

    /** Measures the noise, removes as much as there is, no model. */
    public static final DenoiseSettings DEFAULT = new DenoiseSettings(Double.NaN, 1, 0, "", Execution.AUTO);

    private static final int LARGEST_STRIDE = 8;

    /** @throws IllegalArgumentException when a number is out of range */
    public DenoiseSettings {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(execution, "execution");
        if (!Double.isNaN(sigma) && !(sigma >= 0 && Double.isFinite(sigma))) {
            throw new IllegalArgumentException("sigma: " + sigma + " is no standard deviation; give 0 or more.");
        }
        if (!(strength > 0) || !Double.isFinite(strength)) {
            throw new IllegalArgumentException("strength: " + strength + " is not more than 0.");
        }
        if (stride < 0 || stride > LARGEST_STRIDE) {
            throw new IllegalArgumentException("stride: " + stride + " is not between 0 and " + LARGEST_STRIDE + ".");
        }
    }

    public DenoiseSettings withSigma(final double other) {
        return new DenoiseSettings(other, strength, stride, model, execution);
    }

    public DenoiseSettings withStrength(final double other) {
        return new DenoiseSettings(sigma, other, stride, model, execution);
    }

    public DenoiseSettings withStride(final int other) {
        return new DenoiseSettings(sigma, strength, other, model, execution);
    }

    public DenoiseSettings withModel(final String other) {
        return new DenoiseSettings(sigma, strength, stride, other, execution);
    }

    public DenoiseSettings withExecution(final Execution other) {
        return new DenoiseSettings(sigma, strength, stride, model, other);
    }
}
