package io.github.pairforge.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.score.ScoredPair;
import io.github.pairforge.service.BatchScoreResult;
import io.github.pairforge.service.ScoreFacts;
import io.github.pairforge.service.ScorePictureMaker;

/** Tie points, checkerboards, residuals and spectral angles. */
@Plugin(type = ScorePictureMaker.class)
public final class ScorePictures implements ScorePictureMaker {

    @Override
    public List<ImagePlus> images(final ScoredPair scored) {
        return new ScoreViews(scored).images();
    }

    @Override
    public ImagePlus sheet(final ScoredPair scored) {
        return new ImagePlus("Score: " + scored.lr().name(), ScoreSheet.draw(scored));
    }

    @Override
    public ImagePlus angles(final Raster image, final Raster reference) {
        final Stretch stretch = Stretch.of(reference);
        final ColourBands c = ColourBands.of(reference.bands());
        return new ImagePlus("Spectral angles: " + reference.name(), Pictures.sideBySide(List.of(
            Panel.of("Image, histograms matched", image, c.red(), c.green(), c.blue(), stretch),
            Panel.of("Reference", reference, c.red(), c.green(), c.blue(), stretch),
            AngleMap.of(image, reference).panel("Spectral angles"))));
    }

    @Override
    public void writeReport(final ScoredPair scored, final ScoreFacts facts, final Path file) throws IOException {
        new ScoreReport(scored, facts).page().write(file);
    }

    @Override
    public void writeReport(final BatchScoreResult result, final ScoreFacts facts, final Path file)
        throws IOException
    {
        FunnelReport.page(result, facts).write(file);
    }
}
