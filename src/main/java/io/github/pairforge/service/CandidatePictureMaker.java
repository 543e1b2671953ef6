package io.github.pairforge.service;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

import io.github.pairforge.raster.Raster;

/**
 * Shows harmonizations beside each other and asks which one; an extension point, because only the user interface may
 * draw. Annotate with {@code @Plugin(type = CandidatePictureMaker.class)}.
 */
public interface CandidatePictureMaker extends SciJavaPlugin {

    /**
     * A contact sheet, every candidate under its number.
     *
     * @param verdict in one sentence, above it
     * @param image as it was
     * @param reference of the same ground, any size
     */
    ImagePlus sheet(String verdict, Raster image, Optional<Raster> reference, List<CandidateView> candidates);

    /** A stack to flip through: the image, then the candidates by number. */
    ImagePlus stack(Raster image, Optional<Raster> reference, List<CandidateView> candidates);

    /**
     * Shows the stack and waits until the user has picked one.
     *
     * @return its number, or nothing when the user wants none or there is no screen
     */
    OptionalInt ask(String verdict, Raster image, Optional<Raster> reference, List<CandidateView> candidates);
}
