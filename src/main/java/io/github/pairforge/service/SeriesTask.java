package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import ij.ImagePlus;

import io.github.pairforge.io.imagej.ImageFrames;

/**
 * Bringing every image of a time series onto one of them, or onto a reference image.
 *
 * @param frames the images, in order; all with the same bands
 * @param reference image to align to, or null for one of the frames
 * @param referenceFrame which of them, from 1
 * @param choice how
 * @param onFailure "skip" leaves a frame that cannot be aligned out, "keep" takes it as it lies; both say so
 * @param outputs what is written
 */
public record SeriesTask(List<ImageInput> frames, ImageInput reference, int referenceFrame, AlignChoice choice,
    String onFailure, SeriesOutputs outputs)
{

    /**
     * What is written; null where nothing is wanted.
     *
     * @param folder gets a GeoTIFF and an alignment file per frame; without it the series stays in memory
     * @param type "float32" or "uint16"
     * @param table CSV of the shifts
     * @param animation GIF of the series before and after
     * @param preview whether the animation is returned as an image
     */
    public record SeriesOutputs(Path folder, String type, Path table, Path animation, boolean preview) {

        /** Nothing. */
        public static final SeriesOutputs NONE = new SeriesOutputs(null, "float32", null, null, false);

        public SeriesOutputs withFolder(final Path other) {
            return new SeriesOutputs(other, type, table, animation, preview);
        }

        public SeriesOutputs withTable(final Path other) {
            return new SeriesOutputs(folder, type, other, animation, preview);
        }

        public SeriesOutputs withAnimation(final Path other) {
            return new SeriesOutputs(folder, type, table, other, preview);
        }
    }

    /** @throws IllegalArgumentException for fewer than two images, a frame that there is not, or another word */
    public SeriesTask {
        frames = List.copyOf(frames);
        if (frames.size() + (reference == null ? 0 : 1) < 2) {
            throw new IllegalArgumentException("series: a time series has two images at least, here "
                + (frames.isEmpty() ? "is none." : "is one; give more, or use Align to Reference."));
        }
        if (reference == null && (referenceFrame < 1 || referenceFrame > frames.size())) {
            throw new IllegalArgumentException("reference_frame: there is no image " + referenceFrame + " of "
                + frames.size() + "; they count from 1.");
        }
        if (!"skip".equals(onFailure) && !"keep".equals(onFailure)) {
            throw new IllegalArgumentException("on_failure: \"" + onFailure + "\" is neither skip nor keep.");
        }
    }

    private static SeriesTask of(final List<ImageInput> frames) {
        return new SeriesTask(frames, null, 1, AlignChoice.DEFAULT.withGrid("reference"), "skip", SeriesOutputs.NONE);
    }

    /** Translations onto the first file, in memory. */
    public static SeriesTask of(final File... files) {
        return of(Arrays.stream(files).map(f -> ImageInput.of(f).as("series")).toList());
    }

    /** Translations onto the first frame of an open stack, in memory. */
    public static SeriesTask of(final ImagePlus stack) {
        return of(ImageFrames.of(stack).stream().map(i -> ImageInput.of(i).as("series")).toList());
    }

    public SeriesTask withReference(final ImageInput other) {
        return new SeriesTask(frames, other == null ? null : other.as("reference"), referenceFrame, choice, onFailure,
            outputs);
    }

    public SeriesTask withReferenceFrame(final int other) {
        return new SeriesTask(frames, reference, other, choice, onFailure, outputs);
    }

    public SeriesTask withChoice(final AlignChoice other) {
        return new SeriesTask(frames, reference, referenceFrame, other, onFailure, outputs);
    }

    public SeriesTask withMaxShift(final double metres) {
        return withChoice(choice.withMaxShift(metres));
    }

    public SeriesTask withOnFailure(final String other) {
        return new SeriesTask(frames, reference, referenceFrame, choice, other, outputs);
    }

    public SeriesTask withOutputs(final SeriesOutputs other) {
        return new SeriesTask(frames, reference, referenceFrame, choice, onFailure, other);
    }

    public SeriesTask withOutput(final File folder) {
        return withOutputs(outputs.withFolder(folder == null ? null : folder.toPath()));
    }

    public SeriesTask withTable(final File table) {
        return withOutputs(outputs.withTable(table == null ? null : table.toPath()));
    }

    /** What the others are aligned to. */
    ImageInput referenceInput() {
        return reference == null ? frames.get(referenceFrame - 1) : reference;
    }

    boolean keepsFailures() {
        return "keep".equals(onFailure);
    }
}
