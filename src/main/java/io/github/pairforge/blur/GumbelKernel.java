package io.github.pairforge.blur;

/**
 * Sampled Gumbel density: {@code exp(−(z + e^−z))}, {@code z = (x + shift)/β}, skewed to the right and downwards. A
 * definition of this project.
 *
 * @param beta β in pixels, positive; the untruncated standard deviation is β · π/√6
 * @param size number of taps, odd
 * @param centred whether the shift makes the centroid of the truncated taps 0; otherwise the shift is 0 and the kernel
 *            moves the image by its {@link #centroid()}
 */
public record GumbelKernel(double beta, int size, boolean centred) implements BlurKernel {

    static final String FAMILY = "gumbel";

    static final String RAW_FAMILY = "gumbel_raw";

    /** e^709 is the last finite power; the density is 0 long before. */
    private static final double UNDERFLOW = -700;

    /** 1025 pixels halved 64 times are below the resolution of a double. */
    private static final int HALVINGS = 64;

    /** @throws IllegalArgumentException for a beta that is not positive and finite, or a size that is not odd */
    public GumbelKernel {
        Taps.checkWidth(FAMILY, "beta", beta);
        Taps.checkSize(FAMILY, size);
    }

    /** A centred one. */
    public GumbelKernel(final double beta, final int size) {
        this(beta, size, true);
    }

    @Override
    public String family() {
        return centred ? FAMILY : RAW_FAMILY;
    }

    @Override
    public double parameter() {
        return beta;
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
        return shifted((centred ? centringShift() : 0) - offset);
    }

    /**
     * The density is log-concave, so the centroid falls as the shift grows: halving the interval finds its zero. With
     * the mode on either end of the support, the taps are monotonic and the centroid has the sign of that end.
     */
    private double centringShift() {
        double low = -(size / 2);
        double high = size / 2;
        double middle = 0;
        for (int i = 0; i < HALVINGS; i++) {
            if (Taps.centroid(shifted(middle)) > 0) {
                low = middle;
            }
            else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }

    private double[] shifted(final double shift) {
        return Taps.sample(size, x -> {
            final double z = (x + shift) / beta;
            return z < UNDERFLOW ? Double.NEGATIVE_INFINITY : -(z + Math.exp(-z));
        });
    }
}
