package io.github.pairforge.inference;

import java.io.IOException;
import java.util.Optional;

import io.github.pairforge.raster.RasterSource;

/**
 * What a card wants done to the image of the first input before the scaling of its {@link TensorCard}.
 *
 * @param normalization by the image's own values
 * @param limits cut off after that
 */
record Preparation(Optional<OwnValues> normalization, ValueLimits limits) {

    static final Preparation NONE = new Preparation(Optional.empty(), ValueLimits.NONE);

    /** @param each whether every band is an image of its own */
    RasterSource of(final RasterSource image, final boolean each) throws IOException {
        return limits.of(normalization.isEmpty() ? image : normalization.get().of(image, each));
    }
}
