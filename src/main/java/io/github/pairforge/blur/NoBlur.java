package io.github.pairforge.blur;

/** The identity: one tap. */
public record NoBlur() implements BlurKernel {

    static final String FAMILY = "none";

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public double parameter() {
        return 0;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public double[] taps() {
        return new double[] { 1 };
    }
}
