package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.gui.Plot;

import io.github.pairforge.noise.BandNoise;
import io.github.pairforge.noise.NoiseLevel;
import io.github.pairforge.noise.SceneLevels;
import io.github.pairforge.service.FitFacts;
import io.github.pairforge.service.NoiseFitOutcome;
import io.github.pairforge.service.NoisePictureMaker;

/** Fitted noise: points and laws, correlations, residuals. */
@Plugin(type = NoisePictureMaker.class)
public final class NoiseFitPictures implements NoisePictureMaker {

    private static final int SAMPLES = 100;

    /** Lines: the laws. Points with 95 % intervals: what each scene says. */
    static Plot curves(final NoiseFitOutcome outcome) {
        final List<Curve> laws = new ArrayList<>();
        double top = 0;
        for (final BandNoise b : outcome.fit().bands()) {
            final double[] at = b.points().reflectance();
            final double low = at[0];
            final double high = at[at.length - 1];
            final double[] x = new double[SAMPLES];
            final double[] y = new double[SAMPLES];
            for (int i = 0; i < SAMPLES; i++) {
                x[i] = low + (high - low) * i / (SAMPLES - 1);
                y[i] = b.law().standardDeviation(x[i]);
                top = Math.max(top, y[i]);
            }
            laws.add(Curve.of(b.name(), x, y));
        }
        final Plot plot = Plots.noise("Noise: measured points and fitted laws", laws);
        for (final SceneLevels scene : outcome.fit().scenes()) {
            for (int b = 0; b < laws.size(); b++) {
                final NoiseLevel level = scene.levels().get(b);
                final double excess = outcome.fit().bands().get(b).excess();
                final double[] x = level.curve().reflectance();
                final double[] y = level.curve().times(excess).sigma();
                Plots.measured(plot, b, x, y);
                final double[] error = new double[x.length];
                for (int i = 0; i < x.length; i++) {
                    error[i] = y[i] * level.error()[i];
                    top = Math.max(top, y[i] + error[i]);
                }
                plot.addErrorBars(error);
            }
        }
        final double[] limits = plot.getLimits();
        plot.setLimits(limits[0], limits[1], 0, 1.25 * Math.max(1e-6, top));
        plot.draw();
        return plot;
    }

    @Override
    public List<ImagePlus> images(final NoiseFitOutcome outcome) {
        final List<ImagePlus> images = new ArrayList<>(List.of(curves(outcome).getImagePlus()));
        outcome.excerpt().ifPresent(e -> images.add(
            new ImagePlus("Residuals", Pictures.sideBySide(NoiseMaps.residuals(outcome, e)))));
        return images;
    }

    @Override
    public ImagePlus sheet(final NoiseFitOutcome outcome) {
        final List<BufferedImage> views = new ArrayList<>();
        views.add(Plots.render(curves(outcome)).getProcessor().getBufferedImage());
        outcome.excerpt().ifPresent(e -> views.add(Pictures.sideBySide(NoiseMaps.residuals(outcome, e))));
        views.add(Pictures.sideBySide(NoiseMaps.autocorrelation(outcome.fit())));
        if (outcome.fit().bands().size() > 1) {
            views.add(Pictures.sideBySide(List.of(NoiseMaps.bands(outcome.fit()))));
        }
        final BufferedImage grid =
            Poster.columns(views.stream().map(v -> Poster.fitted(v, ScoreSheet.CELL)).toList(), 2);
        final List<String> lines = new ArrayList<>();
        final List<String> wanted = new ArrayList<>(List.of(outcome.verdict()));
        outcome.fit().bands().forEach(b -> wanted.add(b.name() + ": " + b.choice() + "."));
        outcome.fit().findings().forEach(f -> wanted.add("Beware: " + f));
        wanted.forEach(line -> lines.addAll(Lettering.wrap(line, Lettering.metrics(Lettering.TEXT),
            grid.getWidth() - 2 * Sheet.MARGIN)));
        return new ImagePlus("Fitted noise", Poster.under("The noise of the sensor", lines, grid));
    }

    @Override
    public void writeReport(final NoiseFitOutcome outcome, final FitFacts facts, final Path file)
        throws IOException
    {
        NoiseFitReport.page(outcome, facts).write(file);
    }
}
