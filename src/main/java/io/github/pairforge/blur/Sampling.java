package io.github.pairforge.blur;

import java.util.function.DoubleUnaryOperator;

/** The weight functions behind {@link Resampling}: from a footprint to weights of source pixels around it. */
@FunctionalInterface
interface Sampling {

    /** Weights whose sum is 1, for an image without end. */
    Run weights(Footprint footprint);

    /** The pixel in which the footprint begins. */
    static Run first(final Footprint f) {
        return new Run(f.base(), new double[] { 1 });
    }

    /** The pixel that holds the footprint's centre. */
    static Run central(final Footprint f) {
        return new Run((long) Math.floor(f.centre()), new double[] { 1 });
    }

    /** Linear interpolation between the two pixels around the centre. */
    static Run linear(final Footprint f) {
        final double x = f.centre() - 0.5;
        final double t = x - Math.floor(x);
        return new Run((long) Math.floor(x), new double[] { 1 - t, t }).trimmed();
    }

    /** Cubic convolution (Keys 1981, IEEE TASSP 29(6), eq. 15 with general a) of the four pixels around the centre. */
    static Run cubic(final Footprint f) {
        final double x = f.centre() - 0.5;
        final double t = x - Math.floor(x);
        return new Run((long) Math.floor(x) - 1, new double[] { keys(-0.75, 1 + t), keys(-0.75, t), keys(-0.75, 1 - t),
            keys(-0.75, 2 - t) }).trimmed();
    }

    /** Every pixel by the share of the footprint that it covers. */
    static Run coverage(final Footprint f) {
        final double right = f.right();
        final double[] weights = new double[(int) (Math.ceil(right) - f.base())];
        for (int k = 0; k < weights.length; k++) {
            final double pixel = f.base() + k;
            weights[k] = (Math.min(right, pixel + 1) - Math.max(f.left(), pixel)) / (right - f.left());
        }
        return new Run(f.base(), weights).trimmed();
    }

    /** A triangle as wide as two footprints. */
    static Run wideLinear(final Footprint f) {
        return widened(f, 1, u -> Math.max(0, 1 - Math.abs(u)));
    }

    /** A cubic, a = −0.5, as wide as four footprints. */
    static Run wideCubic(final Footprint f) {
        return widened(f, 2, u -> keys(-0.5, Math.abs(u)));
    }

    /** A function of (pixel centre − footprint centre) / width; an enlarged image (width below 1) is not widened. */
    private static Run widened(final Footprint f, final double support, final DoubleUnaryOperator function) {
        final double scale = Math.max(1, f.width());
        final long from = (long) Math.floor(f.centre() - support * scale + 0.5);
        final long to = (long) Math.floor(f.centre() + support * scale + 0.5);
        final double[] weights = new double[(int) (to - from)];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = function.applyAsDouble((from + k + 0.5 - f.centre()) / scale);
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return new Run(from, weights).trimmed();
    }

    private static double keys(final double a, final double x) {
        if (x >= 2) {
            return 0;
        }
        return x <= 1 ? ((a + 2) * x - (a + 3)) * x * x + 1 : ((x - 5) * x + 8) * x * a - 4 * a;
    }
}
