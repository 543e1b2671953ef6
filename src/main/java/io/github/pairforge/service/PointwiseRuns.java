package io.github.pairforge.service;

import java.io.IOException;
import java.util.Optional;

import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.WatchedSource;

/** Runs the tasks that change pixels where they are. */
final class PointwiseRuns {

    private PointwiseRuns() {
    }

    static TaskResult harmonize(final HarmonizeTask task, final Opening opening, final Progress progress)
        throws IOException
    {
        OutputCheck.check(task.outputs(), task.image(), task.reference());
        final WatchedSource image = new WatchedSource(opening.open(task.image()));
        final WatchedSource reference = new WatchedSource(opening.partners(image,
            opening.open(task.reference()), task.image().listsBands() || task.reference().listsBands()));
        final HistogramHarmonization matching = HistogramHarmonization.between(image, reference, progress);
        image.requireContent();
        reference.requireContent();
        final RasterSource result = ResultWriting.write(image.with(matching::apply), task.outputs(),
            "Harmonizing", () -> { }, opening, progress);
        return Results.of(result, task.outputs(), opening, Optional.empty(), image, reference);
    }

    static TaskResult addNoise(final NoiseTask task, final Opening opening, final Progress progress)
        throws IOException
    {
        OutputCheck.check(task.outputs(), task.image());
        final WatchedSource image = new WatchedSource(opening.open(task.image()));
        final NoiseModel noise = ModelResolution.noise(task.noise());
        final RasterSource result = ResultWriting.write(
            image.with((band, tile, values) -> noise.add(task.seed(), band, tile, values)), task.outputs(),
            "Adding noise", image::requireContent, opening, progress);
        return Results.of(result, task.outputs(), opening, Optional.empty(), image, null);
    }
}
