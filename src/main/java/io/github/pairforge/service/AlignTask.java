package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

/**
 * Bringing an image onto a reference.
 *
 * @param image what is corrected
 * @param reference where it belongs; null when an alignment file tells
 * @param alignment file of an alignment that was found before, or null to find it now
 * @param sameExtent the image covers exactly the ground of the reference, whatever its own georeference says
 * @param choice how
 * @param outputs what is written; its model is not used
 * @param alignmentOut JSON of the alignment, or null
 */
public record AlignTask(ImageInput image, ImageInput reference, Path alignment, boolean sameExtent,
    AlignChoice choice, Outputs outputs, Path alignmentOut)
{

    /** @throws IllegalArgumentException when there is neither a reference nor an alignment */
    public AlignTask {
        if (reference == null && alignment == null) {
            throw new IllegalArgumentException(
                "reference: give the image to align to, or an alignment file that was found before.");
        }
        if (reference == null && (sameExtent || choice.onReferenceGrid())) {
            throw new IllegalArgumentException(
                (sameExtent ? "same_extent=true" : "grid=reference") + " needs the reference: give it.");
        }
    }

    /** Finds a translation and applies it in memory. */
    public static AlignTask of(final ImageInput image, final ImageInput reference) {
        return new AlignTask(image.as("image"), reference.as("reference"), null, false, AlignChoice.DEFAULT,
            Outputs.NONE, null);
    }

    /** Applies an alignment that was found before. */
    public static AlignTask by(final ImageInput image, final File alignment) {
        return new AlignTask(image.as("image"), null, alignment.toPath(), false, AlignChoice.DEFAULT, Outputs.NONE,
            null);
    }

    public AlignTask withSameExtent(final boolean other) {
        return new AlignTask(image, reference, alignment, other, choice, outputs, alignmentOut);
    }

    public AlignTask withChoice(final AlignChoice other) {
        return new AlignTask(image, reference, alignment, sameExtent, other, outputs, alignmentOut);
    }

    public AlignTask withKind(final String kind) {
        return withChoice(choice.withKind(kind));
    }

    public AlignTask withMaxShift(final double metres) {
        return withChoice(choice.withMaxShift(metres));
    }

    public AlignTask withInterpolation(final String interpolation) {
        return withChoice(choice.withInterpolation(interpolation));
    }

    public AlignTask withOutputs(final Outputs other) {
        return new AlignTask(image, reference, alignment, sameExtent, choice, other, alignmentOut);
    }

    public AlignTask withOutput(final File file) {
        return withOutputs(outputs.withImage(path(file)));
    }

    public AlignTask withPicture(final File file) {
        return withOutputs(outputs.withPicture(path(file)));
    }

    public AlignTask withAlignmentOut(final File file) {
        return new AlignTask(image, reference, alignment, sameExtent, choice, outputs, path(file));
    }

    private static Path path(final File file) {
        return file == null ? null : file.toPath();
    }
}
