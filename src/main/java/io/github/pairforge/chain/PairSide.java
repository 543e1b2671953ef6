package io.github.pairforge.chain;

import java.nio.file.Path;
import java.util.Map;

/**
 * One image of the pair.
 *
 * @param file absolute
 * @param bands numbers from 1 or names, separated by commas; empty for all
 * @param scale reflectance = scale · value + offset; 0 for what the file says
 * @param offset 0 for what the file says
 */
public record PairSide(Path file, String bands, double scale, double offset) {

    /** @throws IllegalArgumentException when a number is not finite, or the scale negative */
    public PairSide {
        file = file.toAbsolutePath().normalize();
        bands = bands.strip();
        if (!(scale >= 0) || Double.isInfinite(scale) || !Double.isFinite(offset)) {
            throw new IllegalArgumentException("A scale of " + scale + " and an offset of " + offset
                + " make no reflectance; give finite numbers, 0 for what the file says.");
        }
    }

    /** All bands, reflectance as the file says. */
    public static PairSide of(final Path file) {
        return new PairSide(file, "", 0, 0);
    }

    /** Writes it as parameters of a Command: {@code hr_file}, {@code hr_bands}, {@code hr_scale}, {@code hr_offset}. */
    void put(final String prefix, final Map<String, Object> values) {
        values.put(prefix + "_file", file.toFile());
        values.put(prefix + "_bands", bands);
        values.put(prefix + "_scale", scale);
        values.put(prefix + "_offset", offset);
    }
}
