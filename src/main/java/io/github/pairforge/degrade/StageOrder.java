package io.github.pairforge.degrade;

/** In which order the stages run; noise is always last. */
public enum StageOrder {

    /** δ, then λ at LR pixels, then e: Aybar et al. 2024 (Scientific Data, s41597-024-04214-y). */
    BLUR_FIRST("blur,harmonize,noise"),

    /** λ at HR pixels, then δ, then e: opensr-degradation, main.py. */
    HARMONIZE_FIRST("harmonize,blur,noise");

    private final String label;

    StageOrder(final String label) {
        this.label = label;
    }

    /** As written in model files. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException listing what there is */
    public static StageOrder of(final String label) {
        for (final StageOrder order : values()) {
            if (order.label.equals(label)) {
                return order;
            }
        }
        throw new IllegalArgumentException(
            "The stage order \"" + label + "\" is neither \"" + BLUR_FIRST.label + "\" nor \"" + HARMONIZE_FIRST.label
                + "\".");
    }
}
