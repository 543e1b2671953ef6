package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import ij.gui.Plot;

import io.github.pairforge.harmonize.PitchCurve;

/** What local matching costs and brings, pitch by pitch. */
final class PitchPlots {

    private PitchPlots() {
    }

    /** Detail kept, with the budget, beside the difference to the reference; the chosen pitch is marked. */
    static BufferedImage of(final PitchCurve curve) {
        return Pictures.grid(plots(curve).stream().map(p -> Plots.render(p).getProcessor().getBufferedImage()).toList(),
            2);
    }

    /** Detail kept, then the difference. */
    static List<Plot> plots(final PitchCurve curve) {
        final double[] pitch = numbers(curve, PitchCurve.Point::pitch);
        final double[] budget = { curve.budget(), curve.budget() };
        final double[] ends = { 0, pitch[0] };
        final String chosen = String.format(Locale.ROOT, "pitch %.4g, detail %.3f", curve.best().pitch(),
            curve.best().ratio());
        final Plot detail = Plots.curves("Detail kept: " + chosen, "Pitch (pixels)", "Gradient energy, global map = 1",
            List.of(Curve.of("detail kept", pitch, numbers(curve, PitchCurve.Point::ratio)).withColour(Palette.RESULT),
                Curve.of(String.format(Locale.ROOT, "budget %.3g", curve.budget()), ends, budget)
                    .withColour(Palette.REFERENCE)));
        final Plot error = Plots.curves(String.format(Locale.ROOT, "Difference to the reference: %.4f",
            curve.best().error()), "Pitch (pixels)", "Mean absolute difference (reflectance)",
            List.of(Curve.of("difference", pitch, numbers(curve, PitchCurve.Point::error))
                .withColour(Palette.RESULT)));
        mark(detail, curve.best().pitch(), curve.best().ratio());
        mark(error, curve.best().pitch(), curve.best().error());
        return List.of(detail, error);
    }

    private static double[] numbers(final PitchCurve curve, final ToDoubleFunction<PitchCurve.Point> which) {
        return curve.points().stream().mapToDouble(which).toArray();
    }

    private static void mark(final Plot plot, final double x, final double y) {
        plot.setColor(Color.BLACK);
        plot.setLineWidth(2);
        plot.addPoints(new double[] { x }, new double[] { y }, Plot.CIRCLE);
        plot.setLineWidth(1);
    }
}
