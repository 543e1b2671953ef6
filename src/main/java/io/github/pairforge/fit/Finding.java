package io.github.pairforge.fit;

/**
 * Something about a fit that the user should know before trusting it.
 *
 * @param kind for programs
 * @param text for people, one or two sentences
 */
public record Finding(Kind kind, String text) {

    /** What was found. */
    public enum Kind {
        /** The error hardly depends on the width. */
        FLAT_CURVE,
        /** The least error is at an end of the widths tried. */
        BOUNDARY,
        /** HR is no sharper than LR. */
        NO_BLUR,
        /** A shift and an asymmetric kernel explain the same. */
        SHIFT_OR_ASYMMETRY,
        /** The pair is off by three LR pixels or more. */
        MISALIGNED,
        /** More noise or change than signal. */
        NOISE,
        /** Noise that was given is more than the pairs allow. */
        NOISE_TOO_STRONG,
        /** Degraded HR with the noise that was given has much less of it than LR. */
        NOISE_TOO_WEAK,
        /** Areas were left out. */
        OUTLIERS,
        /** A pair contradicts the others. */
        DISAGREEMENT,
        /** The relation is not monotone. */
        RELATION
    }
}
