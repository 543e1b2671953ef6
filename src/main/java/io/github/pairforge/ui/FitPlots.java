package io.github.pairforge.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ij.gui.Plot;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.fit.CandidateFit;
import io.github.pairforge.fit.Interval;
import io.github.pairforge.fit.KernelCurve;
import io.github.pairforge.fit.KernelFitResult;
import io.github.pairforge.fit.KernelShape;
import io.github.pairforge.fit.Loss;

/** Plots of fitted kernels: one curve per band, its optimum marked. */
final class FitPlots {

    /** Room below a curve's minimum and above its maximum, relative to the range. */
    private static final double BELOW = 0.12;
    private static final double ABOVE = 0.3;
    private static final int DASHES = 40;

    private FitPlots() {
    }

    /**
     * A curve with its minimum.
     *
     * @param at where the minimum is
     * @param value there
     * @param interval of it, possibly unknown
     */
    record Marked(String name, double[] x, double[] y, double at, double value, Interval interval) {
    }

    /** Error against width for one family and resampling: a curve per band, dashed lines at the optima. */
    static Plot errors(final KernelFitResult fit, final CandidateFit candidate) {
        final List<Marked> curves = new ArrayList<>();
        for (final KernelCurve c : candidate.curves()) {
            curves.add(new Marked(label(fit.bandNames().get(c.band()), c.sigma()), c.sigmas(), c.errors(), c.sigma(),
                c.error(), c.interval()));
        }
        return marked("Least error: " + candidate.candidate().label(), error(fit), curves);
    }

    static String error(final KernelFitResult fit) {
        final Loss loss = fit.settings().loss();
        return switch (loss) {
            case MAE -> "Mean absolute error (reflectance)";
            case RMSE -> "Root mean square error (reflectance)";
            case HUBER -> "Robust error (reflectance)";
        };
    }

    /** "Red" for "band 1 (Red)": a legend has little room. */
    static String brief(final String bandName) {
        return bandName.replaceFirst("^band \\d+ \\((.+)\\)$", "$1");
    }

    /** For a legend. */
    static String label(final String name, final double sigma) {
        return brief(name) + String.format(Locale.ROOT, ": %.2f", sigma);
    }

    /** Curves over kernel widths, with a dashed line at each one's minimum and its interval as a bar across. */
    static Plot marked(final String title, final String yLabel, final List<Marked> curves) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double right = 0;
        final List<Curve> lines = new ArrayList<>();
        for (final Marked c : curves) {
            for (int i = 0; i < c.x().length; i++) {
                low = Double.isFinite(c.y()[i]) ? Math.min(low, c.y()[i]) : low;
                high = Double.isFinite(c.y()[i]) ? Math.max(high, c.y()[i]) : high;
                right = Math.max(right, c.x()[i]);
            }
            lines.add(Curve.of(c.name(), c.x(), c.y()));
        }
        final double range = high > low ? high - low : 1e-6;
        // Neither errors nor distances are below 0.
        final double floor = Math.max(Math.min(0, low), low - BELOW * range);
        final Plot plot = Plots.curves(title, "Sigma (HR pixels)", yLabel, lines);
        plot.setLimits(0, right, floor, high + ABOVE * range);
        for (int i = 0; i < curves.size(); i++) {
            final Marked c = curves.get(i);
            plot.setColor(Palette.curve(i));
            plot.setLineWidth(1);
            dashed(plot, c.at(), floor, high, range);
            if (c.interval().isKnown()) {
                plot.setLineWidth(3);
                plot.drawLine(c.interval().low(), c.value(), c.interval().high(), c.value());
            }
        }
        plot.setLineWidth(1);
        plot.draw();
        return plot;
    }

    private static void dashed(final Plot plot, final double x, final double from, final double to,
        final double range)
    {
        final double dash = range * (1 + BELOW + ABOVE) / (2 * DASHES);
        for (double y = from; y < to; y += 2 * dash) {
            plot.drawLine(x, y, x, Math.min(to, y + dash));
        }
    }

    /** Weights of the kernels against the distance from their centre, beyond the resampling. */
    static Plot kernels(final KernelFitResult fit, final CandidateFit candidate) {
        final List<Curve> curves = new ArrayList<>();
        int reach = 1;
        for (final KernelCurve c : candidate.curves()) {
            reach = (int) Math.max(reach, Math.ceil(4 * c.sigma()));
        }
        for (final KernelCurve c : candidate.curves()) {
            final Curve curve = profile(brief(fit.bandNames().get(c.band())), c.kernel(), reach);
            curves.add(c.interval().isKnown() ? between(curve, candidate.candidate().shape(), c, reach) : curve);
        }
        return Plots.kernels("Kernels: " + candidate.candidate().shape().label(), "HR pixels", curves);
    }

    /** With the range of the weights at both ends of the width's interval. */
    private static Curve between(final Curve curve, final KernelShape shape, final KernelCurve c, final int reach) {
        final int size = c.kernel().taps().length;
        final double[] narrow = profile("", shape.kernel(c.interval().low(), size), reach).y();
        final double[] wide = profile("", shape.kernel(c.interval().high(), size), reach).y();
        final double[] y = curve.y();
        final double[] low = new double[y.length];
        final double[] high = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            low[i] = Math.min(y[i], Math.min(narrow[i], wide[i]));
            high[i] = Math.max(y[i], Math.max(narrow[i], wide[i]));
        }
        return curve.withInterval(low, high);
    }

    static Curve profile(final String name, final BlurKernel kernel, final int reach) {
        final double[] taps = kernel.taps();
        final double[] x = new double[2 * reach + 1];
        final double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i - reach;
            final int at = i - reach + taps.length / 2;
            y[i] = at < 0 || at >= taps.length ? 0 : taps[at];
        }
        return Curve.of(name, x, y);
    }
}
