package io.github.pairforge.service;

import java.util.Locale;

import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.raster.Reflectance;

/** How the pixels of an output file are stored. */
public enum OutputType {

    /** Reflectance as it is. */
    FLOAT32(GeoTiffOptions.float32()),
    /** Reflectance x 10000, rounded, with the scale in the file. */
    UINT16(GeoTiffOptions.uint16(new Reflectance(1e-4, 0)));

    private final GeoTiffOptions options;

    OutputType(final GeoTiffOptions options) {
        this.options = options;
    }

    /** What users write: "float32" or "uint16". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    GeoTiffOptions options() {
        return options;
    }

    /** @throws IllegalArgumentException when it is none of the labels */
    static OutputType of(final String label) {
        for (final OutputType t : values()) {
            if (t.label().equals(label)) {
                return t;
            }
        }
        throw new IllegalArgumentException("type: \"" + label + "\" is neither float32 nor uint16.");
    }
}
