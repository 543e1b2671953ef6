package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.evaluate.Finding;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.WatchedSource;
import io.github.pairforge.score.SensorLikeness;

/** Runs one {@link CompareTask}. */
final class CompareRun {

    /** As far as both pixel sizes may differ, and as far as pixels may lie beside each other. */
    private static final double SAME = 0.01;

    /** Of LR pixels: both images, sums of their blocks and pictures fit into a small machine's memory. */
    private static final long MOST_PIXELS = 1L << 23;

    private final CompareTask task;
    private final Opening opening;
    private final Progress progress;

    CompareRun(final CompareTask task, final Opening opening, final Progress progress) {
        this.task = task;
        this.opening = opening;
        this.progress = progress;
    }

    /** Two images of the same grid. */
    private record Images(Raster degraded, Raster real, Optional<DegradationModel> model) {
    }

    CompareResult run(final ComparePictureMaker pictures) throws IOException {
        OutputCheck.check(task);
        final Images images = task.hr() == null ? asItIs() : degraded();
        final SensorLikeness likeness =
            SensorLikeness.of(images.degraded(), images.real(), task.seed(), progress);
        requireSomething(likeness);
        if (!likeness.shift().isFound()) {
            opening.note("No residual shift was found: " + likeness.shift().reason());
        }
        final List<ImagePlus> shown = Threads.uncancelled(() -> {
            write(likeness, images.model(), pictures);
            return task.outputs().preview() ? pictures.images(likeness) : List.of();
        });
        return new CompareResult(likeness, images.model(), shown, opening.notes());
    }

    private Images degraded() throws IOException {
        final DegradeRun.Made made = new DegradeRun(task.degradation(), opening, progress).make();
        requireSize(made.lr());
        return new Images(RasterLoading.load(made.result(), progress), load(made.lr()), Optional.of(made.model()));
    }

    private Images asItIs() throws IOException {
        opening.agree(task.image(), task.lr(), task.sameExtent(), false);
        final RasterSource image = opening.open(task.image());
        final RasterSource lr =
            opening.partners(image, opening.open(task.lr()), task.image().listsBands() || task.lr().listsBands());
        if (task.sameExtent() && !sameSize(image.grid(), lr.grid())) {
            throw new IllegalArgumentException(image.name() + " has " + size(image.grid()) + " pixels, " + lr.name()
                + " has " + size(lr.grid()) + "; an image that was degraded already has the size of the real one. "
                + "To degrade it first give it as hr.");
        }
        final Pair pair = Pair.of(Placement.place(image, lr, task.sameExtent()), lr);
        final Grid.Relation r = pair.relation();
        if (Math.abs(r.factor() - 1) > SAME || Math.abs(r.originX()) > SAME || Math.abs(r.originY()) > SAME) {
            throw new IllegalArgumentException(image.name() + " does not lie pixel on pixel with " + lr.name()
                + "; an image that was degraded already does. To degrade it first give it as hr.");
        }
        requireSize(pair.lr());
        return new Images(load(pair.hr()), load(pair.lr()), Optional.empty());
    }

    private Raster load(final RasterSource source) throws IOException {
        final WatchedSource watched = new WatchedSource(source);
        final Raster raster = RasterLoading.load(watched, progress);
        watched.requireContent();
        return raster;
    }

    private static boolean sameSize(final Grid a, final Grid b) {
        return a.width() == b.width() && a.height() == b.height();
    }

    private static String size(final Grid grid) {
        return grid.width() + " x " + grid.height();
    }

    private static void requireSize(final RasterSource lr) {
        if ((double) lr.grid().width() * lr.grid().height() > MOST_PIXELS) {
            throw new IllegalArgumentException(lr.name() + " has " + size(lr.grid())
                + " pixels, too many to be compared in memory; compare an excerpt (gdal_translate -srcwin).");
        }
    }

    private static void requireSomething(final SensorLikeness likeness) {
        if (likeness.findings().stream().map(Finding::value).allMatch(v -> Double.isNaN(v))) {
            throw new IllegalArgumentException(likeness.degraded().name() + " and " + likeness.real().name()
                + " have no pixel that is valid in both; there is nothing to compare.");
        }
    }

    private void write(final SensorLikeness likeness, final Optional<DegradationModel> model,
        final ComparePictureMaker pictures) throws IOException
    {
        final CompareTask.CompareOutputs outputs = task.outputs();
        progress.check();
        if (outputs.image() != null) {
            final GeoTiffWriting.Outcome outcome = GeoTiffWriting.write(likeness.degraded(), outputs.image(),
                OutputType.of(outputs.type()).options(), progress);
            outcome.notes().forEach(opening::note);
            if (outcome.clamped() > 0) {
                opening.note(outputs.image().getFileName() + ": " + outcome.clamped()
                    + " values did not fit into uint16 and were clamped; use type=float32 to keep them.");
            }
        }
        if (outputs.findings() != null) {
            FindingsFile.write(likeness, outputs.findings());
        }
        if (outputs.picture() != null) {
            opening.pictures().write(pictures.sheet(likeness), outputs.picture());
        }
        if (outputs.report() != null) {
            pictures.writeReport(likeness, model, facts(), outputs.report());
        }
    }

    private CompareFacts facts() throws IOException {
        final List<Provenance.Input> inputs = new ArrayList<>();
        Digests.add(inputs, task.hr(), opening);
        Digests.add(inputs, task.image(), opening);
        Digests.add(inputs, task.lr(), opening);
        return new CompareFacts(Version.get(), task.seed(), CompareRecipe.again(task),
            inputs.stream().map(i -> new ScoreFacts.Input(i.role(), i.file(), i.sha256())).toList(),
            opening.notes());
    }
}
