package io.github.pairforge.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;

/** Small rasters for tests. */
public final class Rasters {

    private Rasters() {
    }

    /** In pixel units; one array of row-major values per band. */
    public static Raster of(final int width, final int height, final float[]... planes) {
        return of(Grid.ofPixels(width, height), planes);
    }

    /** In metres. */
    public static Raster metric(final double metres, final int width, final int height, final float[]... planes) {
        return of(Grid.northUp(500_000, 4_000_000, metres, metres,
            new Crs(32633, Crs.Kind.PROJECTED, 1, null, null), width, height), planes);
    }

    private static Raster of(final Grid grid, final float[]... planes) {
        final List<Band> bands = new ArrayList<>();
        for (int b = 0; b < planes.length; b++) {
            bands.add(Band.unnamed());
        }
        return Raster.wrap(planes, grid, bands, "test image");
    }

    /** Bands of a golden case's array. */
    public static Raster of(final Npy array) {
        final float[][] planes = new float[array.size(2)][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = array.plane(b);
        }
        return of(array.size(0), array.size(1), planes);
    }

    /** All values equal. */
    public static float[] constant(final int n, final float value) {
        final float[] plane = new float[n];
        Arrays.fill(plane, value);
        return plane;
    }
}
