package io.github.pairforge.raster;

/**
 * One spectral band.
 *
 * @param name its name as the file gives it ("B4", "Red"), or an empty string when it has none
 * @param wavelength centre wavelength in nanometres, or {@code NaN} when unknown
 */
public record Band(String name, double wavelength) {

    /** @throws IllegalArgumentException for a null name or a wavelength that is not positive */
    public Band {
        if (name == null) {
            throw new IllegalArgumentException("A band needs a name; use an empty one if the file gives none.");
        }
        if (wavelength <= 0 || Double.isInfinite(wavelength)) {
            throw new IllegalArgumentException("Band " + name + ": wavelength " + wavelength + " nm is not positive.");
        }
    }

    /** A band of which only the name is known. */
    public static Band named(final String name) {
        return new Band(name, Double.NaN);
    }

    /** A band that has no name. */
    public static Band unnamed() {
        return new Band("", Double.NaN);
    }

    /**
     * The band at a place for messages: "band 2 (Red)".
     *
     * @param index zero-based
     */
    public String label(final int index) {
        return "band " + (index + 1) + (isNamed() ? " (" + name + ")" : "");
    }

    /** Whether it has a name. */
    public boolean isNamed() {
        return !name.isEmpty();
    }
}
