package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

import io.github.pairforge.align.TiePoints;
import io.github.pairforge.raster.Raster;

/**
 * Draws what a correction did; an extension point, because only the user interface may draw. Annotate with
 * {@code @Plugin(type = AlignmentPictures.class)}.
 */
public interface AlignmentPictures extends SciJavaPlugin {

    /**
     * Sets an image before and after its correction beside the reference, and what they differ by.
     *
     * @param before reflectance, on the grid of the reference, as {@code after}
     * @param note what part is shown, or empty
     * @return an RGB image
     */
    ImagePlus beforeAfter(Raster before, Raster after, Raster reference, String note);

    /**
     * The same as a hyperstack to flip through: before, after, and the reference with the brightness of the image.
     *
     * @param before the whole of the tie points' grid, or its middle; as {@code after} and {@code reference}
     * @param points those the correction was fitted to, an overlay of the image before; empty for none
     * @return nothing where the numbers of bands differ
     */
    Optional<ImagePlus> flicker(Raster before, Raster after, Raster reference, Optional<TiePoints> points);

    /**
     * A stack of RGB frames, each an image before its correction on the left and after it on the right; all with the
     * same stretch.
     *
     * @param labels one per frame
     */
    ImagePlus animation(List<Raster> before, List<Raster> after, List<String> labels);

    /** Writes a stack as an animated GIF, whole or not at all. */
    void writeAnimation(ImagePlus frames, Path file) throws IOException;
}
