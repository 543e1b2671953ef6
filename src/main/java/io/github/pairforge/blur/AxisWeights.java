package io.github.pairforge.blur;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Blur and resampling along one axis as one operator: for each output sample the range of source pixels it needs, and
 * their weights, whose sum is 1.
 *
 * <p>The blur mirrors the image at its border without repeating the edge pixel (index −1 is pixel 1), as often as a
 * kernel larger than the image needs it; an image of one pixel is constant. Resampling then takes the blurred image's
 * edge pixel for what lies beyond it (nearest, bilinear, bicubic), or leaves it out and scales the rest up (area,
 * antialiased). An output sample whose centre lies outside the source has no weights. Immutable.
 */
public final class AxisWeights {

    /** Factors beyond this, or below its reciprocal, are taken for a mistake. */
    public static final double MAX_FACTOR = 4096;

    private static final double[] NONE = {};

    private final int[] starts;

    private final double[][] weights;

    private AxisWeights(final int[] starts, final double[][] weights) {
        this.starts = starts;
        this.weights = weights;
    }

    /**
     * @param factor length of an output pixel in source pixels; below 1 the image is enlarged
     * @param origin left edge of output sample 0 in source pixels, 0 being the left edge of the first: the centre of
     *            sample i is at pixel coordinate {@code origin + factor · (i + 0.5) − 0.5}
     * @param in source pixels on this axis
     * @param out output samples on this axis
     * @throws IllegalArgumentException for sizes below 1 or beyond 2³¹−1, a factor beyond {@link #MAX_FACTOR}, or what
     *             the resampling does not accept
     */
    public static AxisWeights of(final BlurKernel kernel, final Resampling resampling, final double factor,
        final double origin, final long in, final long out)
    {
        check(factor, origin, in, out);
        resampling.check(factor, origin, in, out);
        final Run blur = Run.ofKernel(kernel);
        final Border border = new Border((int) in, blur, resampling.repeatsEdge());
        final int[] starts = new int[(int) out];
        final double[][] weights = new double[(int) out][];
        final Map<Footprint, Run> sampling = new HashMap<>();
        final Map<Footprint, Run> interior = new HashMap<>();
        for (int i = 0; i < out; i++) {
            final Footprint footprint = resampling.footprint(i, factor, origin, in, out);
            if (footprint.centre() < 0 || footprint.centre() > in) {
                weights[i] = NONE;
                continue;
            }
            final Footprint phase = footprint.phase();
            final Run samples = sampling.computeIfAbsent(phase, resampling::weights);
            Run run = interior.computeIfAbsent(phase, p -> samples.convolve(blur)).shifted(footprint.base());
            if (run.first() < 0 || run.end() > in) {
                run = border.fold(samples.shifted(footprint.base()));
            }
            starts[i] = (int) run.first();
            weights[i] = run.weights();
        }
        return new AxisWeights(starts, weights);
    }

    private static void check(final double factor, final double origin, final long in, final long out) {
        if (in < 1 || out < 1 || in > Integer.MAX_VALUE - 8 || out > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Cannot resample " + in + " pixels to " + out
                + "; both sizes must be from 1 to " + (Integer.MAX_VALUE - 8) + ".");
        }
        if (!(factor >= 1 / MAX_FACTOR && factor <= MAX_FACTOR)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "A resampling factor of %s is not between 1/%.0f and %.0f; give the low-resolution pixel size divided "
                    + "by the high-resolution one.", factor, MAX_FACTOR, MAX_FACTOR));
        }
        if (!Double.isFinite(origin)) {
            throw new IllegalArgumentException("The output begins at " + origin + " source pixels; give a number.");
        }
    }

    /** Number of output samples. */
    public int size() {
        return starts.length;
    }

    /** The first source pixel that output sample i needs. */
    public int start(final int i) {
        return starts[i];
    }

    /** The source pixel after the last one that sample i needs; equal to {@link #start} when it lies outside. */
    public int end(final int i) {
        return starts[i] + weights[i].length;
    }

    /** The weights of source pixels {@code start(i)} to {@code end(i) − 1}; empty when the sample lies outside. */
    public double[] weights(final int i) {
        return weights[i].clone();
    }

    /** Without the copy, for the inner loop. */
    double[] shared(final int i) {
        return weights[i];
    }
}
