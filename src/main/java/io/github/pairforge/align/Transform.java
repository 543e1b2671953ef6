package io.github.pairforge.align;

import io.github.pairforge.raster.Grid;

/**
 * Maps positions in the moving image to positions in the reference:
 * {@code x' = xx·x + xy·y + x0}, {@code y' = yx·x + yy·y + y0}.
 *
 * <p>Pixel coordinates count from the outer corner of the first pixel, as in {@link Grid}.
 *
 * @param kind what it was restricted to when it was fitted
 */
public record Transform(Kind kind, double xx, double xy, double x0, double yx, double yy, double y0) {

    /** Families, from stiff to flexible. */
    public enum Kind {
        /** One shift. */
        TRANSLATION(1),
        /** Shift, rotation and one scale. */
        SIMILARITY(2),
        /** Shift, rotation, two scales and shear. */
        AFFINE(3);

        private final int pointsNeeded;

        Kind(final int pointsNeeded) {
            this.pointsNeeded = pointsNeeded;
        }

        public int pointsNeeded() {
            return pointsNeeded;
        }
    }

    /** Leaves everything where it is. */
    public static final Transform IDENTITY = translation(Shift.ZERO);

    /** @throws IllegalArgumentException when it is not finite or cannot be inverted */
    public Transform {
        final double det = xx * yy - xy * yx;
        if (!Double.isFinite(det) || Math.abs(det) < 1e-12 || !Double.isFinite(x0 + y0)) {
            throw new IllegalArgumentException("The transform (" + xx + " " + xy + " " + x0 + "; " + yx + " " + yy
                + " " + y0 + ") maps the image onto a line, or nowhere.");
        }
    }

    public static Transform translation(final Shift shift) {
        return new Transform(Kind.TRANSLATION, 1, 0, shift.dx(), 0, 1, shift.dy());
    }

    /** Where a position in the moving image goes. */
    public double[] apply(final double x, final double y) {
        return new double[] { xx * x + xy * y + x0, yx * x + yy * y + y0 };
    }

    public Transform inverse() {
        final double det = xx * yy - xy * yx;
        return new Transform(kind, yy / det, -xy / det, (xy * y0 - yy * x0) / det, -yx / det, xx / det,
            (yx * x0 - xx * y0) / det);
    }

    /** First the other, then this one. */
    public Transform after(final Transform first) {
        return new Transform(kind.compareTo(first.kind) >= 0 ? kind : first.kind, xx * first.xx + xy * first.yx,
            xx * first.xy + xy * first.yy, xx * first.x0 + xy * first.y0 + x0, yx * first.xx + yy * first.yx,
            yx * first.xy + yy * first.yy, yx * first.x0 + yy * first.y0 + y0);
    }

    /** The same mapping, which counts pixels of {@code grid}, between world positions. */
    public Transform toWorld(final Grid grid) {
        final Transform world = pixelToWorld(grid);
        return withKind(world.after(this).after(world.inverse()));
    }

    /** The same mapping, which is between world positions, in pixels of {@code grid}. */
    public Transform toPixels(final Grid grid) {
        final Transform world = pixelToWorld(grid);
        return withKind(world.inverse().after(this).after(world));
    }

    private Transform withKind(final Transform t) {
        return new Transform(kind, t.xx, t.xy, t.x0, t.yx, t.yy, t.y0);
    }

    private static Transform pixelToWorld(final Grid grid) {
        final double[] t = grid.transform();
        return new Transform(Kind.AFFINE, t[1], t[2], t[0], t[4], t[5], t[3]);
    }
}
