package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.regress.RegressionResult;
import io.github.pairforge.service.BandRegressionOutcome;
import io.github.pairforge.service.FitFacts;
import io.github.pairforge.service.RegressionPictureMaker;

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
        return List.of(new ImagePlus("Band weights", weights(r)), new ImagePlus("Residuals per band", residuals(r)),
            new ImagePlus("Predicted and observed", predictions(r)), new ImagePlus("Residuals per pair", pairs(r)));
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
