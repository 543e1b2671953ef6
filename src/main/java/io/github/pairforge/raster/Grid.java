package io.github.pairforge.raster;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where pixels lie on the ground: an affine pixel-to-world transform, a CRS and a size.
 *
 * <p>The transform is GDAL's: {@code X = t[0] + t[1]·col + t[2]·row}, {@code Y = t[3] + t[4]·col + t[5]·row}, with
 * (0, 0) the outer <em>corner</em> of the first pixel; its centre is at (0.5, 0.5).
 *
 * @param transform six coefficients
 * @param crs coordinate reference system, {@link Crs#NONE} when there is none
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record Grid(double[] transform, Crs crs, long width, long height) {

    private static final double METRES_PER_DEGREE = 111_319.490793;

    /** How far a corner may be from a whole pixel, in pixels, and still be taken as on it. */
    public static final double SNAP = 0.01;

    /** @throws IllegalArgumentException for a size below 1 or a transform that is not finite and invertible */
    public Grid {
        transform = transform.clone();
        if (transform.length != 6) {
            throw new IllegalArgumentException("A transform has 6 coefficients, not " + transform.length + ".");
        }
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("An image of " + width + " x " + height + " pixels has no pixels.");
        }
        final double det = transform[1] * transform[5] - transform[2] * transform[4];
        if (det == 0 || !Arrays.stream(transform).allMatch(Double::isFinite) || !Double.isFinite(det)) {
            throw new IllegalArgumentException("The pixel-to-world transform " + Arrays.toString(transform)
                + " maps all pixels onto a line or nowhere.");
        }
    }

    /** A grid in pixel units, without georeference; y points down as in the file. */
    public static Grid ofPixels(final long width, final long height) {
        return new Grid(new double[] { 0, 1, 0, 0, 0, 1 }, Crs.NONE, width, height);
    }

    /** A north-up grid. */
    public static Grid northUp(final double left, final double top, final double pixelWidth, final double pixelHeight,
        final Crs crs, final long width, final long height)
    {
        return new Grid(new double[] { left, pixelWidth, 0, top, 0, -pixelHeight }, crs, width, height);
    }

    @Override
    public double[] transform() {
        return transform.clone();
    }

    /** False for the identity transform without CRS, which only counts pixels. */
    public boolean isGeoreferenced() {
        return !Arrays.equals(transform, new double[] { 0, 1, 0, 0, 0, 1 })
            && !Arrays.equals(transform, new double[] { 0, 1, 0, 0, 0, -1 });
    }

    public double worldX(final double col, final double row) {
        return transform[0] + transform[1] * col + transform[2] * row;
    }

    public double worldY(final double col, final double row) {
        return transform[3] + transform[4] * col + transform[5] * row;
    }

    /** Pixel coordinates (corner of the first pixel = 0, 0) of a world position. */
    public double[] toPixel(final double worldX, final double worldY) {
        final double det = transform[1] * transform[5] - transform[2] * transform[4];
        final double x = worldX - transform[0];
        final double y = worldY - transform[3];
        return new double[] { (x * transform[5] - y * transform[2]) / det,
            (y * transform[1] - x * transform[4]) / det };
    }

    /** Width of a pixel in CRS units. */
    public double pixelWidth() {
        return Math.hypot(transform[1], transform[4]);
    }

    /** Height of a pixel in CRS units. */
    public double pixelHeight() {
        return Math.hypot(transform[2], transform[5]);
    }

    /**
     * Ground sampling distance in metres: the geometric mean of pixel width and height. Degrees are converted at the
     * latitude of the image centre. {@code NaN} when nothing is known about the ground.
     */
    public double groundSamplingDistance() {
        // A part of an image without georeference has an origin, and still only counts pixels.
        final boolean counts = crs.equals(Crs.NONE) && transform[1] == 1 && Math.abs(transform[5]) == 1
            && transform[2] == 0 && transform[4] == 0;
        if (counts || !isGeoreferenced()) {
            return Double.NaN;
        }
        final double size = Math.sqrt(pixelWidth() * pixelHeight());
        if (crs.kind() != Crs.Kind.GEOGRAPHIC) {
            return size * crs.metresPerUnit();
        }
        final double latitude = Math.toRadians(worldY(width / 2.0, height / 2.0));
        return size * METRES_PER_DEGREE * Math.sqrt(Math.cos(latitude));
    }

    /** The part of this grid that starts at pixel (x, y). */
    public Grid crop(final long x, final long y, final long newWidth, final long newHeight) {
        final double[] t = transform.clone();
        t[0] = worldX(x, y);
        t[3] = worldY(x, y);
        return new Grid(t, crs, newWidth, newHeight);
    }

    /**
     * The corner-aligned grid of pixels {@code factorX × factorY} times as large; a rest that does not fill a whole
     * pixel is left out.
     *
     * @throws IllegalArgumentException when not one whole pixel remains
     */
    public Grid coarser(final double factorX, final double factorY) {
        final long w = (long) Math.floor(width / factorX + 1e-6);
        final long h = (long) Math.floor(height / factorY + 1e-6);
        if (w < 1 || h < 1) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "An image of %d x %d pixels is smaller than one output pixel at factor %s.", width, height,
                factorX == factorY ? trim(factorX) : trim(factorX) + " x " + trim(factorY)));
        }
        return new Grid(scaled(factorX, factorY), crs, w, h);
    }

    /** A grid of the given size whose corners are those of this one: the same ground in other pixels. */
    public Grid withSize(final long newWidth, final long newHeight) {
        return new Grid(scaled((double) width / newWidth, (double) height / newHeight), crs, newWidth, newHeight);
    }

    private double[] scaled(final double fx, final double fy) {
        return new double[] { transform[0], transform[1] * fx, transform[2] * fy, transform[3], transform[4] * fx,
            transform[5] * fy };
    }

    /**
     * How another grid's pixels lie on this one.
     *
     * @param coarse the other grid, with the same orientation
     * @throws IllegalArgumentException when the CRSs differ, or the grids are rotated or mirrored against each other
     */
    public Relation relate(final Grid coarse) {
        if (!crs.agreesWith(coarse.crs)) {
            throw new IllegalArgumentException("The images have different coordinate reference systems: "
                + crs.label() + " and " + coarse.crs.label()
                + "; reproject one of them (gdalwarp), or say that both cover the same ground (same_extent=true).");
        }
        final double[] origin = toPixel(coarse.worldX(0, 0), coarse.worldY(0, 0));
        final double[] right = toPixel(coarse.worldX(coarse.width, 0), coarse.worldY(coarse.width, 0));
        final double[] down = toPixel(coarse.worldX(0, coarse.height), coarse.worldY(0, coarse.height));
        final double skew = Math.max(Math.abs(right[1] - origin[1]), Math.abs(down[0] - origin[0]));
        if (skew > SNAP || right[0] <= origin[0] || down[1] <= origin[1]) {
            throw new IllegalArgumentException(
                "The images are rotated or mirrored against each other; bring them onto parallel grids (gdalwarp).");
        }
        return new Relation((right[0] - origin[0]) / coarse.width, (down[1] - origin[1]) / coarse.height, origin[0],
            origin[1]);
    }

    /**
     * Coarse pixel (i, j) covers fine pixels {@code originX + factorX·i …} and {@code originY + factorY·j …}.
     *
     * @param factorX coarse pixel width in fine pixels
     * @param factorY coarse pixel height in fine pixels
     * @param originX left edge of coarse column 0 in fine pixels
     * @param originY upper edge of coarse row 0 in fine pixels
     */
    public record Relation(double factorX, double factorY, double originX, double originY) {

        /** Geometric mean of both factors. */
        public double factor() {
            return factorX == factorY ? factorX : Math.sqrt(factorX * factorY);
        }

        /** Removes rounding: factors and origins within a millionth of a whole number become that number. */
        public Relation rounded() {
            return new Relation(round(factorX), round(factorY), round(originX), round(originY));
        }

        private static double round(final double v) {
            return Math.abs(v - Math.rint(v)) < 1e-6 ? Math.rint(v) + 0.0 : v;
        }
    }

    static String trim(final double v) {
        return v == Math.rint(v) ? Long.toString((long) v) : String.format(Locale.ROOT, "%.4g", v);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof Grid g && width == g.width && height == g.height && Arrays.equals(transform, g.transform)
            && crs.agreesWith(g.crs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(transform) * 31 + Long.hashCode(width * 31 + height);
    }
}
