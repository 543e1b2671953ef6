package io.github.pairforge.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.pairforge.align.Interpolation;
import io.github.pairforge.align.ShiftMethod;
import io.github.pairforge.align.Transform;

/**
 * How an image is brought onto a reference.
 *
 * @param kind "translation" (from the image as a whole), "similarity" or "affine" (both from tie points)
 * @param method how shifts are found: "dft", "phase" or "foroosh"
 * @param matcher name of the tie point matcher
 * @param maxShift largest shift that is looked for, metres; pixels where there is no georeference; above 0
 * @param interpolation "nearest", "bilinear", "bicubic", "bspline" or "lanczos"
 * @param grid pixels of the result: "image" keeps the image's own, "reference" takes the reference's
 * @param seed of the random samples among tie points
 */
public record AlignChoice(String kind, String method, String matcher, double maxShift, String interpolation,
    String grid, long seed)
{

    /** A translation of up to 10 m by Lanczos interpolation on the image's own grid. */
    public static final AlignChoice DEFAULT =
        new AlignChoice("translation", "dft", "windows", 10, "lanczos", "image", 0);

    /** @throws IllegalArgumentException for a word that is none of those above, or a largest shift not above 0 */
    public AlignChoice {
        kind(kind);
        ShiftMethod.of(method);
        Interpolation.of(interpolation);
        if (!"image".equals(grid) && !"reference".equals(grid)) {
            throw new IllegalArgumentException("grid: \"" + grid + "\" is neither image nor reference.");
        }
        if (!(maxShift > 0) || Double.isInfinite(maxShift)) {
            throw new IllegalArgumentException("max_shift: " + maxShift + " is not above 0; give metres.");
        }
    }

    private static Transform.Kind kind(final String label) {
        return Arrays.stream(Transform.Kind.values())
            .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(label)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("kind: \"" + label + "\" is unknown; choose one of "
                + Arrays.stream(Transform.Kind.values()).map(k -> k.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ")) + "."));
    }

    Transform.Kind transformKind() {
        return kind(kind);
    }

    Interpolation resampling() {
        return Interpolation.of(interpolation);
    }

    boolean onReferenceGrid() {
        return "reference".equals(grid);
    }

    public AlignChoice withKind(final String other) {
        return new AlignChoice(other, method, matcher, maxShift, interpolation, grid, seed);
    }

    public AlignChoice withMethod(final String other) {
        return new AlignChoice(kind, other, matcher, maxShift, interpolation, grid, seed);
    }

    public AlignChoice withMatcher(final String other) {
        return new AlignChoice(kind, method, other, maxShift, interpolation, grid, seed);
    }

    public AlignChoice withMaxShift(final double other) {
        return new AlignChoice(kind, method, matcher, other, interpolation, grid, seed);
    }

    public AlignChoice withInterpolation(final String other) {
        return new AlignChoice(kind, method, matcher, maxShift, other, grid, seed);
    }

    public AlignChoice withGrid(final String other) {
        return new AlignChoice(kind, method, matcher, maxShift, interpolation, other, seed);
    }

    public AlignChoice withSeed(final long other) {
        return new AlignChoice(kind, method, matcher, maxShift, interpolation, grid, other);
    }
}
