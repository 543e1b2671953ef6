package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

/**
 * Draws band regressions; an extension point, because only the user interface may draw. Annotate with
 * {@code @Plugin(type = RegressionPictureMaker.class)}.
 */
public interface RegressionPictureMaker extends SciJavaPlugin {

    /** Weights, residuals, predictions and pairs, in this order; residuals and predictions may be one image. */
    List<ImagePlus> images(BandRegressionOutcome outcome);

    /** Everything in one RGB picture. */
    ImagePlus sheet(BandRegressionOutcome outcome);

    /** Writes a page, whole or not at all. */
    void writeReport(BandRegressionOutcome outcome, FitFacts facts, Path file) throws IOException;
}
