package io.github.pairforge.io.imagej;

import java.util.List;
import java.util.Optional;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;

/**
 * What an ImageJ image holds.
 *
 * @param raster its pixels as ImageJ shows them, nodata NaN in 32-bit images only
 * @param reflectance how its values become reflectance, when it remembers that
 * @param notes sentences for the user about what was ignored, and why
 */
public record ImageRaster(Raster raster, Optional<Reflectance> reflectance, List<String> notes) {

    public ImageRaster {
        notes = List.copyOf(notes);
    }
}
