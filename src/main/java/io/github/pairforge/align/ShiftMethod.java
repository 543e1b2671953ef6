package io.github.pairforge.align;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the peak of the correlation of two images is found. */
public enum ShiftMethod {

    /** Cross-correlation without whitening, its peak refined by a matrix DFT (Guizar-Sicairos et al. 2008). */
    DFT(CorrelationPeak::plain),

    /**
     * The same with a whitened spectrum: phase correlation as scikit-image's default. Its intervals are not calibrated:
     * they are too narrow.
     */
    PHASE(CorrelationPeak::phase),

    /**
     * Phase correlation with the analytic sub-pixel peak of Foroosh et al. 2002, as AROSICS. Its intervals are not
     * calibrated: they are too narrow.
     */
    FOROOSH(CorrelationPeak::foroosh);

    private final Function<CrossSpectrum, Shift> peak;

    ShiftMethod(final Function<CrossSpectrum, Shift> peak) {
        this.peak = peak;
    }

    /** The highest point of a periodic correlation. */
    Shift peak(final CrossSpectrum spectrum) {
        return peak.apply(spectrum);
    }

    /** Its name in files, macros and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other text */
    public static ShiftMethod of(final String label) {
        final String name = label.trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(m -> m.label().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("method: \"" + label + "\" is unknown; choose one of "
                + Arrays.stream(values()).map(ShiftMethod::label).collect(Collectors.joining(", ")) + "."));
    }
}
