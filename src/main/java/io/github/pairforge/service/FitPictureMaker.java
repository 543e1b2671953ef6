package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

/**
 * Draws what was fitted; an extension point, because only the user interface may draw. Annotate with
 * {@code @Plugin(type = FitPictureMaker.class)}.
 */
public interface FitPictureMaker extends SciJavaPlugin {

    /** Error against width, and the kernels: plots to work with in Fiji. */
    List<ImagePlus> images(KernelFitOutcome outcome);

    /** Everything in one RGB picture. */
    ImagePlus sheet(KernelFitOutcome outcome);

    /** Writes a page, whole or not at all. */
    void writeReport(KernelFitOutcome outcome, FitFacts facts, Path file) throws IOException;

    /** Plots to work with in Fiji: all of them in one, then error and closed loop against width, kernels, … alone. */
    List<ImagePlus> images(FitResult result);

    /** Everything in one RGB picture. */
    ImagePlus sheet(FitResult result);

    /** Writes a page, whole or not at all. */
    void writeReport(FitResult result, FitFacts facts, Path file) throws IOException;
}
