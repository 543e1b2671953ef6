package io.github.pairforge.align;

/** A straight line from pixel to pixel. */
record LinearKernel() implements InterpolationKernel {

    @Override
    public int taps() {
        return 2;
    }

    @Override
    public void weights(final double t, final double[] weights) {
        weights[0] = 1 - t;
        weights[1] = t;
    }
}
