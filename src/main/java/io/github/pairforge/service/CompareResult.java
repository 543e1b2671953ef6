package io.github.pairforge.service;

import java.util.List;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.evaluate.Finding;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.score.SensorLikeness;

/**
 * What setting a degraded image beside the real one showed.
 *
 * @param likeness the images and the findings
 * @param model as it was applied; empty for an image that was degraded already
 * @param pictures flicker, difference, local means, plots; empty unless asked for
 * @param notes what the user should know, one sentence each
 */
public record CompareResult(SensorLikeness likeness, Optional<DegradationModel> model, List<ImagePlus> pictures,
    List<String> notes)
{

    public CompareResult {
        pictures = List.copyOf(pictures);
        notes = List.copyOf(notes);
    }

    /** One per aspect. */
    public List<Finding> findings() {
        return likeness.findings();
    }

    /** One sentence over all findings. */
    public String verdict() {
        return likeness.verdict();
    }

    /** The degraded image as an ImageJ image. */
    public ImagePlus image() {
        return ImagePlusRasters.toImagePlus(likeness.degraded(), likeness.degraded().name(),
            Optional.of(Reflectance.IDENTITY));
    }
}
