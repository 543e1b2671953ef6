package io.github.pairforge.align;

/** The nearest pixel; between two, the later one. */
record NearestKernel() implements InterpolationKernel {

    @Override
    public int taps() {
        return 2;
    }

    @Override
    public void weights(final double t, final double[] weights) {
        weights[0] = t < 0.5 ? 1 : 0;
        weights[1] = t < 0.5 ? 0 : 1;
    }
}
