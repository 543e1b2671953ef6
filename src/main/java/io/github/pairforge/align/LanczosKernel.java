package io.github.pairforge.align;

/**
 * Sinc under the central lobe of a sinc of three times its width (Duchon 1979, J. Appl. Meteorol. 18), divided by the
 * sum of the weights, so that a constant stays one.
 */
record LanczosKernel() implements InterpolationKernel {

    private static final int LOBES = 3;
    private static final double SIN_60 = Math.sqrt(3) / 2;

    @Override
    public int taps() {
        return 2 * LOBES;
    }

    /** All sines follow from three: sin π(t−k) = ±sin πt, and sin π(t−k)/3 by the addition theorem. */
    @Override
    public void weights(final double t, final double[] weights) {
        if (t == 0) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = i == LOBES - 1 ? 1 : 0;
            }
            return;
        }
        final double sin = Math.sin(Math.PI * t);
        final double third = Math.sin(Math.PI * t / LOBES);
        final double cosThird = Math.cos(Math.PI * t / LOBES);
        double sum = 0;
        for (int i = 0; i < 2 * LOBES; i++) {
            final int k = i - LOBES + 1;
            final double x = t - k;
            final double window = third * cos60(k) - cosThird * sin60(k);
            weights[i] = (k % 2 == 0 ? sin : -sin) * window / (x * x);
            sum += weights[i];
        }
        for (int i = 0; i < 2 * LOBES; i++) {
            weights[i] /= sum;
        }
    }

    private static double cos60(final int k) {
        return k == 0 ? 1 : k == 3 ? -1 : Math.abs(k) == 1 ? 0.5 : -0.5;
    }

    private static double sin60(final int k) {
        return k == 0 || k == 3 ? 0 : k > 0 ? SIN_60 : -SIN_60;
    }
}
