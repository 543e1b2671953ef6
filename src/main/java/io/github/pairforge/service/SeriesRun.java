package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import ij.ImagePlus;

import io.github.pairforge.align.AlignedSource;
import io.github.pairforge.align.Alignment;
import io.github.pairforge.align.Interpolation;
import io.github.pairforge.align.Transform;
import io.github.pairforge.io.align.AlignmentJson;
import io.github.pairforge.io.imagej.ImageFrames;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;

/** Runs one {@link SeriesTask}: frame after frame, so that one file and its result are open at a time. */
final class SeriesRun {

    /** Longest side of what an animation shows. */
    private static final long SHOWN = 384;

    private final SeriesTask task;
    private final Opening opening;
    private final Supplier<Opening> openings;
    private final AlignmentTools tools;
    private final Progress progress;
    private final List<SeriesFrame> frames = new ArrayList<>();
    private final List<Raster> before = new ArrayList<>();
    private final List<Raster> after = new ArrayList<>();

    /**
     * @param opening for the reference and the notes
     * @param openings one for each frame
     */
    SeriesRun(final SeriesTask task, final Opening opening, final Supplier<Opening> openings,
        final AlignmentTools tools, final Progress progress)
    {
        this.task = task;
        this.opening = opening;
        this.openings = openings;
        this.tools = tools;
        this.progress = progress;
    }

    SeriesResult run() throws IOException {
        final SeriesFiles files = SeriesFiles.check(task);
        final RasterSource reference = opening.open(task.referenceInput());
        final List<SeriesFrame> found = new SeriesSearch(task, opening, openings,
            new AlignmentSearch(task.choice(), tools.matchers(), progress), progress).find(reference);
        for (final SeriesFrame f : found) {
            frames.add(f.isThere() ? write(f, reference, files) : f);
            if (!f.reason().isEmpty()) {
                opening.note("Image " + f.number() + " (" + f.name() + ") was "
                    + (f.isThere() ? "kept as it lies: " : "left out: ") + f.reason());
            }
        }
        final Optional<ImagePlus> animation = task.outputs().animation() == null && !task.outputs().preview()
            ? Optional.empty() : Optional.of(tools.pictures().animation(before, after, labels()));
        if (task.outputs().table() != null) {
            SeriesTable.write(frames, task.outputs().table());
        }
        if (task.outputs().animation() != null) {
            tools.pictures().writeAnimation(animation.orElseThrow(), task.outputs().animation());
        }
        return new SeriesResult(frames, stack(), task.outputs().preview() ? animation : Optional.empty(),
            opening.notes());
    }

    private SeriesFrame write(final SeriesFrame frame, final RasterSource reference, final SeriesFiles files)
        throws IOException
    {
        try (Opening own = openings.get()) {
            final RasterSource image = own.open(task.frames().get(frame.number() - 1));
            final AlignedSource moved = AlignedSource.onto(TargetGrid.of(task.choice(), image, reference), image,
                frame.alignment().map(Alignment::transform).orElse(Transform.IDENTITY), task.choice().resampling());
            final Outputs outputs = files.outputs(frame.number());
            final RasterSource result =
                ResultWriting.write(moved, outputs, "Resampling", () -> { }, own, progress);
            if (frame.alignment().isPresent() && outputs.image() != null) {
                AlignmentJson.write(frame.alignment().get(), files.alignment(frame.number()));
            }
            show(image, moved);
            return new SeriesFrame(frame.number(), frame.name(), frame.status(), frame.reason(), frame.alignment(),
                frame.displacement(), result instanceof Raster raster ? Optional.of(raster) : Optional.empty(),
                outputs.image());
        }
    }

    /** The central part of a frame as it lay, and as it lies now. */
    private void show(final RasterSource image, final AlignedSource moved) throws IOException {
        if (task.outputs().animation() != null || task.outputs().preview()) {
            final RasterSource was =
                AlignedSource.onto(moved.grid(), image, Transform.IDENTITY, Interpolation.NEAREST);
            before.add(RasterLoading.load(centre(was), progress));
            after.add(RasterLoading.load(centre(moved), progress));
        }
    }

    private static RasterSource centre(final RasterSource source) {
        final long w = Math.min(SHOWN, source.grid().width());
        final long h = Math.min(SHOWN, source.grid().height());
        return source.crop((source.grid().width() - w) / 2, (source.grid().height() - h) / 2, w, h);
    }

    private List<String> labels() {
        return frames.stream().filter(SeriesFrame::isThere).map(SeriesFrame::label).toList();
    }

    private Optional<ImagePlus> stack() {
        final List<Raster> images = frames.stream().flatMap(f -> f.raster().stream()).toList();
        final boolean alike = images.stream().allMatch(r -> r.grid().equals(images.get(0).grid()));
        if (!images.isEmpty() && !alike) {
            opening.note("The images lie on different grids and make no stack; give grid=reference, or output.");
        }
        return images.isEmpty() || !alike ? Optional.empty()
            : Optional.of(ImageFrames.stack(images, labels(), "Aligned series"));
    }
}
