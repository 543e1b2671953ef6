package io.github.pairforge.align;

/**
 * Cubic convolution (Keys 1981, IEEE Trans. ASSP 29, eq. 15: a = −1/2): reproduces polynomials of degree 2, and its
 * error falls with the third power of the pixel size.
 */
record CubicKernel() implements InterpolationKernel {

    @Override
    public int taps() {
        return 4;
    }

    @Override
    public void weights(final double t, final double[] weights) {
        weights[0] = ((-0.5 * t + 1) * t - 0.5) * t;
        weights[1] = (1.5 * t - 2.5) * t * t + 1;
        weights[2] = ((-1.5 * t + 2) * t + 0.5) * t;
        weights[3] = (0.5 * t - 0.5) * t * t;
    }
}
