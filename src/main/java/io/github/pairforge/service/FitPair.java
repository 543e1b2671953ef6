package io.github.pairforge.service;

/**
 * A pair to fit.
 *
 * @param name for messages and tables; empty takes the images' names
 * @param hr the HR image
 * @param lr the LR image of the same ground
 * @param sameExtent HR covers exactly the ground of {@code lr}, whatever its own georeference says
 */
public record FitPair(String name, ImageInput hr, ImageInput lr, boolean sameExtent) {

    public FitPair {
        hr = hr.as("hr");
        lr = lr.as("lr");
    }

    /** A georeferenced pair. */
    public static FitPair of(final ImageInput hr, final ImageInput lr) {
        return new FitPair("", hr, lr, false);
    }

    public FitPair withSameExtent(final boolean other) {
        return new FitPair(name, hr, lr, other);
    }
}
