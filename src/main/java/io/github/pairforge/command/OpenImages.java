package io.github.pairforge.command;

import java.io.File;
import java.util.Arrays;
import java.util.List;

import ij.ImagePlus;
import ij.WindowManager;

import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.SeriesTask;
import io.github.pairforge.ui.widget.ImageRoles;
import io.github.pairforge.ui.widget.OpenImage;

/** Turns what a dialog or macro names into an image to work on. */
final class OpenImages {

    private OpenImages() {
    }

    /**
     * The image, else the active one, else null.
     *
     * <p>SciJava's own filling-in takes the field out of the dialog: with two images open nobody could then say, or
     * see, which one is HR.
     */
    static ImagePlus orActive(final ImagePlus image) {
        return image == null ? WindowManager.getCurrentImage() : image;
    }

    /** Which open images a dialog offers as HR and LR. */
    static ImageRoles pair() {
        return ImageRoles.pair(OpenImage.all(), active());
    }

    /** Which open images a dialog offers as image and reference. */
    static ImageRoles withReference() {
        return ImageRoles.withReference(OpenImage.all(), active());
    }

    private static int active() {
        final ImagePlus image = WindowManager.getCurrentImage();
        return image == null ? 0 : image.getID();
    }

    /**
     * The file when one is given, else the image.
     *
     * @throws IllegalArgumentException when there is neither, or a macro named an image that is not open
     */
    static ImageInput input(final ImagePlus image, final File file, final String parameter) {
        return input(image, file, parameter, parameter + "_file");
    }

    /** As above, where the parameter for files has a name of its own. */
    static ImageInput input(final ImagePlus image, final File file, final String parameter,
        final String fileParameter)
    {
        if (isGiven(file)) {
            return ImageInput.of(file).as(parameter);
        }
        if (image == null) {
            throw new IllegalArgumentException(parameter + ": open an image first, or give " + fileParameter + ".");
        }
        if (image.getProcessor() == null) {
            throw new IllegalArgumentException(parameter + ": no image of the given title is open.");
        }
        return ImageInput.of(image).as(parameter);
    }

    /**
     * The file when one is given, else the partner image, else null.
     *
     * <p>A dialog cannot leave an image field empty: it offers the first open image. The image itself is no partner and
     * counts as none.
     */
    static ImageInput partner(final ImagePlus partner, final ImagePlus image, final File file, final String parameter) {
        return !isGiven(file) && (partner == null || partner == image) ? null : input(partner, file, parameter);
    }

    /**
     * The dates of a time series: the files when there are some, else the frames of the stack.
     *
     * @param files paths, separated by semicolons
     * @throws IllegalArgumentException when there is neither, or the stack has one date only
     */
    static List<ImageInput> series(final ImagePlus stack, final String files) {
        final List<ImageInput> images = Arrays.stream(files == null ? new String[0] : files.split(";"))
            .map(String::strip).filter(f -> !f.isEmpty()).map(f -> ImageInput.of(new File(f)).as("series")).toList();
        if (images.isEmpty() && stack == null) {
            throw new IllegalArgumentException("series: open a stack first, or give series_files.");
        }
        return images.isEmpty() ? SeriesTask.of(stack).frames() : images;
    }

    /** 0 in a dialog stands for "as the file says". */
    static double orDeclared(final double value) {
        return value == 0 ? Double.NaN : value;
    }

    /** An empty file field is a file without a name. */
    static boolean isGiven(final File file) {
        return file != null && !file.getPath().isBlank();
    }
}
