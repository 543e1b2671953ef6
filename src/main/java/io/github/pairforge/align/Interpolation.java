package io.github.pairforge.align;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How values between pixels are found. */
public enum Interpolation {

    /** The nearest pixel. */
    NEAREST(new NearestKernel()),

    /** Linear. */
    BILINEAR(new LinearKernel()),

    /** Cubic convolution, a = −0.5 (Keys 1981). */
    BICUBIC(new CubicKernel()),

    /** Cubic B-spline through the pixels (Unser 1991). */
    BSPLINE(new SplineKernel()),

    /** Windowed sinc of three lobes. */
    LANCZOS(new LanczosKernel());

    private final InterpolationKernel kernel;

    Interpolation(final InterpolationKernel kernel) {
        this.kernel = kernel;
    }

    /** Pixels to either side that a value depends on. */
    public int halo() {
        return kernel.taps() / 2;
    }

    InterpolationKernel kernel() {
        return kernel;
    }

    /** Its name in files, macros and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other text */
    public static Interpolation of(final String label) {
        final String name = label.trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(m -> m.label().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("interpolation: \"" + label
                + "\" is unknown; choose one of "
                + Arrays.stream(values()).map(Interpolation::label).collect(Collectors.joining(", ")) + "."));
    }
}
