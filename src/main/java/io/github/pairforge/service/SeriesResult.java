package io.github.pairforge.service;

import java.util.List;
import java.util.Optional;

import ij.ImagePlus;
import ij.measure.ResultsTable;

/**
 * An aligned time series.
 *
 * @param frames what became of every image, in order
 * @param image hyperstack of those that are there; empty when they were written to files or lie on different grids
 * @param animation before and after, one RGB frame per image; empty when nobody asked for it
 * @param notes what the user should know, one sentence each
 */
public record SeriesResult(List<SeriesFrame> frames, Optional<ImagePlus> image, Optional<ImagePlus> animation,
    List<String> notes)
{

    public SeriesResult {
        frames = List.copyOf(frames);
        notes = List.copyOf(notes);
    }

    /** One row per image, also those that were left out. */
    public ResultsTable table() {
        return SeriesTable.of(frames);
    }

    /** How many were aligned, in one sentence. */
    public String verdict() {
        final long aligned = count(SeriesFrame.Status.ALIGNED);
        final long failed = count(SeriesFrame.Status.KEPT) + count(SeriesFrame.Status.SKIPPED);
        return aligned + (aligned == 1 ? " image was" : " images were") + " aligned, " + failed + " could not be.";
    }

    private long count(final SeriesFrame.Status status) {
        return frames.stream().filter(f -> f.status() == status).count();
    }
}
