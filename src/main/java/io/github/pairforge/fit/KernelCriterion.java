package io.github.pairforge.fit;

/** By what a kernel's width is found. */
public enum KernelCriterion {

    /** Least error against LR, {@link KernelFit}. */
    LEAST_ERROR("least error"),

    /** The shape of LR's power spectrum, {@link SpectralFit}. */
    SPECTRAL("spectral consistency"),

    /**
     * HR degraded, harmonized and with its noise has LR's power spectrum and gradient energy: blind to misregistration
     * and to change, which least error takes for blur.
     */
    CLOSED_LOOP("closed loop");

    private final String label;

    KernelCriterion(final String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
