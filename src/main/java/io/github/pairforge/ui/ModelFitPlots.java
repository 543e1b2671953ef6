package io.github.pairforge.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.gui.Plot;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.fit.FitDiagnostics;
import io.github.pairforge.fit.FitDiagnostics.LoopCurve;
import io.github.pairforge.fit.RadiometrySample;
import io.github.pairforge.fit.SpectralCurve;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.service.FitResult;

/** Plots of a fitted model: what both criteria say of the widths, kernels, transfer functions and noise. */
final class ModelFitPlots {

    private ModelFitPlots() {
    }

    /** Those that there is something to draw for, least error and closed loop first. */
    static List<Plot> of(final FitResult result) {
        final List<Plot> plots = new ArrayList<>();
        plots.add(FitPlots.errors(result.fit().leastError(), result.fit().leastError().bestFit()));
        plots.add(loop(result));
        plots.add(kernels(result));
        if (!result.fit().spectral().isEmpty()) {
            plots.add(transfer(result));
        }
        if (!result.fit().diagnostics().noise().byReflectance().isEmpty()) {
            plots.add(noise(result));
        }
        return plots;
    }

    /** LR against degraded HR, a density per band, with what the relation makes of HR. */
    static List<Plot> radiometry(final FitResult result) {
        final List<Plot> plots = new ArrayList<>();
        final RadiometrySample sample = result.fit().radiometry();
        final FitDiagnostics d = result.fit().diagnostics();
        for (int b = 0; b < d.bandNames().size(); b++) {
            plots.add(DensityScatter.of("Radiometry, " + FitPlots.brief(d.bandNames().get(b)),
                "Degraded HR (reflectance)", "LR (reflectance)", sample.degraded()[b], sample.lr()[b],
                sample.related()[b], d.radiometry().taken().label(), true));
        }
        return plots;
    }

    /** How unlike the sensor's the degraded image's spectrum and gradients are, against the width. */
    static Plot loop(final FitResult result) {
        final FitDiagnostics d = result.fit().diagnostics();
        final List<FitPlots.Marked> curves = new ArrayList<>();
        for (final LoopCurve c : d.curves()) {
            final double[] x = array(c.sigmas());
            final double[] y = array(c.loop());
            for (int i = 0; i < y.length; i++) {
                y[i] = Math.sqrt(y[i]);
            }
            curves.add(new FitPlots.Marked(FitPlots.label(d.bandNames().get(c.band()), c.sigma()), x, y, c.sigma(),
                between(x, y, c.sigma()), c.interval()));
        }
        return FitPlots.marked("Closed loop: gaussian + " + result.loopResampling(),
            "Difference of spectrum and gradients (dB)", curves);
    }

    private static double[] array(final List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double between(final double[] x, final double[] y, final double at) {
        int i = 0;
        while (i < x.length - 2 && x[i + 1] < at) {
            i++;
        }
        final double t = Math.max(0, Math.min(1, (at - x[i]) / (x[i + 1] - x[i])));
        return y[i] + t * (y[i + 1] - y[i]);
    }

    static Plot kernels(final FitResult result) {
        final List<Curve> curves = new ArrayList<>();
        int reach = 1;
        for (int b = 0; b < result.model().bands().size(); b++) {
            reach = (int) Math.max(reach, Math.ceil(4 * result.model().bands().get(b).kernel().standardDeviation()));
        }
        for (int b = 0; b < result.model().bands().size(); b++) {
            final BlurKernel kernel = result.model().bands().get(b).kernel();
            curves.add(FitPlots.profile(FitPlots.brief(result.fit().diagnostics().bandNames().get(b)), kernel, reach));
        }
        return Plots.kernels("Kernels of the model", "HR pixels", curves);
    }

    /** Modulation from HR to LR by power, against frequency. */
    static Plot transfer(final FitResult result) {
        final List<Curve> curves = new ArrayList<>();
        for (final SpectralCurve c : result.fit().spectral()) {
            curves.add(Curve.of(FitPlots.brief(result.fit().diagnostics().bandNames().get(c.band())), c.frequencies(),
                c.powerTransfer()));
        }
        return Plots.curves("Modulation from HR to LR, by power", "Spatial frequency (cycles per LR pixel)",
            "Modulation", curves);
    }

    /** The law by reflectance, at the middle of its bins. */
    static Plot noise(final FitResult result) {
        final List<Curve> curves = new ArrayList<>();
        final List<GaussianNoise> laws = result.fit().diagnostics().noise().byReflectance();
        for (int b = 0; b < laws.size(); b++) {
            curves.add(Curve.of(FitPlots.brief(result.fit().diagnostics().bandNames().get(b)),
                laws.get(b).reflectance(), laws.get(b).standardDeviation()));
        }
        for (int b = 0; b < laws.size() && result.fit().diagnostics().noise().given() != null; b++) {
            final NoiseModel given = result.model().bands().get(b).noise();
            // Scene noise has no deviation of its own: it depends on the image.
            if (!(given instanceof SceneNoise)) {
                curves.add(Curve.of(FitPlots.brief(result.fit().diagnostics().bandNames().get(b)) + ", given",
                    laws.get(b).reflectance(),
                    Arrays.stream(laws.get(b).reflectance()).map(given::standardDeviation).toArray())
                    .withColour(Palette.curve(b).darker()));
            }
        }
        final Plot plot = Plots.noise("Noise that LR has and degraded HR lacks", curves);
        for (int b = 0; b < laws.size(); b++) {
            Plots.measured(plot, b, curves.get(b).x(), curves.get(b).y());
        }
        plot.draw();
        return plot;
    }
}
