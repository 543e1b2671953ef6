package io.github.pairforge.blur;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the pixels of a coarser (or finer) image are taken from the blurred one.
 *
 * <p>With factor f, output pixel i covers source positions f·i to f·(i+1) from the common corner; its centre is at
 * pixel coordinate f·i + (f−1)/2. All constants but {@link #NEAREST} are centred
 * there.
 */
public enum Resampling {

    /**
     * The source pixel in which the output pixel begins, PyTorch's "nearest". Not centred: the image moves by up to
     * (f−1)/2 source pixels, 1.5 for a factor of 4; never compare the result with another method's.
     */
    NEAREST(Sampling::first, true),

    /** The source pixel that holds the output pixel's centre. */
    NEAREST_EXACT(Sampling::central, true),

    /** Linear interpolation at the centre; for a factor of 4 the mean of the central 2×2 pixels. */
    BILINEAR(Sampling::linear, true),

    /** Cubic convolution at the centre with a = −0.75, as PyTorch and OpenCV. */
    BICUBIC(Sampling::cubic, true),

    /** The mean over exactly what the output pixel covers: pixels that it cuts count by the covered part. */
    AREA(Sampling::coverage, false),

    /**
     * PyTorch's "area": output i of n is the plain mean of source pixels ⌊i·N/n⌋ to ⌈(i+1)·N/n⌉−1 of all N. For whole
     * images only; where N/n is an integer it equals {@link #AREA}.
     */
    ADAPTIVE_AREA(Sampling::coverage, false) {

        @Override
        Footprint footprint(final long i, final double factor, final double origin, final long in, final long out) {
            final long left = i * in / out;
            return new Footprint(left, ((i + 1) * in + out - 1) / out - left);
        }

        @Override
        void check(final double factor, final double origin, final long in, final long out) {
            if (Math.abs(origin) > 1e-6 || Math.abs(in - factor * out) >= Math.max(1, factor)) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "Resampling %s only works on whole images, but %d output pixels of %s begin at %s of %d source "
                        + "pixels; use area, which equals it for integer factors.", label(), out, factor, origin, in));
            }
        }
    },

    /** A triangle widened by the factor, as PIL and PyTorch with antialias. */
    BILINEAR_ANTIALIAS(Sampling::wideLinear, false),

    /** A cubic with a = −0.5 widened by the factor, as PIL and PyTorch with antialias. */
    BICUBIC_ANTIALIAS(Sampling::wideCubic, false);

    private final Sampling sampling;

    private final boolean repeatsEdge;

    Resampling(final Sampling sampling, final boolean repeatsEdge) {
        this.sampling = sampling;
        this.repeatsEdge = repeatsEdge;
    }

    /** Its name in files, macros and on the command line: lower case with underscores. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether output pixels lie where the corner-aligned geometry puts them. */
    public boolean isCentred() {
        return this != NEAREST;
    }

    /**
     * The constant with this label; upper case and hyphens are accepted.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Resampling of(final String label) {
        final String name = label.trim().toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(r -> r.label().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Resampling \"" + label + "\" is unknown; choose one of "
                + Arrays.stream(values()).map(Resampling::label).collect(Collectors.joining(", ")) + "."));
    }

    /** What output sample i covers. */
    Footprint footprint(final long i, final double factor, final double origin, final long in, final long out) {
        return Footprint.regular(i, factor, origin);
    }

    /** @throws IllegalArgumentException when it cannot work on such an axis */
    void check(final double factor, final double origin, final long in, final long out) {
    }

    Run weights(final Footprint footprint) {
        return sampling.weights(footprint);
    }

    /**
     * Whether samples beyond the border take the edge pixel's value, as interpolation does; otherwise they are left out
     * and the others are scaled up.
     */
    boolean repeatsEdge() {
        return repeatsEdge;
    }
}
