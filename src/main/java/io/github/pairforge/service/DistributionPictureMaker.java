package io.github.pairforge.service;


import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

import io.github.pairforge.evaluate.BandDistributions;

/**
 * Draws distributions; an extension point, because only the user interface may draw. Annotate with
 * {@code @Plugin(type = DistributionPictureMaker.class)}.
 */
public interface DistributionPictureMaker extends SciJavaPlugin {

    /**
     * A plot per band that can be edited in ImageJ, all in one: the reference orange, the result blue, the image before
     * grey.
     */
    ImagePlus plots(BandDistributions distributions);

    /** All bands in one RGB picture. */
    ImagePlus sheet(BandDistributions distributions);
}
