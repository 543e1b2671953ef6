package io.github.pairforge.fit;

import java.util.Locale;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.GumbelKernel;
import io.github.pairforge.blur.SigmoidKernel;

/**
 * A kernel family described by its standard deviation, so that the families' curves share an axis.
 *
 * <p>The logistic density has scale σ·√3/π, the Gumbel density β = σ·√6/π.
 */
public enum KernelShape {

    GAUSSIAN(1, GaussianKernel::new, (p, n, d) -> new GaussianKernel(p, n).taps(d)),

    /** Logistic density. */
    SIGMOID(Math.sqrt(3) / Math.PI, SigmoidKernel::new, (p, n, d) -> new SigmoidKernel(p, n).taps(d)),

    /** Recentred: its centroid is 0. */
    GUMBEL(Math.sqrt(6) / Math.PI, GumbelKernel::new, (p, n, d) -> new GumbelKernel(p, n).taps(d));

    @FunctionalInterface
    private interface Kernels {

        BlurKernel create(double parameter, int size);
    }

    @FunctionalInterface
    private interface MovedTaps {

        double[] sample(double parameter, int size, double offset);
    }

    private final double parameterPerSigma;
    private final Kernels kernels;
    private final MovedTaps moved;

    KernelShape(final double parameterPerSigma, final Kernels kernels, final MovedTaps moved) {
        this.parameterPerSigma = parameterPerSigma;
        this.kernels = kernels;
        this.moved = moved;
    }

    /**
     * The kernel with this nominal standard deviation.
     *
     * @param sigma in pixels, above 0, before truncation
     * @param size number of taps, odd
     */
    public BlurKernel kernel(final double sigma, final int size) {
        return kernels.create(sigma * parameterPerSigma, size);
    }

    /** Its taps, moved to the right by a fraction of a pixel. */
    double[] taps(final double sigma, final int size, final double offset) {
        return moved.sample(sigma * parameterPerSigma, size, offset);
    }

    /** The nominal standard deviation of a kernel of this family. */
    public double sigma(final double parameter) {
        return parameter / parameterPerSigma;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
