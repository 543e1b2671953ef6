package io.github.pairforge.service;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/** Puts an HR image on the ground of its LR partner. */
final class Placement {

    private Placement() {
    }

    /**
     * @param sameExtent whether HR covers exactly the ground of LR
     * @return HR with a grid that can be related to that of LR
     * @throws IllegalArgumentException when only one of them says where it lies
     */
    static RasterSource place(final RasterSource hr, final RasterSource lr, final boolean sameExtent) {
        final Grid grid = hr.grid();
        if (sameExtent) {
            return hr.withGrid(lr.grid().withSize(grid.width(), grid.height()));
        }
        if (grid.isGeoreferenced() && lr.grid().isGeoreferenced()) {
            return hr;
        }
        final String without = grid.isGeoreferenced() ? lr.name() : hr.name();
        throw new IllegalArgumentException(without + " has no georeference: if " + hr.name()
            + " covers exactly the ground of " + lr.name() + ", give same_extent=true, else georeference it first.");
    }
}
