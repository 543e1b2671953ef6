package io.github.pairforge.service;

import java.util.Optional;

import io.github.pairforge.raster.Raster;

/**
 * Images of the same ground that are looked at together.
 *
 * @param input what a task was given, reflectance
 * @param result what it made
 * @param reference the real LR image or another reference; a difference is drawn when its size is that of the result
 * @param referenceName what the reference is, with a capital
 * @param note what part is shown, or empty
 */
public record PictureScene(Raster input, Raster result, Optional<Raster> reference, String referenceName,
    String note)
{

    /** Of a reference that the sensor itself took. */
    public static final String REAL = "Real image";

    /** Whether result and reference can be subtracted pixel by pixel. */
    public boolean isComparable() {
        return reference.filter(r -> r.grid().width() == result.grid().width()
            && r.grid().height() == result.grid().height()).isPresent();
    }
}
