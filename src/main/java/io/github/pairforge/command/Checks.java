package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;

import io.github.pairforge.degrade.Presets;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Raster;

/**
 * What can be said of a dialog's fields without reading a pixel or a file, in the sentences of the run. All throw
 * {@link IllegalArgumentException} with a sentence that names the parameter.
 */
final class Checks {

    private Checks() {
    }

    /** An input file, when one is named, is there. */
    static void exists(final File file, final String parameter) {
        if (OpenImages.isGiven(file) && !Files.exists(path(file.getPath(), parameter))) {
            throw new IllegalArgumentException(parameter + ": " + file + " does not exist; check the path.");
        }
    }

    /** Paths separated by semicolons. */
    static void allExist(final String files, final String parameter) {
        if (files != null) {
            Arrays.stream(files.split(";")).map(String::strip).filter(f -> !f.isEmpty())
                .forEach(f -> exists(new File(f), parameter));
        }
    }

    /** A folder, when one is named, is there. */
    static void folder(final File folder, final String parameter) {
        if (OpenImages.isGiven(folder) && !Files.isDirectory(path(folder.getPath(), parameter))) {
            throw new IllegalArgumentException(parameter + ": " + folder + " is no folder; choose one that exists.");
        }
    }

    /**
     * A file, when one is named, can be written and its name fits.
     *
     * @param format for the sentence
     * @param endings with their dots, lower case; none for any name
     */
    static void writable(final File file, final String parameter, final String format, final String... endings) {
        if (!OpenImages.isGiven(file)) {
            return;
        }
        final String name = file.getPath().toLowerCase(Locale.ROOT);
        if (endings.length > 0 && Arrays.stream(endings).noneMatch(name::endsWith)) {
            throw new IllegalArgumentException(parameter + ": " + file + " is written as " + format
                + "; let its name end in " + endings[0] + ".");
        }
        try {
            AtomicFile.check(path(file.getPath(), parameter));
        }
        catch (final IOException e) {
            throw new IllegalArgumentException(parameter + ": " + e.getMessage(), e);
        }
    }

    /** A list of bands that the image has; of a file, whose bands are not known yet, one that names none twice. */
    static void bands(final ImagePlus image, final File file, final String list, final String parameter) {
        final boolean known = !OpenImages.isGiven(file) && image != null && image.getProcessor() != null;
        if (list == null || list.isBlank()) {
            return;
        }
        try {
            if (known) {
                final Raster raster = ImagePlusRasters.fromImagePlus(image);
                BandMatch.parse(list, raster.bands(), raster.name());
            }
            else {
                final List<Band> named =
                    Arrays.stream(list.trim().split("[,;\\s]+")).map(Band::named).distinct().toList();
                BandMatch.parse(list, named, "the file");
            }
        }
        catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException(parameter + ": " + e.getMessage(), e);
        }
    }

    /** The two are not the same image. */
    static void different(final ImagePlus a, final File aFile, final ImagePlus b, final File bFile,
        final String parameter, final String other)
    {
        final boolean files = OpenImages.isGiven(aFile) && OpenImages.isGiven(bFile);
        if (files && aFile.getAbsoluteFile().equals(bFile.getAbsoluteFile())
            || !OpenImages.isGiven(aFile) && !OpenImages.isGiven(bFile) && a != null && a == b)
        {
            throw new IllegalArgumentException(parameter + ": it is the same as " + other + "; choose another image.");
        }
    }

    /** A preset, or a model file that is there. */
    static void model(final String word, final String parameter) {
        if (Presets.of(word).isEmpty() && (word.isBlank() || !Files.isRegularFile(path(word, parameter)))) {
            throw new IllegalArgumentException(parameter + ": \"" + word + "\" is neither a preset ("
                + String.join(", ", Presets.names()) + ") nor a model file.");
        }
    }

    /**
     * One of some words, a standard deviation, or a model file that is there.
     *
     * @param words that mean something
     */
    static void noise(final String text, final String... words) {
        final boolean word = Arrays.stream(words).anyMatch(text.strip()::equalsIgnoreCase);
        if (!word && !(number(text) >= 0) && (text.isBlank() || !Files.isRegularFile(path(text, "noise")))) {
            throw new IllegalArgumentException("noise: \"" + text + "\" is neither " + String.join(", ", words)
                + ", a standard deviation in reflectance (0.002) nor a model file.");
        }
    }

    /** Widths, each in pixels or metres: "0.8", "4.5m", "0.8,0.9". */
    static void sigmas(final String text) {
        if (text != null && !text.isBlank()) {
            for (final String entry : text.trim().split("\\s*[,;]\\s*")) {
                if (!(number(entry.endsWith("m") ? entry.substring(0, entry.length() - 1) : entry) >= 0)) {
                    throw new IllegalArgumentException("sigma: \"" + entry
                        + "\" is no standard deviation; give HR pixels (0.8) or metres (4.5m), 0 or more.");
                }
            }
        }
    }

    private static double number(final String text) {
        try {
            return Double.parseDouble(text.strip());
        }
        catch (final NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Path path(final String name, final String parameter) {
        try {
            return Path.of(name);
        }
        catch (final InvalidPathException e) {
            throw new IllegalArgumentException(parameter + ": \"" + name + "\" cannot be the name of a file here.", e);
        }
    }

    /** Between 0 and 1, neither of them. */
    static void share(final double value, final String parameter) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(parameter + ": " + value + " is not between 0 and 1, such as 0.9.");
        }
    }

    /** What brings HR to the pixels of LR. */
    static void kernel(final String word) {
        if (!List.of("neutral", "area").contains(word.strip())) {
            model(word.strip(), "kernel");
        }
    }
}
