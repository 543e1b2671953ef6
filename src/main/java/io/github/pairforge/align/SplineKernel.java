package io.github.pairforge.align;

import java.util.Arrays;

/**
 * The cubic B-spline through the pixels, written as weights of the pixels: its cardinal function (Unser, Aldroubi and
 * Eden 1991, IEEE Trans. PAMI 13, eq. 3.13; Unser 1999, IEEE Signal Process. Mag. 16, box 2).
 *
 * <p>The recursive prefilter responds with {@code h[k] = −6z/(1−z²) · z^|k|}; its pole is {@code z = √3 − 2}. It is cut
 * at {@value #REACH} pixels: what is left out sums to less than 4e-9, below half the spacing of {@code float}. So a
 * value depends on a fixed neighbourhood only, and tiles cannot show.
 */
final class SplineKernel implements InterpolationKernel {

    /** Pixels to either side that the prefilter looks at. */
    static final int REACH = 15;

    private static final double POLE = Math.sqrt(3) - 2;
    private static final double[] PREFILTER = prefilter();

    /** {@code h[0..REACH]}, so that all 2·REACH + 1 taps sum to 1. */
    private static double[] prefilter() {
        final double[] h = new double[REACH + 1];
        double sum = 0;
        for (int k = 0; k <= REACH; k++) {
            h[k] = -6 * POLE / (1 - POLE * POLE) * Math.pow(POLE, k);
            sum += k == 0 ? h[k] : 2 * h[k];
        }
        for (int k = 0; k <= REACH; k++) {
            h[k] /= sum;
        }
        return h;
    }

    /** The prefilter's taps from the middle outwards; they are symmetric. */
    static double[] response() {
        return PREFILTER.clone();
    }

    /** The four cubic B-splines that are not 0 at {@code t}; their sum is 1. */
    static void basis(final double t, final double[] weights) {
        final double s = 1 - t;
        weights[0] = s * s * s / 6;
        weights[1] = (4 + t * t * (3 * t - 6)) / 6;
        weights[2] = (4 + s * s * (3 * s - 6)) / 6;
        weights[3] = t * t * t / 6;
    }

    @Override
    public int taps() {
        return 2 * REACH + 4;
    }

    @Override
    public void weights(final double t, final double[] weights) {
        Arrays.fill(weights, 0, taps(), 0);
        if (t == 0) {
            weights[before()] = 1;
            return;
        }
        final double[] basis = new double[4];
        basis(t, basis);
        for (int j = 0; j < 4; j++) {
            for (int k = -REACH; k <= REACH; k++) {
                weights[REACH + j + k] += basis[j] * PREFILTER[Math.abs(k)];
            }
        }
    }
}
