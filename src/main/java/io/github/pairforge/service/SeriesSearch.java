package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.pairforge.align.AlignedSource;
import io.github.pairforge.align.Alignment;
import io.github.pairforge.align.Shift;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/** Finds where every image of a time series belongs, before anything is written. */
final class SeriesSearch {

    private final SeriesTask task;
    private final Opening opening;
    private final Supplier<Opening> openings;
    private final AlignmentSearch search;
    private final Progress progress;

    SeriesSearch(final SeriesTask task, final Opening opening, final Supplier<Opening> openings,
        final AlignmentSearch search, final Progress progress)
    {
        this.task = task;
        this.opening = opening;
        this.openings = openings;
        this.search = search;
        this.progress = progress;
    }

    /**
     * One entry per image, without pixels.
     *
     * @throws IllegalArgumentException when no image can be aligned
     */
    List<SeriesFrame> find(final RasterSource reference) throws IOException {
        final List<SeriesFrame> found = new ArrayList<>();
        for (int i = 1; i <= task.frames().size(); i++) {
            progress.check();
            progress.update("Finding shifts", i - 1, task.frames().size());
            found.add(find(i, reference));
        }
        if (found.stream().noneMatch(f -> f.status() == SeriesFrame.Status.ALIGNED)) {
            throw new IllegalArgumentException("None of the images can be aligned; of the first that cannot: "
                + found.stream().map(SeriesFrame::reason).filter(r -> !r.isEmpty()).findFirst().orElse("it is alone."));
        }
        return found;
    }

    private SeriesFrame find(final int number, final RasterSource reference) throws IOException {
        final ImageInput input = task.frames().get(number - 1);
        final String name =
            input.file() == null ? input.image().getTitle() : String.valueOf(input.file().getFileName());
        if (task.reference() == null && number == task.referenceFrame()) {
            return new SeriesFrame(number, name, SeriesFrame.Status.REFERENCE, "", Optional.empty(), Shift.UNKNOWN,
                Optional.empty(), null);
        }
        try (Opening own = openings.get()) {
            final RasterSource image;
            try {
                image = own.open(input);
                TargetGrid.of(task.choice(), TargetGrid.place(image, reference, false), reference);
            }
            catch (final IllegalArgumentException e) {
                // Units or place are wrong: there is nothing that could be kept.
                return failed(number, name, SeriesFrame.Status.SKIPPED, e.getMessage());
            }
            try {
                final Alignment alignment = find(input, image, reference, own);
                return new SeriesFrame(number, name, SeriesFrame.Status.ALIGNED, "", Optional.of(alignment),
                    alignment.displacement(image.grid()), Optional.empty(), null);
            }
            catch (final IllegalArgumentException e) {
                return failed(number, name,
                    task.keepsFailures() ? SeriesFrame.Status.KEPT : SeriesFrame.Status.SKIPPED, e.getMessage());
            }
        }
        catch (final IOException e) {
            return failed(number, name, SeriesFrame.Status.SKIPPED, FileProblem.sentence(e));
        }
    }

    private static SeriesFrame failed(final int number, final String name, final SeriesFrame.Status status,
        final String reason)
    {
        return new SeriesFrame(number, name, status, reason, Optional.empty(), Shift.UNKNOWN, Optional.empty(), null);
    }

    private Alignment find(final ImageInput input, final RasterSource image, final RasterSource reference,
        final Opening own) throws IOException
    {
        final RasterSource partner =
            own.partners(image, reference, input.listsBands() || task.referenceInput().listsBands());
        own.notes().stream().filter(n -> !opening.notes().contains(n)).forEach(opening::note);
        final CommonGround ground = search.ground(image, partner);
        final Alignment found =
            search.find(image, ground, AlignRun.inputs(input, task.referenceInput(), opening)).alignment();
        return found.withResidual(search.residual(AlignedSource.onto(
            TargetGrid.of(task.choice(), image, reference), image, found.transform(), task.choice().resampling()),
            ground));
    }
}
