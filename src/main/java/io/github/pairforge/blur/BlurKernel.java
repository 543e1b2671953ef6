package io.github.pairforge.blur;

import java.util.List;

/**
 * A separable point spread function: its two-dimensional weights are the outer product of {@link #taps()} with itself.
 *
 * <p>Lengths are in pixels of the image that is blurred. The size is part of the kernel: 13 taps of a Gaussian with σ 3
 * have a standard deviation of 2.735 only.
 */
public sealed interface BlurKernel permits GaussianKernel, SigmoidKernel, GumbelKernel, NoBlur {

    /** The largest number of taps. */
    int MAX_SIZE = 1025;

    /** The name by which {@link #of} makes such a kernel. */
    String family();

    /** The width that the family is described by, in pixels; 0 for {@link NoBlur}. */
    double parameter();

    /** Number of taps per axis, odd. */
    int size();

    /** Weights at −r..r with r = size / 2; their sum is 1. A new array each time. */
    double[] taps();

    /** Mean position of the taps in pixels: by how much the kernel moves the image to the right and down. */
    default double centroid() {
        return Taps.centroid(taps());
    }

    /** Standard deviation of the truncated, sampled taps around their {@link #centroid()}, in pixels. */
    default double standardDeviation() {
        final double[] taps = taps();
        final double mean = Taps.centroid(taps);
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            final double x = i - taps.length / 2 - mean;
            sum += taps[i] * x * x;
        }
        return Math.sqrt(sum);
    }

    /**
     * Modulation transfer function along one axis: the modulus of the taps' Fourier transform, which includes what
     * truncation does to it.
     *
     * @param cyclesPerPixel frequency; 0.5 is the Nyquist frequency of the blurred image, 0.5/f that of an image of
     *            pixels f times as large
     * @return 1 at frequency 0
     */
    default double transfer(final double cyclesPerPixel) {
        final double[] taps = taps();
        double re = 0;
        double im = 0;
        for (int i = 0; i < taps.length; i++) {
            final double angle = 2 * Math.PI * cyclesPerPixel * (i - taps.length / 2);
            re += taps[i] * Math.cos(angle);
            im += taps[i] * Math.sin(angle);
        }
        return Math.hypot(re, im);
    }

    /**
     * A kernel by the name of its family, as model files and the command line give it.
     *
     * @param family one of {@link #families()}
     * @param parameter width in pixels; "none" ignores it
     * @param size number of taps; "none" ignores it
     * @throws IllegalArgumentException for an unknown family, or what the family does not accept
     */
    static BlurKernel of(final String family, final double parameter, final int size) {
        return KernelFamilies.create(family, parameter, size);
    }

    /** The names that {@link #of} knows. */
    static List<String> families() {
        return KernelFamilies.names();
    }

    /**
     * The number of taps that holds three standard deviations on either side (99.7 % of a Gaussian):
     * {@code 2 ⌈3σ⌉ + 1}, at most {@link #MAX_SIZE}.
     *
     * @param standardDeviation in pixels; a logistic density has scale · π/√3, a Gumbel density β · π/√6
     * @throws IllegalArgumentException for a negative or undefined standard deviation
     */
    static int sizeFor(final double standardDeviation) {
        if (!(standardDeviation >= 0)) {
            throw new IllegalArgumentException("A standard deviation of " + standardDeviation
                + " pixels is negative or undefined; give 0 or more.");
        }
        return (int) Math.min(MAX_SIZE, 2 * Math.ceil(3 * standardDeviation) + 1);
    }
}
