package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

import io.github.pairforge.harmonize.PitchCurve;

/**
 * Draws what a task did; an extension point, because only the user interface may draw. Annotate with
 * {@code @Plugin(type = PictureMaker.class)}.
 */
public interface PictureMaker extends SciJavaPlugin {

    /**
     * Sets images of the same ground side by side.
     *
     * @return an RGB image
     */
    ImagePlus sideBySide(PictureScene scene);

    /**
     * The images as a hyperstack to flip through: true reflectance, bands as channels, images as frames, all shown with
     * the same range.
     *
     * @return nothing where there is only one image, or images have different numbers of bands
     */
    Optional<ImagePlus> flicker(PictureScene scene);

    /** What local matching costs and brings, pitch by pitch, to work with in Fiji. */
    ImagePlus pitches(PitchCurve curve);

    /** A picture with what local matching costs and brings, pitch by pitch, plotted below it. */
    ImagePlus withPitches(ImagePlus picture, PitchCurve curve);

    /** Writes a picture as PNG, whole or not at all. */
    void write(ImagePlus picture, Path file) throws IOException;
}
