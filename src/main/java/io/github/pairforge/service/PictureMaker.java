package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

import io.github.pairforge.harmonize.PitchCurve;
import io.github.pairforge.raster.Raster;

/**
 * Draws what a task did; an extension point, because only the user interface may draw. Annotate with
 * {@code @Plugin(type = PictureMaker.class)}.
 */
public interface PictureMaker extends SciJavaPlugin {

    /**
     * Sets images of the same ground side by side.
     *
     * @param input what the task was given, reflectance
     * @param result what it made
     * @param reference the real LR image or the reference; a difference is drawn when its size is that of the result
     * @param note what part is shown, or empty
     * @return an RGB image
     */
    ImagePlus sideBySide(Raster input, Raster result, Optional<Raster> reference, String note);

    /** A picture with what local matching costs and brings, pitch by pitch, plotted below it. */
    ImagePlus withPitches(ImagePlus picture, PitchCurve curve);

    /** Writes a picture as PNG, whole or not at all. */
    void write(ImagePlus picture, Path file) throws IOException;
}
