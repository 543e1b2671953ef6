package io.github.pairforge.harmonize.method;

/** What a harmonization method asks of its reference. */
public enum Footing {

    /** There is none. */
    NO_REFERENCE,
    /** The same mixture of surfaces; any size and place. */
    SAME_SURFACES,
    /** The same ground, corner to corner; any size. */
    SAME_GROUND,
    /** The same ground, pixel for pixel. */
    SAME_PIXELS
}
