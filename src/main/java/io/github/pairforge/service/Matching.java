package io.github.pairforge.service;

import java.util.Locale;

/** How an image is matched to a reference. */
public enum Matching {

    /** One map per band for the whole image. */
    GLOBAL,
    /** One map per band and window, blended. */
    LOCAL;

    /** What users write: "global" or "local". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is none of the labels */
    static Matching of(final String label) {
        for (final Matching m : values()) {
            if (m.label().equals(label)) {
                return m;
            }
        }
        throw new IllegalArgumentException("method: \"" + label + "\" is none of global, local.");
    }
}
