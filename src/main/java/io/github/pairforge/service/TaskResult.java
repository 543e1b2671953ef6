package io.github.pairforge.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.evaluate.Comparison;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;

/**
 * What a task made.
 *
 * @param grid where the result lies
 * @param raster the result, when it was kept in memory
 * @param output the file that was written, or null
 * @param model the model as it was applied; empty for tasks without one
 * @param comparison numbers against the real LR image or the reference, where there is one on the same grid
 * @param picture side-by-side picture; empty when nobody asked for one
 * @param views to work with in Fiji: a stack to flip through, plots; empty when nobody asked for them
 * @param notes what the user should know, one sentence each
 */
public record TaskResult(Grid grid, Optional<Raster> raster, Path output, Optional<DegradationModel> model,
    Optional<Comparison> comparison, Optional<ImagePlus> picture, List<ImagePlus> views, List<String> notes)
{

    public TaskResult {
        views = List.copyOf(views);
        notes = List.copyOf(notes);
    }

    /** The result as an ImageJ image, when it was kept in memory. */
    public Optional<ImagePlus> image() {
        return raster.map(r -> ImagePlusRasters.toImagePlus(r, r.name(), Optional.of(Reflectance.IDENTITY)));
    }

    /** One of the views, or null when there are fewer. */
    public ImagePlus view(final int number) {
        return number < views.size() ? views.get(number) : null;
    }

    /** The comparison in one sentence, where there is one. */
    public Optional<String> verdict() {
        return comparison.filter(c -> Double.isFinite(c.meanAbsoluteError())).map(c -> String.format(Locale.ROOT,
            "Against the real image: mean absolute error %.4f reflectance, spectral angle %.2f degrees,"
                + " gradient energy %.2f times the real one.",
            c.meanAbsoluteError(), c.angle().perPixel(), c.gradientRatio()));
    }
}
