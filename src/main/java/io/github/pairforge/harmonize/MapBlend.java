package io.github.pairforge.harmonize;

import io.github.pairforge.raster.Tile;

/**
 * Applies a grid of maps: bilinear between the centres of the windows, constant weights outside the outer ones.
 *
 * @param maps of one band
 * @param strength share of the local result
 * @param extent where the grid's cells lie
 */
record MapBlend(MapGrid maps, double strength, LocalHistogramHarmonization.Extent extent) {

    /** Where a pixel lies between two centres: that before it, and its way to the next, 0..1. */
    private record Place(int before, double way) {

        static Place of(final double centre, final double start, final double size, final int windows) {
            final double p = Math.max(0, Math.min(windows - 1, (centre - start) / size * windows - 0.5));
            return new Place((int) p, p - (int) p);
        }
    }

    void apply(final Tile tile, final float[] values) {
        final int[] left = new int[tile.width()];
        final double[] way = new double[tile.width()];
        for (int i = 0; i < left.length; i++) {
            final Place p = Place.of(tile.x() + i + 0.5, extent.left(), extent.width(), maps.across());
            left[i] = p.before;
            way[i] = p.way;
        }
        for (int j = 0; j < tile.height(); j++) {
            final Place row = Place.of(tile.y() + j + 0.5, extent.top(), extent.height(), maps.down());
            int end;
            for (int i = 0; i < left.length; i = end) {
                end = i + 1;
                while (end < left.length && left[end] == left[i]) {
                    end++;
                }
                stretch(values, j * left.length, i, end, left[i], way, row);
            }
        }
    }

    /** Pixels of a row between the same centres. */
    private void stretch(final float[] values, final int offset, final int from, final int to, final int column,
        final double[] way, final Place row)
    {
        final int right = Math.min(column + 1, maps.across() - 1);
        final int below = Math.min(row.before + 1, maps.down() - 1);
        final ValueMap a = maps.at(column, row.before);
        final ValueMap b = maps.at(right, row.before);
        final ValueMap c = maps.at(column, below);
        final ValueMap d = maps.at(right, below);
        for (int i = from; i < to; i++) {
            final float v = values[offset + i];
            if (!(v - v == 0)) {
                values[offset + i] = Float.NaN;
                continue;
            }
            final double global = strength == 1 ? 0 : maps.global().interpolate(v);
            if (strength == 0) {
                values[offset + i] = (float) global;
                continue;
            }
            double local = between(a, b, way[i], v);
            if (row.way != 0) {
                local += row.way * (between(c, d, way[i], v) - local);
            }
            values[offset + i] = (float) (strength == 1 ? local : global + strength * (local - global));
        }
    }

    private static double between(final ValueMap left, final ValueMap right, final double way, final double value) {
        final double v = left.interpolate(value);
        return way == 0 ? v : v + way * (right.interpolate(value) - v);
    }
}
