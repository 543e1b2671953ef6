package io.github.pairforge.ui;

import java.util.List;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;

import net.imglib2.FinalInterval;
import net.imglib2.view.Views;

/**
 * A part of the ground small enough to be looked at pixel by pixel, as shares of the width and height of any image of
 * that ground.
 *
 * @param left 0 at the left edge of the image, 1 at its right edge
 * @param top 0 at the upper edge
 * @param right above {@code left}
 * @param bottom above {@code top}
 */
public record Excerpt(double left, double top, double right, double bottom) {

    /** Up to this many coarse pixels are tried until their edge falls onto an edge of fine pixels. */
    private static final int LONGEST_PERIOD = 16;

    /** @throws IllegalArgumentException for an empty part or one that leaves the image */
    public Excerpt {
        if (!(0 <= left && left < right && right <= 1 && 0 <= top && top < bottom && bottom <= 1)) {
            throw new IllegalArgumentException("The excerpt from (" + left + ", " + top + ") to (" + right + ", "
                + bottom + ") is empty or outside the image; give shares of width and height between 0 and 1.");
        }
    }

    /**
     * The middle of two images of the same ground; its edges fall between whole pixels of both where they can.
     *
     * @param most coarse pixels a side, at least 1; smaller images are kept whole
     */
    public static Excerpt centre(final Raster fine, final Raster coarse, final int most) {
        final Grid f = fine.grid();
        final Grid c = coarse.grid();
        final double[] x = centre(f.width(), c.width(), most);
        final double[] y = centre(f.height(), c.height(), most);
        return new Excerpt(x[0], y[0], x[1], y[1]);
    }

    private static double[] centre(final long fine, final long coarse, final int most) {
        if (coarse <= most) {
            return new double[] { 0, 1 };
        }
        final double factor = (double) fine / coarse;
        int period = 1;
        while (period <= LONGEST_PERIOD && Math.abs(period * factor - Math.rint(period * factor)) > 1e-6) {
            period++;
        }
        final long step = period > Math.min(LONGEST_PERIOD, most) ? 1 : period;
        final long size = most / step * step;
        final long start = (coarse - size) / 2 / step * step;
        return new double[] { start / (double) coarse, (start + size) / (double) coarse };
    }

    /** That part of an image, without copying pixels; at least one pixel. */
    public Raster of(final Raster raster) {
        final Grid grid = raster.grid();
        final long x = Math.min(grid.width() - 1, Math.round(left * grid.width()));
        final long y = Math.min(grid.height() - 1, Math.round(top * grid.height()));
        final long w = Math.max(1, Math.round(right * grid.width()) - x);
        final long h = Math.max(1, Math.round(bottom * grid.height()) - y);
        final long bands = raster.bands().size();
        return new Raster(
            Views.interval(raster.pixels(), FinalInterval.createMinSize(x, y, 0, w, h, bands)),
            grid.crop(x, y, w, h), raster.bands(), raster.name());
    }

    /** That part of each image. */
    public List<Raster> ofAll(final List<Raster> rasters) {
        return rasters.stream().map(this::of).toList();
    }
}
