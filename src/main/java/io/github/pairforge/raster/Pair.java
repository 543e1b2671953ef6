package io.github.pairforge.raster;

import java.util.Locale;

/**
 * A high- and a low-resolution image of the same ground on corner-aligned grids.
 *
 * @param hr fine image
 * @param lr coarse image; its corners are those of {@code hr}, to {@link Grid#SNAP} of an HR pixel where the factor is
 *            whole
 * @param relation how LR pixels lie on HR pixels; both factors are at least 1
 */
public record Pair(RasterSource hr, RasterSource lr, Grid.Relation relation) {

    private static final double ISOTROPY = 0.05;

    /** Relation of the grids of two images, checked. */
    public static Grid.Relation relation(final Grid hr, final Grid lr) {
        final Grid.Relation r = hr.relate(lr).rounded();
        final double lowest = Math.min(r.factorX(), r.factorY());
        if (lowest < 1) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "The LR pixels (%s of an HR pixel) are finer than the HR pixels; are hr and lr swapped?",
                Grid.trim(lowest)));
        }
        if (Math.abs(r.factorX() / r.factorY() - 1) > ISOTROPY) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "LR pixels are %s HR pixels wide and %s high; bring HR onto square ground pixels first.",
                Grid.trim(r.factorX()), Grid.trim(r.factorY())));
        }
        return r;
    }

    private static Grid.Relation relation(final RasterSource hr, final RasterSource lr) {
        try {
            return relation(hr.grid(), lr.grid());
        }
        catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException(hr.name() + " and " + lr.name() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Keeps the whole LR pixels that HR covers, and the HR pixels under them.
     *
     * <p>HR is cropped to whole pixels around the LR box; where LR corners fall between HR pixels the relation's origin
     * holds the fraction, nothing is resampled.
     *
     * @throws IllegalArgumentException when the CRSs differ, nothing overlaps, or LR is finer than HR
     */
    public static Pair of(final RasterSource hr, final RasterSource lr) {
        final Grid.Relation r = relation(hr, lr);
        final long[] x = covered(r.originX(), r.factorX(), hr.grid().width(), lr.grid().width());
        final long[] y = covered(r.originY(), r.factorY(), hr.grid().height(), lr.grid().height());
        if (x[1] <= x[0] || y[1] <= y[0]) {
            throw new IllegalArgumentException(hr.name() + " and " + lr.name()
                + " do not overlap by a whole LR pixel; do they show the same place?");
        }
        final long[] hx = under(r.originX(), r.factorX(), x, hr.grid().width());
        final long[] hy = under(r.originY(), r.factorY(), y, hr.grid().height());
        final RasterSource hrPart = new CroppedSource(hr, hx[0], hy[0], hx[1] - hx[0], hy[1] - hy[0]);
        final RasterSource lrPart = new CroppedSource(lr, x[0], y[0], x[1] - x[0], y[1] - y[0]);
        return new Pair(hrPart, lrPart, hrPart.grid().relate(lrPart.grid()).rounded());
    }

    /** First and one past the last coarse pixel that lies on the fine image altogether. */
    private static long[] covered(final double origin, final double factor, final long fine, final long coarse) {
        final double slack = Grid.SNAP;
        final long first = (long) Math.max(0, Math.ceil((-slack - origin) / factor));
        final long end = (long) Math.min(coarse, Math.floor((fine + slack - origin) / factor));
        return new long[] { first, end };
    }

    private static long[] under(final double origin, final double factor, final long[] coarse, final long fine) {
        return new long[] { (long) Math.max(0, Math.floor(origin + factor * coarse[0] + Grid.SNAP)),
            (long) Math.min(fine, Math.ceil(origin + factor * coarse[1] - Grid.SNAP)) };
    }
}
