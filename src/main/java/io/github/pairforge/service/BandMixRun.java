package io.github.pairforge.service;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.degrade.BandRegressionJson;
import io.github.pairforge.degrade.BandRegressionModel;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.WatchedSource;

/** Runs one {@link BandMixTask}: streams, so that only tiles are in memory. */
final class BandMixRun {

    private BandMixRun() {
    }

    static TaskResult run(final BandMixTask task, final Opening opening, final Progress progress) throws IOException {
        OutputCheck.check(task.outputs(), task.image());
        if (task.regression() == null) {
            throw new IllegalArgumentException("regression: give the file that Fit Band Regression... has saved.");
        }
        if (task.outputs().image() != null) {
            OutputCheck.requireOther("output", task.outputs().image(),
                new LinkedHashMap<>(Map.of("regression", task.regression().toPath())));
        }
        final BandRegressionModel model = BandRegressionJson.read(task.regression().toPath());
        final WatchedSource image = new WatchedSource(opening.open(task.image()));
        final boolean listed = task.image().listsBands();
        opening.note("Bands of " + image.name() + " and regression " + model.name() + " were matched by "
            + (model.match(image, listed).byName() ? "name." : "order."));
        // A band without weight may be empty; a result may not.
        final WatchedSource made = new WatchedSource(model.applied(image, listed));
        final RasterSource result =
            ResultWriting.write(made, task.outputs(), "Mixing bands", made::requireValid, opening, progress);
        return Results.of(result, task.outputs(), opening, Optional.empty(), image, null);
    }
}
