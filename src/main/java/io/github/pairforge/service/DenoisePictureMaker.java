package io.github.pairforge.service;

import java.util.List;

import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

import io.github.pairforge.raster.Raster;

/**
 * Draws what denoising did; an extension point, because only the user interface may draw. Annotate with
 * {@code @Plugin(type = DenoisePictureMaker.class)}.
 */
public interface DenoisePictureMaker extends SciJavaPlugin {

    /**
     * Before, after and what was taken out, side by side.
     *
     * @param note what part is shown, or empty
     * @return an RGB image
     */
    ImagePlus beforeAfter(Raster image, Raster denoised, String note);

    /** Before and after to flip through, and what was taken out, to work with in Fiji: reflectance. */
    List<ImagePlus> views(Raster image, Raster denoised);
}
