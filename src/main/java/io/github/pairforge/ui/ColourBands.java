package io.github.pairforge.ui;

import java.util.List;
import java.util.Locale;

import io.github.pairforge.raster.Band;

/**
 * Which bands make a natural colour picture.
 *
 * @param red zero-based, as are the others
 */
public record ColourBands(int red, int green, int blue) {

    /** By name or wavelength; otherwise the first three bands, or one band in grey. */
    public static ColourBands of(final List<Band> bands) {
        final int r = find(bands, 620, 690, "red", "r", "b4", "b04");
        final int g = find(bands, 530, 590, "green", "g", "b3", "b03");
        final int b = find(bands, 450, 515, "blue", "b", "b2", "b02");
        if (r >= 0 && g >= 0 && b >= 0) {
            return new ColourBands(r, g, b);
        }
        return bands.size() < 3 ? new ColourBands(0, 0, 0) : new ColourBands(0, 1, 2);
    }

    private static int find(final List<Band> bands, final double from, final double to, final String... names) {
        for (int i = 0; i < bands.size(); i++) {
            final Band band = bands.get(i);
            if (band.wavelength() >= from && band.wavelength() <= to
                || List.of(names).contains(band.name().toLowerCase(Locale.ROOT)))
            {
                return i;
            }
        }
        return -1;
    }
}
