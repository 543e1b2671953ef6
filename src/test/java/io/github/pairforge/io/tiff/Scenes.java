package io.github.pairforge.io.tiff;

import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;

/** Images to write: smooth, with noise in the last digits, and with some nodata. */
final class Scenes {

    static final Crs UTM33 = new Crs(32633, Crs.Kind.PROJECTED, 1, null, null);

    private Scenes() {
    }

    static Grid northUp(final int width, final int height) {
        return Grid.northUp(500010, 4649990, 10, 10, UTM33, width, height);
    }

    static Raster scene(final Grid grid, final int bands) {
        final int width = (int) grid.width();
        final int height = (int) grid.height();
        final float[][] planes = new float[bands][width * height];
        final List<Band> names = new ArrayList<>();
        for (int b = 0; b < bands; b++) {
            names.add(new Band("B" + (b + 1), 490 + 75.5 * b));
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    final int hash = (x * 73856093 ^ y * 19349663 ^ b * 83492791) >>> 8 & 0xff;
                    final float v = (float) (0.3 + 0.2 * Math.sin(0.05 * x + b) * Math.cos(0.07 * y) + hash * 1e-4);
                    planes[b][y * width + x] = (x + 3 * y) % 41 == 0 ? Float.NaN : v;
                }
            }
        }
        return Raster.wrap(planes, grid, names, "scene");
    }
}
