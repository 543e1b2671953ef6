package io.github.pairforge.ui;

import java.util.ArrayList;
import java.util.List;

import ij.gui.Plot;

import io.github.pairforge.evaluate.Comparison;
import io.github.pairforge.evaluate.SensorComparison;

/** Plots of a degraded image (blue) and the real one (orange), one per band. */
final class ComparePlots {

    private static final String REAL = "real image";
    private static final String DEGRADED = "degraded";

    /** Of the last bin, in widths of the one before. */
    private static final double WIDEST = 2;

    private ComparePlots() {
    }

    static List<Plot> histograms(final Comparison c) {
        final List<Plot> plots = new ArrayList<>();
        for (int b = 0; b < c.bands().size(); b++) {
            final double[] x = c.referenceHistogram().centres();
            plots.add(both("Histogram, " + c.bandName(b), "Reflectance", "Density (per unit of reflectance)", x,
                c.referenceHistogram().density(b), c.imageHistogram().density(b)));
        }
        return plots;
    }

    /** And one more with the differences of all bands. */
    static List<Plot> spectra(final Comparison c) {
        final List<Plot> plots = new ArrayList<>();
        final List<Curve> differences = new ArrayList<>();
        final double[] x = c.referenceSpectrum().frequencies();
        for (int b = 0; b < c.bands().size(); b++) {
            final double[] real = c.referenceSpectrum().decibels()[b];
            final double[] degraded = c.imageSpectrum().decibels()[b];
            plots.add(both("Power spectrum, " + c.bandName(b), "Spatial frequency (cycles per pixel)", "Power (dB)", x,
                real, degraded));
            final double[] difference = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                difference[i] = degraded[i] - real[i];
            }
            differences.add(Curve.of(c.bandName(b), x, difference));
        }
        plots.add(Plots.curves("Power, degraded - real image: below 0 too smooth",
            "Spatial frequency (cycles per pixel)", "Difference (dB)", differences));
        return plots;
    }

    /** Each bin as wide as its reflectances; the last, whose end is the brightest pixel, no wider than some others. */
    static List<Plot> noise(final SensorComparison c) {
        final List<Plot> plots = new ArrayList<>();
        for (int b = 0; b < c.edges().length; b++) {
            plots.add(both("Noise, " + c.comparison().bandName(b), "Reflectance",
                "Standard deviation (reflectance)", corners(c.edges()[b]), steps(c.realNoise().deviation()[b]),
                steps(c.noise().deviation()[b])));
        }
        return plots;
    }

    private static double[] corners(final double[] edges) {
        final double[] x = new double[2 * (edges.length - 1)];
        for (int i = 0; i < x.length; i++) {
            x[i] = edges[(i + 1) / 2];
        }
        final int last = edges.length - 1;
        if (last > 1) {
            x[x.length - 1] = Math.min(edges[last], edges[last - 1] + WIDEST * (edges[last - 1] - edges[last - 2]));
        }
        return x;
    }

    private static double[] steps(final double[] values) {
        final double[] y = new double[2 * values.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = values[i / 2];
        }
        return y;
    }

    private static Plot both(final String title, final String xLabel, final String yLabel, final double[] x,
        final double[] real, final double[] degraded)
    {
        return Plots.curves(title, xLabel, yLabel,
            List.of(Curve.of(REAL, x, real).withColour(Palette.REFERENCE),
                Curve.of(DEGRADED, x, degraded).withColour(Palette.RESULT)));
    }
}
