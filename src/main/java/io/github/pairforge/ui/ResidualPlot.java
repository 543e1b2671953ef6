package io.github.pairforge.ui;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import ij.gui.Plot;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoints;

/** How much of the tie points' shifts the common transform leaves. */
public final class ResidualPlot {

    private static final Color LIMIT = new Color(0x555555);

    /** The axis reaches this far beyond the limit. */
    private static final double REACH = 2;

    private static final int BINS = 40;

    private ResidualPlot() {
    }

    /**
     * Histograms of the residuals' dx, dy and length, of inliers and outliers, with the limit marked on both sides.
     *
     * @param limit largest residual of an inlier, pixels of the common grid; twice as much is shown, what is beyond is
     *            counted in the title
     */
    public static Plot of(final TiePoints points, final double limit) {
        if (!(limit > 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException("A limit of " + limit + " pixels is not above 0.");
        }
        final List<Shift> residuals = points.points().stream()
            .filter(p -> p.isInlier() || p.judgement() == TiePoint.Judgement.OUTLIER).map(points::residual).toList();
        final double end = REACH * limit;
        final List<Curve> curves = new ArrayList<>();
        curves.add(steps("dx", residuals, Shift::dx, end).withColour(Palette.RESULT));
        curves.add(steps("dy", residuals, Shift::dy, end).withColour(Palette.REFERENCE));
        curves.add(steps("length", residuals, Shift::length, end).withColour(Color.BLACK));
        final double most = curves.stream().flatMapToDouble(c -> Arrays.stream(c.y())).max().orElse(1);
        curves.add(Curve.of(String.format(Locale.ROOT, "limit %s", RoundNumbers.text(limit)),
            new double[] { -limit, -limit, Double.NaN, limit, limit },
            new double[] { 0, Math.max(1, most), Double.NaN, 0, Math.max(1, most) }).withColour(LIMIT));
        final long beyond = residuals.stream().filter(r -> r.length() > end).count();
        final String title = String.format(Locale.ROOT, "Residuals of %d tie points%s", residuals.size(),
            beyond == 0 ? "" : ", " + beyond + " beyond the axis");
        return Plots.curves(title, "Residual (LR pixels)", "Tie points", curves);
    }

    /** The outline of a histogram's bars. */
    private static Curve steps(final String name, final List<Shift> residuals, final ToDoubleFunction<Shift> part,
        final double end)
    {
        final double[] counts = new double[BINS];
        for (final Shift r : residuals) {
            final int bin = (int) Math.floor((part.applyAsDouble(r) + end) / (2 * end) * BINS);
            if (bin >= 0 && bin < BINS) {
                counts[bin]++;
            }
        }
        final double[] x = new double[2 * BINS];
        final double[] y = new double[2 * BINS];
        for (int i = 0; i < 2 * BINS; i++) {
            x[i] = -end + 2 * end * ((i + 1) / 2) / BINS;
            y[i] = counts[i / 2];
        }
        return Curve.of(name, x, y);
    }
}
