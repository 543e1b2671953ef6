package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

import ij.ImagePlus;

/**
 * An image to work on: a file or an open image, which of its bands, and how its values become reflectance.
 *
 * @param file the file, or null for an open image
 * @param image the open image, or null for a file
 * @param bands numbers from 1 or names, separated by commas; empty for all
 * @param scale reflectance = scale · value + offset; {@code NaN} takes what the file declares, else 1
 * @param offset {@code NaN} takes what the file declares, else 0
 * @param parameter what the user calls it, for messages: "hr", "lr", "image", "reference"
 */
public record ImageInput(Path file, ImagePlus image, String bands, double scale, double offset, String parameter) {

    /** @throws IllegalArgumentException when neither or both of file and image are given */
    public ImageInput {
        if ((file == null) == (image == null)) {
            throw new IllegalArgumentException(parameter + ": give an open image or a file.");
        }
    }

    public static ImageInput of(final Path file) {
        return new ImageInput(file, null, "", Double.NaN, Double.NaN, "image");
    }

    public static ImageInput of(final File file) {
        return of(file.toPath());
    }

    public static ImageInput of(final ImagePlus image) {
        return new ImageInput(null, image, "", Double.NaN, Double.NaN, "image");
    }

    /** Some bands, in order: "4,3,2,8" or "B4,B3,B2,B8". */
    public ImageInput withBands(final String other) {
        return new ImageInput(file, image, other == null ? "" : other.trim(), scale, offset, parameter);
    }

    /** Reflectance = {@code newScale · value + newOffset}; {@code NaN} for what the file declares. */
    public ImageInput withReflectance(final double newScale, final double newOffset) {
        return new ImageInput(file, image, bands, newScale, newOffset, parameter);
    }

    public ImageInput as(final String name) {
        return new ImageInput(file, image, bands, scale, offset, name);
    }

    /** Whether the user has listed bands, so that their order counts and not their names. */
    boolean listsBands() {
        return !bands.isEmpty();
    }
}
