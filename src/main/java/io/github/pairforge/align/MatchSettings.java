package io.github.pairforge.align;

/**
 * Where tie points are looked for, and how.
 *
 * @param window side of the square that is matched, pixels of the common grid, at least 8; 0 to choose by image size
 * @param spacing from window to window, pixels, at least 1; 0 to choose by image size
 * @param shift how each window's shift is found
 */
public record MatchSettings(int window, int spacing, ShiftSettings shift) {

    /** Windows and spacing by image size. */
    public static final MatchSettings DEFAULT = new MatchSettings(0, 0, ShiftSettings.DEFAULT);

    /** @throws IllegalArgumentException for a window below 8 pixels or a negative spacing */
    public MatchSettings {
        if (window != 0 && window < 8 || spacing < 0) {
            throw new IllegalArgumentException("A window of " + window + " pixels every " + spacing
                + " is too small to be matched; give at least 8, and at least 1, or 0 to choose by image size.");
        }
    }

    public MatchSettings withShift(final ShiftSettings other) {
        return new MatchSettings(window, spacing, other);
    }
}
