package io.github.pairforge.service;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.evaluate.BandDistributions;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.WatchedSource;

/** Runs one {@link DistributionsTask}. */
final class DistributionsRun {

    private final DistributionsTask task;
    private final Opening opening;
    private final Progress progress;

    DistributionsRun(final DistributionsTask task, final Opening opening, final Progress progress) {
        this.task = task;
        this.opening = opening;
        this.progress = progress;
    }

    DistributionsResult run(final DistributionPictureMaker pictures) throws IOException {
        OutputCheck.check(task);
        final RasterSource image = opening.open(task.image());
        final Raster result = sample(image);
        final Raster reference = sample(partner(image, task.reference()));
        final Optional<Raster> before =
            task.before() == null ? Optional.empty() : Optional.of(sample(partner(image, task.before())));
        final BandDistributions distributions = BandDistributions.of(result, reference, before, task.bins());
        for (int b = 0; b < distributions.bands().size(); b++) {
            opening.note(sentence(distributions, b));
        }
        final boolean drawn = task.picture() != null || task.preview();
        final Optional<ImagePlus> sheet = drawn ? Optional.of(pictures.sheet(distributions)) : Optional.empty();
        progress.check();
        if (task.table() != null) {
            DistributionTable.write(distributions, task.table());
        }
        if (task.picture() != null) {
            opening.pictures().write(sheet.orElseThrow(), task.picture());
        }
        return new DistributionsResult(distributions, task.preview() ? Optional.of(pictures.plots(distributions))
            : Optional.empty(),
            task.preview() ? sheet : Optional.empty(), opening.notes());
    }

    private RasterSource partner(final RasterSource image, final ImageInput other) throws IOException {
        return opening.partners(image, opening.open(other), task.image().listsBands() || other.listsBands());
    }

    private Raster sample(final RasterSource source) throws IOException {
        final WatchedSource watched = new WatchedSource(source);
        final Raster raster = LatticeSample.of(watched, opening, progress);
        watched.requireValid();
        return raster;
    }

    private static String sentence(final BandDistributions d, final int band) {
        final BandDistributions.Distances now = d.distances().get(band);
        final String then = d.distancesBefore().isEmpty() ? "" : String.format(Locale.ROOT, " (before %.4f, %.3f)",
            d.distancesBefore().get(band).wasserstein(), d.distancesBefore().get(band).kolmogorov());
        return String.format(Locale.ROOT, "%s: Wasserstein distance to the reference %.4f reflectance,"
            + " Kolmogorov-Smirnov %.3f%s.", d.bandName(band), now.wasserstein(), now.kolmogorov(), then);
    }
}
