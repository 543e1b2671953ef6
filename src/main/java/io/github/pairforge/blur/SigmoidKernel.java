package io.github.pairforge.blur;

/**
 * Sampled logistic density, the derivative of a sigmoid: {@code sech²(x/2s)}. A definition of this project.
 *
 * @param scale s in pixels, positive; the untruncated standard deviation is s · π/√3
 * @param size number of taps, odd
 */
public record SigmoidKernel(double scale, int size) implements BlurKernel {

    static final String FAMILY = "sigmoid";

    /** @throws IllegalArgumentException for a scale that is not positive and finite, or a size that is not odd */
    public SigmoidKernel {
        Taps.checkWidth(FAMILY, "scale", scale);
        Taps.checkSize(FAMILY, size);
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public double parameter() {
        return scale;
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
        // log sech²(u) = −2 log cosh(u), written so that a large u does not overflow.
        return Taps.sample(size, x -> {
            final double u = Math.abs(x - offset) / 2 / scale;
            return -2 * (u + Math.log1p(Math.exp(-2 * u)));
        });
    }
}
