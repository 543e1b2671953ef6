package io.github.pairforge.harmonize.method;

import io.github.pairforge.raster.RasterSource;

/**
 * What a method looks at.
 *
 * @param source reflectance, NaN = nodata; in the pixels of the reference where resolution is matched
 * @param reference bands in the order of the source's, {@link HarmonizeMethod#footing placed} as the method asks; null
 *            for {@link Footing#NO_REFERENCE}
 * @param pixel width of a pixel of the source in the pixels that users count in: those of the image they harmonize
 */
public record MethodInputs(RasterSource source, RasterSource reference, double pixel) {

    /** Where users count in the pixels of the source. */
    public static MethodInputs of(final RasterSource source, final RasterSource reference) {
        return new MethodInputs(source, reference, 1);
    }
}
