package io.github.pairforge.service;

import java.util.List;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.score.PairAngles;

/**
 * How much the spectra of two images differ.
 *
 * @param angles the numbers
 * @param map angle of every pixel after matching of histograms, degrees, one band
 * @param picture both images and the angles; empty unless asked for
 * @param notes what the user should know, one sentence each
 */
public record AngleResult(PairAngles angles, Raster map, Optional<ImagePlus> picture, List<String> notes) {

    public AngleResult {
        notes = List.copyOf(notes);
    }

    /** The map as an ImageJ image. */
    public ImagePlus image() {
        return ImagePlusRasters.toImagePlus(map, map.name(), Optional.of(Reflectance.IDENTITY));
    }
}
