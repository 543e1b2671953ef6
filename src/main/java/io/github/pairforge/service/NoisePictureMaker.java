package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

/**
 * Draws fitted noise; an extension point, because only the user interface may draw. Annotate with
 * {@code @Plugin(type = NoisePictureMaker.class)}.
 */
public interface NoisePictureMaker extends SciJavaPlugin {

    /** Noise against reflectance, correlations and residuals, to work with in Fiji. */
    List<ImagePlus> images(NoiseFitOutcome outcome);

    /** Everything in one RGB picture. */
    ImagePlus sheet(NoiseFitOutcome outcome);

    /** Writes a page, whole or not at all. */
    void writeReport(NoiseFitOutcome outcome, FitFacts facts, Path file) throws IOException;
}
