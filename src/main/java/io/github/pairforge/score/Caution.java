package io.github.pairforge.score;

import java.util.List;

/**
 * Something about an image or a pair that whoever reads a score must know first.
 *
 * @param kind what it is about
 * @param severity how bad it is
 * @param sentence what was seen, the numbers, and what to do
 */
public record Caution(Kind kind, Severity severity, String sentence) {

    /** How bad it is, from harmless to hopeless. */
    public enum Severity {
        /** Worth knowing. */
        NOTE,
        /** The score holds, but says less than it seems. */
        WARNING,
        /** A score would be wrong: none is given. */
        ERROR
    }

    /** What a caution is about. */
    public enum Kind {
        /** A constant image or band. */
        CONSTANT,
        /** Few valid pixels. */
        NODATA,
        /** Many pixels at the largest value. */
        SATURATION,
        /** Few different values. */
        QUANTISATION,
        /** Bands that hold the same pixels. */
        COPIED_BAND,
        /** Rows or columns that repeat their neighbours. */
        DUPLICATES,
        /** Pixels that are not square, or lie nowhere. */
        GRID,
        /** Values of both images are not in the same unit. */
        UNITS,
        /** Sentinel-2's offset forgotten, or applied twice. */
        OFFSET,
        /** Bands in another order. */
        BAND_ORDER,
        /** Bright in one image only. */
        CLOUD,
        /** Rotated or mirrored. */
        ORIENTATION
    }

    static Caution note(final Kind kind, final String sentence) {
        return new Caution(kind, Severity.NOTE, sentence);
    }

    static Caution warning(final Kind kind, final String sentence) {
        return new Caution(kind, Severity.WARNING, sentence);
    }

    static Caution error(final Kind kind, final String sentence) {
        return new Caution(kind, Severity.ERROR, sentence);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether a score must not be given. */
    public static boolean anyError(final List<Caution> cautions) {
        return cautions.stream().anyMatch(Caution::isError);
    }
}
