package io.github.pairforge.service;

import java.util.Locale;

/** Which harmonization a degradation uses. */
public enum Harmonizing {

    /** The one of the model. */
    MODEL,
    /** None. */
    NONE,
    /** Histogram matching of every band to the LR image. */
    GLOBAL,
    /** The same in windows of the image. */
    LOCAL;

    /** What users write: "model", "none", "global" or "local". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is none of the labels */
    static Harmonizing of(final String label) {
        for (final Harmonizing h : values()) {
            if (h.label().equals(label)) {
                return h;
            }
        }
        throw new IllegalArgumentException("harmonize: \"" + label + "\" is none of model, none, global, local.");
    }
}
