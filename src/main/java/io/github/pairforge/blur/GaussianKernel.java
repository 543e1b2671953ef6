package io.github.pairforge.blur;

/**
 * Sampled Gaussian: {@code exp(−x²/2σ²)} at whole pixels, normalised after sampling, as torchvision's gaussian_blur.
 *
 * @param sigma standard deviation before truncation, in pixels, positive
 * @param size number of taps, odd
 */
public record GaussianKernel(double sigma, int size) implements BlurKernel {

    static final String FAMILY = "gaussian";

    /** @throws IllegalArgumentException for a sigma that is not positive and finite, or a size that is not odd */
    public GaussianKernel {
        Taps.checkWidth(FAMILY, "sigma", sigma);
        Taps.checkSize(FAMILY, size);
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public double parameter() {
        return sigma;
    }

    @Override
    public double[] taps() {
        return taps(0);
    }

    /**
     * The taps of this kernel moved to the right by a fraction of a pixel: the density sampled at −r − offset and so
     * on.
     *
     * @param offset in pixels, −0.5..0.5
     */
    public double[] taps(final double offset) {
        return Taps.sample(size, x -> -0.5 * ((x - offset) / sigma) * ((x - offset) / sigma));
    }
}
