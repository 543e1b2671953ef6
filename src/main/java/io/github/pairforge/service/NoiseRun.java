package io.github.pairforge.service;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.github.pairforge.noise.CorrelatedNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.WatchedSource;

/** Runs one {@link NoiseTask}. */
final class NoiseRun {

    private NoiseRun() {
    }

    static TaskResult run(final NoiseTask task, final Opening opening, final Progress progress)
        throws IOException
    {
        OutputCheck.check(task.outputs(), task.image());
        final WatchedSource image = new WatchedSource(opening.open(task.image()));
        final boolean white = task.correlation().equals("white");
        if (!white && !task.correlation().equals("model")) {
            throw new IllegalArgumentException(
                "correlation: \"" + task.correlation() + "\" is neither model nor white.");
        }
        final List<NoiseModel> noise = ModelResolution.noise(task.noise(), image.bands(), image.name()).stream()
            .map(n -> white && n instanceof final CorrelatedNoise c ? c.law() : n).toList();
        if (noise.stream().anyMatch(SceneNoise.class::isInstance)) {
            throw new IllegalArgumentException("noise: that of model " + task.noise()
                + " depends on the degraded scene; use it as the model of Degrade to Sensor.");
        }
        final RasterSource result = ResultWriting.write(
            image.with((band, tile, values) -> noise.get(band).add(task.seed(), band, tile, values)), task.outputs(),
            "Adding noise", image::requireContent, opening, progress);
        return Results.of(result, task.outputs(), opening, Optional.empty(), image, null);
    }
}
