package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.gui.Plot;

import io.github.pairforge.regress.RegressionResult;
import io.github.pairforge.service.BandRegressionOutcome;
import io.github.pairforge.service.FitFacts;
import io.github.pairforge.service.RegressionPictureMaker;
import io.github.pairforge.service.RegressionTables;

/** Weights, residuals and pairs of band regressions. */
@Plugin(type = RegressionPictureMaker.class)
public final class RegressionPictures implements RegressionPictureMaker {

    private static final int COLUMNS = 4;

    static BufferedImage weights(final RegressionResult result) {
        return WeightMatrix.draw(result);
    }

    /** Residual against predicted reflectance, a panel per band. */
    static BufferedImage residuals(final RegressionResult result) {
        return panels(result, false);
    }

    /** Observed against predicted reflectance, a panel per band. */
    static BufferedImage predictions(final RegressionResult result) {
        return panels(result, true);
    }

    private static BufferedImage panels(final RegressionResult result, final boolean observed) {
        final List<BufferedImage> cells = new ArrayList<>();
        for (int b = 0; b < result.outputBands().size(); b++) {
            cells.add(observed ? DensityPlot.predictions(result, b) : DensityPlot.residuals(result, b));
        }
        return Pictures.grid(cells, Math.min(COLUMNS, cells.size()));
    }

    static BufferedImage pairs(final RegressionResult result) {
        return PairBars.draw(result);
    }

    @Override
    public List<ImagePlus> images(final BandRegressionOutcome outcome) {
        final RegressionResult r = outcome.regression();
        final List<Plot> plots = new ArrayList<>();
        for (int b = 0; b < r.outputBands().size(); b++) {
            plots.addAll(scatters(r, b));
        }
        final ImagePlus scatters = PlotPages.image("Predicted, observed, residuals", plots);
        return List.of(new ImagePlus("Band weights", weights(r)), scatters, scatters,
            new ImagePlus("Residuals per pair", pairs(r)));
    }

    private static List<Plot> scatters(final RegressionResult r, final int band) {
        final String name = RegressionTables.name(r.outputBands().get(band), band);
        final float[] predicted = r.sample().predicted()[band];
        final float[] observed = r.sample().observed()[band];
        final float[] residual = new float[predicted.length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = observed[i] - predicted[i];
        }
        return List.of(
            DensityScatter.of(String.format(Locale.ROOT, "%s, predicted and observed: R\u00b2 %.4f", name,
                r.total().bands().determination()[band]), "Predicted reflectance", "Observed reflectance", predicted,
                observed, null, "", true),
            DensityScatter.of(String.format(Locale.ROOT, "%s, residuals: L1 %.4f, RMSE %.4f", name,
                r.total().bands().meanAbsolute()[band], r.total().bands().rmse()[band]), "Predicted reflectance",
                "Observed - predicted (reflectance)", predicted, residual, residual, "mean", false));
    }

    @Override
    public ImagePlus sheet(final BandRegressionOutcome outcome) {
        final RegressionResult r = outcome.regression();
        final BufferedImage all = Poster.columns(List.of(weights(r), pairs(r), residuals(r), predictions(r)), 1);
        final List<String> lines = new ArrayList<>();
        final int width = all.getWidth() - 2 * Sheet.MARGIN;
        lines.addAll(Lettering.wrap(outcome.verdict(), Lettering.metrics(Lettering.TEXT), width));
        lines.add("Clouds of points: violet where few pixels lie, yellow where many do (logarithmic).");
        outcome.warnings().forEach(
            w -> lines.addAll(Lettering.wrap("Beware: " + w, Lettering.metrics(Lettering.TEXT), width)));
        return new ImagePlus("Band regression", Poster.under("How the bands of LR follow from HR", lines, all));
    }

    @Override
    public void writeReport(final BandRegressionOutcome outcome, final FitFacts facts, final Path file)
        throws IOException
    {
        RegressionReport.page(outcome, facts).write(file);
    }
}
