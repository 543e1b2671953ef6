package io.github.pairforge.align;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Tile;

/**
 * Where the centre of each output pixel lies in the source: {@code (xx·i + xy·j + x0, yx·i + yy·j + y0)} counts from
 * the centre of the source's first pixel.
 */
record PixelMapping(double xx, double xy, double x0, double yx, double yy, double y0) {

    /** World coordinates of millions leave about 1e-9 pixels of rounding; whole shifts must stay whole. */
    private static final double SNAP_OFFSET = 1e-6;
    private static final double SNAP_SLOPE = 1e-10;

    /**
     * @param output grid to be filled
     * @param source grid of the image that is read
     * @param world from world positions in the source to world positions in the output
     */
    static PixelMapping of(final Grid output, final Grid source, final Transform world) {
        final Transform back = world.inverse();
        final double[] o = output.transform();
        final double[] first = back.apply(output.worldX(0.5, 0.5), output.worldY(0.5, 0.5));
        final double[] origin = source.toPixel(first[0], first[1]);
        final double[] right = slope(source, back, o[1], o[4]);
        final double[] down = slope(source, back, o[2], o[5]);
        return new PixelMapping(snap(right[0], SNAP_SLOPE), snap(down[0], SNAP_SLOPE),
            snap(origin[0] - 0.5, SNAP_OFFSET), snap(right[1], SNAP_SLOPE), snap(down[1], SNAP_SLOPE),
            snap(origin[1] - 0.5, SNAP_OFFSET));
    }

    /** How far one moves in source pixels for a step in the world. */
    private static double[] slope(final Grid source, final Transform back, final double dx, final double dy) {
        final double x = back.xx() * dx + back.xy() * dy;
        final double y = back.yx() * dx + back.yy() * dy;
        final double[] s = source.transform();
        final double det = s[1] * s[5] - s[2] * s[4];
        return new double[] { (x * s[5] - y * s[2]) / det, (y * s[1] - x * s[4]) / det };
    }

    private static double snap(final double v, final double tolerance) {
        return Math.abs(v - Math.rint(v)) < tolerance ? Math.rint(v) + 0.0 : v;
    }

    /** Whether columns depend on columns only, and rows on rows. */
    boolean isSeparable() {
        return xy == 0 && yx == 0;
    }

    double x(final double i, final double j) {
        return xx * i + xy * j + x0;
    }

    double y(final double i, final double j) {
        return yx * i + yy * j + y0;
    }

    /** First and last source column that a tile comes from, before any halo; may lie outside of the image. */
    double[] columns(final Tile tile) {
        return range(xx, xy, x0, tile);
    }

    double[] rows(final Tile tile) {
        return range(yx, yy, y0, tile);
    }

    private static double[] range(final double right, final double down, final double origin, final Tile tile) {
        final double at = right * tile.x() + down * tile.y() + origin;
        final double across = right * (tile.width() - 1);
        final double along = down * (tile.height() - 1);
        return new double[] { at + Math.min(0, across) + Math.min(0, along),
            at + Math.max(0, across) + Math.max(0, along) };
    }
}
