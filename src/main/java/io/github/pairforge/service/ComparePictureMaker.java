package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.score.SensorLikeness;

/**
 * Draws a degraded image beside the real one; an extension point, because only the user interface may draw. Annotate
 * with {@code @Plugin(type = ComparePictureMaker.class)}.
 */
public interface ComparePictureMaker extends SciJavaPlugin {

    /**
     * Images to work with in Fiji: a stack to flip between both images, their difference, the differences of local
     * means (one slice per band), and the plots of histograms, power spectra and noise in one.
     */
    List<ImagePlus> images(SensorLikeness likeness);

    /** Everything in one RGB picture. */
    ImagePlus sheet(SensorLikeness likeness);

    /** Writes a page, whole or not at all. */
    void writeReport(SensorLikeness likeness, Optional<DegradationModel> model, CompareFacts facts, Path file)
        throws IOException;
}
