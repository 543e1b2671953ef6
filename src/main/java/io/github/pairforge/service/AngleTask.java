package io.github.pairforge.service;

import java.io.File;
import java.nio.file.Path;

/**
 * Measuring how much the spectra of two images differ.
 *
 * @param image the image, as fine as the reference or finer
 * @param reference what it is compared with
 * @param sameExtent the image covers exactly the ground of the reference, whatever its own georeference says
 * @param seed of the bootstrap
 * @param output GeoTIFF of the angle of every pixel, degrees; null for none
 * @param picture PNG of both images and the angles; null for none
 * @param preview whether that picture is returned as an image
 */
public record AngleTask(ImageInput image, ImageInput reference, boolean sameExtent, long seed, Path output,
    Path picture, boolean preview)
{

    /** Georeferenced images, seed 0, nothing written. */
    public static AngleTask of(final ImageInput image, final ImageInput reference) {
        return new AngleTask(image.as("image"), reference.as("reference"), false, 0, null, null, false);
    }

    public AngleTask withSameExtent(final boolean other) {
        return new AngleTask(image, reference, other, seed, output, picture, preview);
    }

    public AngleTask withSeed(final long other) {
        return new AngleTask(image, reference, sameExtent, other, output, picture, preview);
    }

    public AngleTask withOutput(final File map) {
        return new AngleTask(image, reference, sameExtent, seed, path(map), picture, preview);
    }

    public AngleTask withPicture(final File png) {
        return new AngleTask(image, reference, sameExtent, seed, output, path(png), preview);
    }

    public AngleTask withPreview(final boolean other) {
        return new AngleTask(image, reference, sameExtent, seed, output, picture, other);
    }

    private static Path path(final File file) {
        return file == null ? null : file.toPath();
    }
}
