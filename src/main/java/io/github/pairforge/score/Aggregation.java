package io.github.pairforge.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import io.github.pairforge.evaluate.SpectralAngle;

/** How the angles of many pixels become one. */
public enum Aggregation {

    /** Mean over pixels of the angle between both spectra. */
    PIXEL(SpectralAngle::perPixel),

    /** The angle between both images as one long vector each. */
    IMAGE(SpectralAngle::flattened),

    /** The angle between both mean spectra. */
    MEAN(SpectralAngle::meanSpectra);

    private final ToDoubleFunction<SpectralAngle> choice;

    Aggregation(final ToDoubleFunction<SpectralAngle> choice) {
        this.choice = choice;
    }

    /** Degrees. */
    public double of(final SpectralAngle angle) {
        return choice.applyAsDouble(angle);
    }

    /** Its name in files, macros and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other text */
    public static Aggregation of(final String label) {
        final String name = label.trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(m -> m.label().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("aggregation: \"" + label + "\" is unknown; choose one of "
                + Arrays.stream(values()).map(Aggregation::label).collect(Collectors.joining(", ")) + "."));
    }
}
