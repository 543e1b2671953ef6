package io.github.pairforge.align;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How values between pixels are found. */
public enum Interpolation {

    /** The nearest pixel. */
    NEAREST,

    /** Linear. */
    BILINEAR,

    /** Cubic convolution, a = −0.5 (Keys 1981). */
    BICUBIC,

    /** Cubic B-spline through the pixels (Unser 1991). */
    BSPLINE,

    /** Windowed sinc of three lobes. */
    LANCZOS;

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
