package io.github.pairforge.service;

import java.io.IOException;
import java.util.Optional;

import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.harmonize.LocalHistogramHarmonization;
import io.github.pairforge.harmonize.LocalMatching;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.raster.Grid;
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
        final Harmonization matching = matching(task, image, reference, progress);
        image.requireContent();
        reference.requireContent();
        final RasterSource result = ResultWriting.write(image.with(matching::apply), task.outputs(),
            "Harmonizing", () -> { }, opening, progress);
        return Results.of(result, task.outputs(), opening, Optional.empty(), image, reference);
    }

    private static Harmonization matching(final HarmonizeTask task, final RasterSource image,
        final RasterSource reference, final Progress progress) throws IOException
    {
        final LocalMatching settings =
            LocalMatching.DEFAULT.withPitch(task.pitch()).withStrength(task.strength());
        return switch (Matching.of(task.method())) {
            case GLOBAL -> HistogramHarmonization.between(image, reference, progress);
            case LOCAL -> {
                requireSameGround(image, reference);
                yield LocalHistogramHarmonization.between(image, reference, settings, progress);
            }
        };
    }

    /** As far as their georeferences tell; without, the user says so by asking. */
    private static void requireSameGround(final RasterSource image, final RasterSource reference) {
        final Grid a = image.grid();
        final Grid b = reference.grid();
        if (a.isGeoreferenced() && b.isGeoreferenced()) {
            final Grid.Relation r = a.relate(b);
            final double slack = Math.max(1, r.factor());
            if (Math.max(Math.abs(r.originX()), Math.abs(r.originY())) > slack
                || Math.abs(r.originX() + r.factorX() * b.width() - a.width()) > slack
                || Math.abs(r.originY() + r.factorY() * b.height() - a.height()) > slack)
            {
                throw new IllegalArgumentException(image.name() + " and " + reference.name()
                    + " do not cover the same ground, which method=local needs; crop both to what they share.");
            }
        }
    }

    static TaskResult addNoise(final NoiseTask task, final Opening opening, final Progress progress)
        throws IOException
    {
        OutputCheck.check(task.outputs(), task.image());
        final WatchedSource image = new WatchedSource(opening.open(task.image()));
        final NoiseModel noise = ModelResolution.noise(task.noise());
        if (noise instanceof SceneNoise) {
            throw new IllegalArgumentException("noise: that of model " + task.noise()
                + " depends on the degraded scene; use it as the model of Degrade to Sensor.");
        }
        final RasterSource result = ResultWriting.write(
            image.with((band, tile, values) -> noise.add(task.seed(), band, tile, values)), task.outputs(),
            "Adding noise", image::requireContent, opening, progress);
        return Results.of(result, task.outputs(), opening, Optional.empty(), image, null);
    }
}
