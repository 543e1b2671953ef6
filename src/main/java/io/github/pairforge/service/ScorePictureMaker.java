package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.score.ScoredPair;

/**
 * Draws what scores were measured on; an extension point, because only the user interface may draw. Annotate with
 * {@code @Plugin(type = ScorePictureMaker.class)}.
 */
public interface ScorePictureMaker extends SciJavaPlugin {

    /**
     * Images to work with in Fiji: tie points (overlay and point selection) and a stack to flip between both images,
     * which may be the same image; the plot of residuals, and the map of spectral angles.
     */
    List<ImagePlus> images(ScoredPair scored);

    /** Everything in one RGB picture. */
    ImagePlus sheet(ScoredPair scored);

    /** Two images of the same grid and the angle between their spectra, as one RGB picture. */
    ImagePlus angles(Raster image, Raster reference);

    /** Writes a page about one pair, whole or not at all. */
    void writeReport(ScoredPair scored, ScoreFacts facts, Path file) throws IOException;

    /** Writes a page about many pairs, whole or not at all. */
    void writeReport(BatchScoreResult result, ScoreFacts facts, Path file) throws IOException;
}
