package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.align.AlignedSource;
import io.github.pairforge.align.Alignment;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.io.align.AlignmentJson;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.WatchedSource;

/** Runs one {@link AlignTask}. */
final class AlignRun {

    /** A residual above this is worth a warning, pixels. */
    private static final double LARGE_RESIDUAL = 0.25;

    private final AlignTask task;
    private final Opening opening;
    private final AlignmentTools tools;
    private final Progress progress;
    private final AlignmentSearch search;

    AlignRun(final AlignTask task, final Opening opening, final AlignmentTools tools, final Progress progress) {
        this.task = task;
        this.opening = opening;
        this.tools = tools;
        this.progress = progress;
        search = new AlignmentSearch(task.choice(), tools.matchers(), progress);
    }

    AlignResult run() throws IOException {
        checkOutputs();
        opening.agree(task.image(), task.reference(), task.sameExtent(), true);
        final RasterSource reference = task.reference() == null ? null : opening.open(task.reference());
        final RasterSource opened = opening.open(task.image());
        final RasterSource image =
            reference == null ? opened : TargetGrid.place(opened, reference, task.sameExtent());
        final RasterSource partner = reference == null ? null
            : opening.partners(image, reference, task.image().listsBands() || task.reference().listsBands());
        final Grid grid = TargetGrid.of(task.choice(), image, reference);
        final CommonGround ground = partner == null ? null : search.ground(image, partner);
        final Alignment known = task.alignment() == null ? null : AlignmentJson.read(task.alignment());
        Optional<TiePoints> points = Optional.empty();
        Alignment alignment = known;
        if (known == null) {
            final AlignmentSearch.Found found = search.find(image, ground, inputs());
            alignment = found.alignment();
            points = found.points();
        }
        alignment.requireFor(image.grid(), image.name());
        final WatchedSource watched = new WatchedSource(image);
        final AlignedSource corrected =
            AlignedSource.onto(grid, watched, alignment.transform(), task.choice().resampling());
        if (ground == null) {
            // What was left of another image says nothing about this one.
            alignment = alignment.withResidual(ShiftEstimate.failed("It was not measured."));
        }
        else {
            alignment = alignment.withResidual(search.residual(corrected, ground));
            noteResidual(alignment.residual());
        }
        opening.note("Resampled by " + task.choice().interpolation() + " interpolation onto the "
            + task.choice().grid() + "'s grid.");
        return finish(image, watched, corrected, ground, alignment, points);
    }

    private AlignResult finish(final RasterSource image, final WatchedSource watched, final AlignedSource corrected,
        final CommonGround ground, final Alignment alignment, final Optional<TiePoints> points) throws IOException
    {
        final Views views = views(image, corrected, ground, points);
        final Optional<ImagePlus> picture = views.picture();
        final RasterSource result;
        try (AtomicFile json =
            task.alignmentOut() == null ? null : AlignmentJson.prepare(alignment, task.alignmentOut()))
        {
            result = ResultWriting.write(corrected, task.outputs(), "Resampling", watched::requireValid, opening,
                progress);
            if (json != null) {
                json.commit();
            }
        }
        if (task.outputs().picture() != null) {
            Results.write(picture.orElseThrow(), task.outputs().picture(), task.outputs().image(), opening);
        }
        return new AlignResult(result.grid(), result instanceof Raster raster ? Optional.of(raster) : Optional.empty(),
            task.outputs().image(), alignment, alignment.displacement(image.grid()), points,
            task.outputs().preview() ? picture : Optional.empty(), views.flicker(), opening.notes());
    }

    private void checkOutputs() throws IOException {
        OutputCheck.check(task.outputs(), task.image(), task.reference());
        final Map<String, Path> taken = new LinkedHashMap<>();
        if (task.alignment() != null) {
            taken.put("alignment", task.alignment());
        }
        OutputCheck.claim("alignment_out", task.alignmentOut(), taken, task.outputs(), task.image(),
            task.reference());
        if (task.outputs().picture() != null && task.reference() == null) {
            throw new IllegalArgumentException("picture: it compares the result with the reference; give reference.");
        }
    }

    private void noteResidual(final ShiftEstimate residual) {
        if (!residual.isFound()) {
            opening.note("What is left of the shift could not be measured: " + residual.reason());
        }
        else if (residual.shift().length() > LARGE_RESIDUAL) {
            opening.note(String.format(Locale.ROOT,
                "A shift of (%.2f, %.2f) pixels is left: the images may be distorted against each other; try"
                    + " kind=similarity or kind=affine.",
                residual.shift().dx(), residual.shift().dy()));
        }
    }

    private List<Alignment.Input> inputs() throws IOException {
        return inputs(task.image(), task.reference(), opening);
    }

    /** Files with their digests. */
    static List<Alignment.Input> inputs(final ImageInput image, final ImageInput reference,
        final Opening opening) throws IOException
    {
        final List<Provenance.Input> inputs = new ArrayList<>();
        Digests.add(inputs, image.as("image"), opening);
        Digests.add(inputs, reference.as("reference"), opening);
        return inputs.stream().map(i -> new Alignment.Input(i.role(), i.file(), i.sha256())).toList();
    }

    private record Views(Optional<ImagePlus> picture, Optional<ImagePlus> flicker) {
    }

    private Views views(final RasterSource image, final AlignedSource corrected, final CommonGround ground,
        final Optional<TiePoints> points) throws IOException
    {
        if (ground == null || task.outputs().picture() == null && !task.outputs().preview()) {
            return new Views(Optional.empty(), Optional.empty());
        }
        final CommonGround shown = ground.centre();
        final Raster before = RasterLoading.load(shown.with(image, progress), progress);
        final Raster after = RasterLoading.load(shown.with(corrected, progress), progress);
        return new Views(Optional.of(tools.pictures().beforeAfter(before, after, shown.reference(),
            shown == ground ? "" : "central " + shown.grid().width() + " x " + shown.grid().height() + " pixels")),
            task.outputs().preview() ? tools.pictures().flicker(before, after, shown.reference(), points)
                : Optional.empty());
    }
}
