package io.github.pairforge.io.imagej;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ij.measure.Calibration;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;

/**
 * Grids from ImageJ's calibrations and back.
 *
 * <p>A calibration whose y axis points up ({@code invertY}) is a north-up grid with the origin's rows counted from the
 * top; any other one keeps y pointing down. Lengths become metres.
 */
final class Calibrations {

    private static final Map<String, Double> METRES = Map.ofEntries(Map.entry("m", 1.0), Map.entry("metre", 1.0),
        Map.entry("metres", 1.0), Map.entry("meter", 1.0), Map.entry("meters", 1.0), Map.entry("km", 1e3),
        Map.entry("kilometre", 1e3), Map.entry("kilometer", 1e3), Map.entry("dm", 0.1), Map.entry("cm", 0.01),
        Map.entry("mm", 1e-3), Map.entry("\u00b5m", 1e-6), Map.entry("\u03bcm", 1e-6), Map.entry("um", 1e-6),
        Map.entry("micron", 1e-6), Map.entry("microns", 1e-6), Map.entry("micrometer", 1e-6), Map.entry("nm", 1e-9),
        Map.entry("inch", 0.0254), Map.entry("inches", 0.0254), Map.entry("in", 0.0254), Map.entry("ft", 0.3048),
        Map.entry("foot", 0.3048), Map.entry("feet", 0.3048), Map.entry("yard", 0.9144), Map.entry("mi", 1609.344),
        Map.entry("mile", 1609.344));

    /** Units of the resolution that scanners, cameras and print programs write into files. */
    private static final List<String> PRINT_UNITS = List.of("inch", "inches", "in", "cm");

    /** No sensor resolves less ground than this; printers all do. */
    private static final double SMALLEST_PRINTED = 1e-3;

    private Calibrations() {
    }

    /**
     * The grid in metres without CRS that a calibration describes; pixel units when its unit is no length.
     *
     * @param notes takes a sentence when a pixel size is ignored
     */
    static Grid grid(final Calibration c, final int width, final int height, final List<String> notes) {
        final Double unitX = METRES.get(c.getXUnit().strip().toLowerCase(Locale.ROOT));
        final Double unitY = METRES.get(c.getYUnit().strip().toLowerCase(Locale.ROOT));
        if (unitX == null || unitY == null) {
            if (c.scaled() && !c.getUnit().strip().matches("|pixels?")) {
                notes.add("The pixel size in \"" + c.getUnit() + "\" is ignored, which is no length; set it in metres"
                    + " (Image > Properties) if it matters.");
            }
            return Grid.ofPixels(width, height);
        }
        final double w = c.pixelWidth * unitX;
        final double h = c.pixelHeight * unitY;
        // The area, too, has to be a number.
        if (!(w > 0 && h > 0 && w * h > 0) || Double.isInfinite(w * h)) {
            notes.add("The pixel size " + c.pixelWidth + " x " + c.pixelHeight
                + " is ignored; it must be positive and finite.");
            return Grid.ofPixels(width, height);
        }
        if (PRINT_UNITS.contains(c.getUnit().strip().toLowerCase(Locale.ROOT)) && w < SMALLEST_PRINTED) {
            notes.add("The pixel size of " + c.pixelWidth + " " + c.getUnit()
                + " is ignored: it is a resolution for printing, not on the ground.");
            return Grid.ofPixels(width, height);
        }
        // Adding 0 turns -0 into 0, so that grids without an origin are equal.
        final double left = -c.xOrigin * w + 0.0;
        if (c.getInvertY()) {
            // ImageJ counts from the bottom when no origin is given.
            return Grid.northUp(left, (c.yOrigin == 0 ? height : c.yOrigin) * h, w, h, Crs.NONE, width, height);
        }
        return new Grid(new double[] { left, w, 0, -c.yOrigin * h + 0.0, 0, h }, Crs.NONE, width, height);
    }

    /** Writes pixel size, origin and unit of a grid; of a rotated or mirrored one the pixel size only. */
    static void apply(final Grid grid, final Calibration c) {
        if (!grid.isGeoreferenced()) {
            return;
        }
        final boolean degrees = grid.crs().kind() == Crs.Kind.GEOGRAPHIC;
        final double unit = degrees ? 1 : grid.crs().metresPerUnit();
        c.setUnit(degrees ? "deg" : "m");
        c.pixelWidth = grid.pixelWidth() * unit;
        c.pixelHeight = grid.pixelHeight() * unit;
        final double[] t = grid.transform();
        if (t[1] > 0 && t[2] == 0 && t[4] == 0) {
            c.xOrigin = -t[0] / t[1] + 0.0;
            c.yOrigin = -t[3] / t[5] + 0.0;
            c.setInvertY(t[5] < 0);
        }
    }

    /**
     * Whether both place the pixels alike, as exactly as ImageJ's TIFF files keep it: pixel sizes become fractions of
     * 10⁻⁶ there, origins are exact.
     */
    static boolean agree(final Calibration a, final Calibration b) {
        return near(a.pixelWidth, b.pixelWidth, 0.02 * a.pixelWidth)
            && near(a.pixelHeight, b.pixelHeight, 0.02 * a.pixelHeight)
            && sameOrigin(a, b) && a.getInvertY() == b.getInvertY();
    }

    static boolean sameOrigin(final Calibration a, final Calibration b) {
        return near(a.xOrigin, b.xOrigin, Grid.SNAP) && near(a.yOrigin, b.yOrigin, Grid.SNAP);
    }

    private static boolean near(final double a, final double b, final double tolerance) {
        return Math.abs(a - b) <= tolerance;
    }
}
