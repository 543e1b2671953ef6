package io.github.pairforge.command;

import java.io.File;

import org.scijava.plugin.Parameter;

import ij.ImagePlus;

import io.github.pairforge.service.ImageInput;

/**
 * What Commands share that set an image beside a reference.
 *
 * @param <R> what the service makes
 */
abstract class ReferenceCommand<R> extends ForgeCommand<R> {

    @Parameter(label = "Image", required = false, persist = false, autoFill = false, initializer = "offerActive",
        description = "The image that it is about: reflectance, bands as channels.")
    private ImagePlus image;

    @Parameter(label = "... or image file", required = false, persist = false,
        description = "Used instead of the open image.")
    private File image_file;

    @Parameter(label = "Image bands", required = false, persist = false,
        description = "Numbers from 1 or names, in order; empty for all.")
    private String image_bands = "";

    @Parameter(label = "Image scale", min = "0", persist = false, style = "format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says.")
    private double image_scale;

    @Parameter(label = "Image offset", persist = false, style = "format:0.########",
        description = "Reflectance added after scaling.")
    private double image_offset;

    @Parameter(label = "Reference image", required = false, persist = false, autoFill = false,
        description = "What the image is compared with, or shall look like.")
    private ImagePlus reference;

    @Parameter(label = "... or reference file", required = false, persist = false,
        description = "Used instead of the open reference.")
    private File reference_file;

    @Parameter(label = "Reference bands", required = false, persist = false,
        description = "The partners of the image's bands, in the same order; empty for all.")
    private String reference_bands = "";

    @Parameter(label = "Reference scale", min = "0", persist = false, style = "format:0.########",
        description = "As image scale.")
    private double reference_scale;

    @Parameter(label = "Reference offset", persist = false, style = "format:0.########",
        description = "As image offset.")
    private double reference_offset;

    @Parameter(label = "The image covers exactly the reference", persist = false,
        description = "For images without georeference that show the same ground, corner to corner.")
    private boolean same_extent;

    /** @param label of the menu entry, for progress and messages */
    ReferenceCommand(final String label) {
        super(label);
    }

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        image = OpenImages.orActive(image);
    }

    ImageInput image() {
        return OpenImages.input(image, image_file, "image").withBands(image_bands)
            .withReflectance(OpenImages.orDeclared(image_scale), OpenImages.orDeclared(image_offset));
    }

    /** The reference, or null when none is given. */
    ImageInput referenceOrNone() {
        final ImageInput wanted = OpenImages.partner(reference, image, reference_file, "reference");
        return wanted == null ? null : wanted.withBands(reference_bands)
            .withReflectance(OpenImages.orDeclared(reference_scale), OpenImages.orDeclared(reference_offset));
    }

    /** @throws IllegalArgumentException when none is given */
    ImageInput reference() {
        final ImageInput wanted = referenceOrNone();
        if (wanted == null) {
            throw new IllegalArgumentException(
                "reference: choose an open image other than the image itself, or give reference_file.");
        }
        return wanted;
    }

    boolean sameExtent() {
        return same_extent;
    }
}
