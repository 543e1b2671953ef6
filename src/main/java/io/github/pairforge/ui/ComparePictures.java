package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.evaluate.Finding;
import io.github.pairforge.score.SensorLikeness;
import io.github.pairforge.service.CompareFacts;
import io.github.pairforge.service.ComparePictureMaker;

/** Images, maps and plots of a degraded image beside the real one. */
@Plugin(type = ComparePictureMaker.class)
public final class ComparePictures implements ComparePictureMaker {

    private static final int CELL = 1000;

    @Override
    public List<ImagePlus> images(final SensorLikeness likeness) {
        return new CompareViews(likeness).images();
    }

    @Override
    public ImagePlus sheet(final SensorLikeness likeness) {
        final CompareViews views = new CompareViews(likeness);
        final List<BufferedImage> cells = new ArrayList<>();
        for (final BufferedImage view : List.of(views.sideBySide(), views.localMeans(), views.histograms(),
            views.spectra(), views.noise()))
        {
            cells.add(Poster.fitted(view, CELL));
        }
        final BufferedImage pictures = Poster.columns(cells, 2);
        final List<String> lines = new ArrayList<>();
        for (final Finding f : likeness.findings()) {
            lines.addAll(Lettering.wrap(f.sentence(), Lettering.metrics(Lettering.TEXT),
                pictures.getWidth() - 2 * Sheet.MARGIN));
        }
        return new ImagePlus("Compared: " + likeness.real().name(),
            Poster.under(likeness.verdict(), lines, pictures));
    }

    @Override
    public void writeReport(final SensorLikeness likeness, final Optional<DegradationModel> model,
        final CompareFacts facts, final Path file) throws IOException
    {
        new CompareReport(likeness, model, facts).page().write(file);
    }
}
