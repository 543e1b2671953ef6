package io.github.pairforge.harmonize;

import java.util.Arrays;

import io.github.pairforge.raster.Tile;

/**
 * Applies a grid of maps: bilinear between the centres of the windows, constant weights outside the outer ones.
 *
 * @param maps of one band
 * @param strength share of the local result
 * @param extent where the grid's cells lie
 */
record MapBlend(MapGrid maps, double strength, LocalHistogramHarmonization.Extent extent) {

    private static final double MANY = 8192;

    /** What a finite value becomes at a place in pixels, the outer corner of the first pixel being (0, 0). */
    double at(final double x, final double y, final double value) {
        final Place column = Place.of(x, extent.left(), extent.width(), maps.across());
        final Place row = Place.of(y, extent.top(), extent.height(), maps.down());
        final double global = strength == 1 ? 0 : maps.global().interpolate(value);
        return strength == 0 ? global : blended(global, local(column.before(), column.way(), row, value));
    }

    private double blended(final double global, final double local) {
        return strength == 1 ? local : global + strength * (local - global);
    }

    private double local(final int column, final double way, final Place row, final double value) {
        final int right = Math.min(column + 1, maps.across() - 1);
        final int below = Math.min(row.before() + 1, maps.down() - 1);
        final double v = between(maps.at(column, row.before()), maps.at(right, row.before()), way, value);
        return row.way() == 0 ? v
            : v + row.way() * (between(maps.at(column, below), maps.at(right, below), way, value) - v);
    }

    void apply(final Tile tile, final float[] values) {
        final int[] left = new int[tile.width()];
        final double[] way = new double[tile.width()];
        for (int i = 0; i < left.length; i++) {
            final Place p = Place.of(tile.x() + i + 0.5, extent.left(), extent.width(), maps.across());
            left[i] = p.before();
            way[i] = p.way();
        }
        final FourMaps[] fours = new FourMaps[maps.across()];
        int before = -1;
        for (int j = 0; j < tile.height(); j++) {
            final Place row = Place.of(tile.y() + j + 0.5, extent.top(), extent.height(), maps.down());
            if (row.before() != before) {
                before = row.before();
                Arrays.fill(fours, null);
            }
            int end;
            for (int i = 0; i < left.length; i = end) {
                end = i + 1;
                while (end < left.length && left[end] == left[i]) {
                    end++;
                }
                // The table pays only where many pixels lie between the same centres.
                if (strength == 1 && fours[left[i]] == null && (end - i) * rowsLeft(tile, j) >= MANY) {
                    fours[left[i]] = four(left[i], before);
                }
                if (fours[left[i]] == null) {
                    stretch(values, j * left.length, i, end, left[i], way, row);
                }
                else {
                    stretch(values, j * left.length, i, end, fours[left[i]], way, row.way());
                }
            }
        }
    }

    /** How many rows of the tile may lie between the same centres. */
    private double rowsLeft(final Tile tile, final int row) {
        return Math.min(tile.height() - row, extent.height() / maps.down());
    }

    private FourMaps four(final int column, final int row) {
        final int right = Math.min(column + 1, maps.across() - 1);
        final int below = Math.min(row + 1, maps.down() - 1);
        return FourMaps.of(maps.at(column, row), maps.at(right, row), maps.at(column, below), maps.at(right, below));
    }

    private static void stretch(final float[] values, final int offset, final int from, final int to,
        final FourMaps four, final double[] wayX, final double wayY)
    {
        for (int i = from; i < to; i++) {
            final float v = values[offset + i];
            values[offset + i] = v - v == 0 ? (float) four.at(v, wayX[i], wayY) : Float.NaN;
        }
    }

    /** Pixels of a row between the same centres. */
    private void stretch(final float[] values, final int offset, final int from, final int to, final int column,
        final double[] way, final Place row)
    {
        final int right = Math.min(column + 1, maps.across() - 1);
        final int below = Math.min(row.before() + 1, maps.down() - 1);
        final ValueMap a = maps.at(column, row.before());
        final ValueMap b = maps.at(right, row.before());
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
            if (row.way() != 0) {
                local += row.way() * (between(c, d, way[i], v) - local);
            }
            values[offset + i] = (float) blended(global, local);
        }
    }

    private static double between(final ValueMap left, final ValueMap right, final double way, final double value) {
        final double v = left.interpolate(value);
        return way == 0 ? v : v + way * (right.interpolate(value) - v);
    }
}
