package io.github.pairforge.service;

import java.util.Locale;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/** Where images are put, and the pixels they get. */
final class TargetGrid {

    /** Output pixels that are larger by more than this would be sampled with gaps. */
    private static final double COARSEST = 1.5;

    private TargetGrid() {
    }

    /**
     * The grid that the choice names.
     *
     * @param reference null where the choice is the image's own
     * @throws IllegalArgumentException when its pixels are much larger than the image's
     */
    static Grid of(final AlignChoice choice, final RasterSource image, final RasterSource reference) {
        if (!choice.onReferenceGrid()) {
            return image.grid();
        }
        final Grid grid = reference.grid();
        final double larger = Math.sqrt(grid.pixelWidth() * grid.pixelHeight() / image.grid().pixelWidth()
            / image.grid().pixelHeight());
        if (larger > COARSEST) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "grid: the pixels of the reference are %.3g times as large as those of %s, and interpolating would"
                    + " leave gaps; give grid=image, and degrade the result to the reference's grid.",
                larger, image.name()));
        }
        return grid;
    }

    /**
     * The image where it can be compared with a reference.
     *
     * @param sameExtent it covers the reference's ground, whatever its own georeference says
     * @throws IllegalArgumentException when only one of them says where it lies
     */
    static RasterSource place(final RasterSource image, final RasterSource reference, final boolean sameExtent) {
        final Grid grid = image.grid();
        if (sameExtent) {
            return image.withGrid(reference.grid().withSize(grid.width(), grid.height()));
        }
        final boolean sameSize =
            grid.width() == reference.grid().width() && grid.height() == reference.grid().height();
        if (grid.isGeoreferenced() == reference.grid().isGeoreferenced() && (grid.isGeoreferenced() || sameSize)) {
            return image;
        }
        throw new IllegalArgumentException((grid.isGeoreferenced() ? reference.name() : image.name())
            + " has no georeference: if " + image.name() + " covers exactly the ground of " + reference.name()
            + ", give same_extent=true, else georeference it first.");
    }
}
