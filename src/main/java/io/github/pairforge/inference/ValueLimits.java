package io.github.pairforge.inference;

import io.github.pairforge.raster.RasterSource;

/**
 * Values that a model's card wants cut off before the network sees them.
 *
 * @param lowest in the units before the card's scaling, −∞ for no limit
 * @param highest the same, +∞
 */
record ValueLimits(double lowest, double highest) {

    /** Nothing is cut off. */
    static final ValueLimits NONE = new ValueLimits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** The image with smaller and larger values replaced by the limits; NaN stays. */
    RasterSource of(final RasterSource image) {
        if (equals(NONE)) {
            return image;
        }
        return image.with((band, tile, values) -> {
            for (int i = 0; i < tile.width() * tile.height(); i++) {
                values[i] = values[i] < lowest ? (float) lowest : values[i] > highest ? (float) highest : values[i];
            }
        });
    }
}
