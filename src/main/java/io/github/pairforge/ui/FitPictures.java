package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.gui.Plot;

import io.github.pairforge.fit.KernelFitResult;
import io.github.pairforge.service.FitFacts;
import io.github.pairforge.service.FitPictureMaker;
import io.github.pairforge.service.FitResult;
import io.github.pairforge.service.KernelFitOutcome;

/** Error curves, kernels and reports of fits. */
@Plugin(type = FitPictureMaker.class)
public final class FitPictures implements FitPictureMaker {

    /** The curves of the least error, and the kernels. */
    static List<Plot> plots(final KernelFitResult fit) {
        return List.of(FitPlots.errors(fit, fit.bestFit()), FitPlots.kernels(fit, fit.bestFit()));
    }

    @Override
    public List<ImagePlus> images(final KernelFitOutcome outcome) {
        return plots(outcome.fit()).stream().map(Plot::getImagePlus).toList();
    }

    @Override
    public ImagePlus sheet(final KernelFitOutcome outcome) {
        return new ImagePlus("Fitted kernels", sheet(outcome.verdict(), lines(outcome.fit(), outcome.warnings()),
            plots(outcome.fit())));
    }

    /** What stands below the title: the verdict per band, then warnings. */
    static List<String> lines(final KernelFitResult fit, final List<String> warnings) {
        final List<String> lines = new ArrayList<>();
        for (int b = 0; b < fit.bandNames().size(); b++) {
            lines.add(fit.bandNames().get(b) + ": " + fit.verdicts().get(b).text() + ".");
        }
        warnings.forEach(w -> lines.add("Beware: " + w));
        return lines;
    }

    /** Plots in two columns below a title and lines of text. */
    static BufferedImage sheet(final String title, final List<String> lines, final List<Plot> plots) {
        final BufferedImage grid = Pictures.grid(plots.stream()
            .map(p -> Poster.fitted(Plots.render(p).getProcessor().getBufferedImage(), ScoreSheet.CELL)).toList(), 2);
        final List<String> wrapped = new ArrayList<>();
        final int width = grid.getWidth() - 2 * Sheet.MARGIN;
        wrapped.addAll(Lettering.wrap(title, Lettering.metrics(Lettering.TEXT), width));
        for (final String line : lines) {
            wrapped.addAll(Lettering.wrap(line, Lettering.metrics(Lettering.TEXT), width));
        }
        return Poster.under("What the pairs say of the LR sensor", wrapped, grid);
    }

    @Override
    public void writeReport(final KernelFitOutcome outcome, final FitFacts facts, final Path file)
        throws IOException
    {
        KernelFitReport.page(outcome, facts).write(file);
    }

    @Override
    public List<ImagePlus> images(final FitResult result) {
        final List<Plot> all = new ArrayList<>(ModelFitPlots.of(result));
        all.addAll(ModelFitPlots.radiometry(result));
        final List<ImagePlus> images = new ArrayList<>(List.of(PlotPages.image("Fitted model", all)));
        // A Plot belongs to one window: those that stand alone are others.
        ModelFitPlots.of(result).stream().map(Plot::getImagePlus).forEach(images::add);
        return images;
    }

    @Override
    public ImagePlus sheet(final FitResult result) {
        final List<String> lines = new ArrayList<>(List.of(result.fit().diagnostics().kernel().text()));
        result.warnings().forEach(w -> lines.add("Beware: " + w));
        return new ImagePlus("Fitted model", sheet(result.verdict(), lines, ModelFitPlots.of(result)));
    }

    @Override
    public void writeReport(final FitResult result, final FitFacts facts, final Path file) throws IOException {
        new ModelFitReport(result, facts).page().write(file);
    }
}
