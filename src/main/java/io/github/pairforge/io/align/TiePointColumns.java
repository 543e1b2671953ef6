package io.github.pairforge.io.align;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.raster.Grid;

/**
 * What the files tell of a tie point: names and order of columns and properties.
 *
 * @param points judged
 * @param factor LR pixel size in HR pixels
 */
record TiePointColumns(TiePoints points, double factor) {

    static final String ID = "id";
    static final String COLUMN = "col";
    static final String ROW = "row";
    static final String X = "x";
    static final String Y = "y";
    static final String DX = "dx_lr";
    static final String DY = "dy_lr";
    static final String RELIABILITY = "reliability";
    static final String JUDGEMENT = "judgement";

    /** @throws IllegalArgumentException for a factor that is not above 0 */
    TiePointColumns {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor: " + factor + " HR pixels per LR pixel is not above 0.");
        }
    }

    /** Numbers of a tie point by column, between its number and its judgement; empty when unknown. */
    Map<String, OptionalDouble> numbers(final TiePoint p) {
        final Grid grid = points.grid();
        final Shift lr = p.shift();
        final Shift hr = lr.times(factor);
        final Shift metres = lr.times(grid.groundSamplingDistance());
        final double x = grid.worldX(p.x(), p.y());
        final double y = grid.worldY(p.x(), p.y());
        final Map<String, OptionalDouble> out = new LinkedHashMap<>();
        put(out, COLUMN, p.x());
        put(out, ROW, p.y());
        put(out, X, x);
        put(out, Y, y);
        put(out, DX, lr.dx());
        put(out, DY, lr.dy());
        put(out, "dx_hr", hr.dx());
        put(out, "dy_hr", hr.dy());
        put(out, "dx_m", metres.dx());
        put(out, "dy_m", metres.dy());
        put(out, "dx_world", x - grid.worldX(p.x() - lr.dx(), p.y() - lr.dy()));
        put(out, "dy_world", y - grid.worldY(p.x() - lr.dx(), p.y() - lr.dy()));
        put(out, RELIABILITY, p.reliability());
        put(out, "residual_lr", points.residual(p).length());
        return out;
    }

    private static void put(final Map<String, OptionalDouble> out, final String name, final double value) {
        // Adding 0 makes −0 a plain 0.
        out.put(name, Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty());
    }

    /** "inlier", "too_far". */
    static String label(final TiePoint.Judgement judgement) {
        return judgement.name().toLowerCase(Locale.ROOT);
    }
}
