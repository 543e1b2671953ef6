package io.github.pairforge.align;

import java.util.List;

import io.github.pairforge.raster.Grid;

/** Random sample consensus (Fischler and Bolles 1981) on tie points. */
public final class Ransac {

    private Ransac() {
    }

    /** Judges matches: discards far ones, finds the transform most agree on, refits it to the inliers. */
    public static TiePoints judge(final Grid grid, final List<TiePoint> matches, final OutlierSettings settings) {
        throw new UnsupportedOperationException();
    }
}
