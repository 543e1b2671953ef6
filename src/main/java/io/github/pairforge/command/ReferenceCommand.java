package io.github.pairforge.command;

import java.io.File;

import org.scijava.plugin.Parameter;

import ij.ImagePlus;

import io.github.pairforge.service.ImageInput;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.ImageRoles;
import io.github.pairforge.ui.widget.ImageWidget;
import io.github.pairforge.ui.widget.LineWidget;

/**
 * What Commands share that set an image beside a reference.
 *
 * @param <R> what the service makes
 */
abstract class ReferenceCommand<R> extends ForgeCommand<R> {

    @Parameter(label = "Image", required = false, persist = false, autoFill = false, initializer = "offerActive",
        validater = "checkImage", style = ImageWidget.STYLE,
        description = "The image that it is about: reflectance, bands as channels.")
    private ImagePlus image;

    @Parameter(label = "... or image file", required = false, persist = false, validater = "checkImageFile",
        style = LineWidget.STYLE + ",open", description = "Used instead of the open image.")
    private File image_file;

    @Parameter(label = "Image bands", required = false, persist = false, validater = "checkImageBands",
        style = LineWidget.STYLE, description = "Numbers from 1 or names, in order; empty for all.")
    private String image_bands = "";

    @Parameter(label = "Image scale", required = false, min = "0", stepSize = "0.0001", persist = false,
        style = BesideWidget.STYLE + ",format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says.")
    private double image_scale;

    @Parameter(label = "Image offset", required = false, stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",format:0.########", description = "Reflectance added after scaling.")
    private double image_offset;

    @Parameter(label = "Reference image", required = false, persist = false, autoFill = false,
        validater = "checkReference", style = ImageWidget.STYLE,
        description = "What the image is compared with, or shall look like.")
    private ImagePlus reference;

    @Parameter(label = "... or reference file", required = false, persist = false, validater = "checkReferenceFile",
        style = LineWidget.STYLE + ",open", description = "Used instead of the open reference.")
    private File reference_file;

    @Parameter(label = "Reference bands", required = false, persist = false, validater = "checkReferenceBands",
        style = LineWidget.STYLE, description = "The partners of the image's bands, in the same order; empty for all.")
    private String reference_bands = "";

    @Parameter(label = "Reference scale", required = false, min = "0", stepSize = "0.0001", persist = false,
        style = BesideWidget.STYLE + ",format:0.########", description = "As image scale.")
    private double reference_scale;

    @Parameter(label = "Reference offset", required = false, stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",format:0.########", description = "As image offset.")
    private double reference_offset;

    @Parameter(label = "Image covers exactly the reference", persist = false, validater = "checkExtent",
        style = LineWidget.STYLE,
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

    /** Which open images the dialog offers. */
    ImageRoles roles() {
        return OpenImages.withReference();
    }

    @Override
    void offerImages() {
        final ImageRoles roles = roles();
        if (roles.second() != null) {
            image = roles.first().image();
            reference = roles.second().image();
        }
    }

    /** Whether there must be a reference. */
    boolean needsReference() {
        return true;
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

    String checkImage() {
        return problem(() -> image());
    }

    String checkImageFile() {
        return problem(() -> Checks.exists(image_file, "image_file"));
    }

    String checkImageBands() {
        return problem(() -> Checks.bands(image, image_file, image_bands, "image_bands"));
    }

    String checkReference() {
        return problem(() -> {
            if (needsReference()) {
                Checks.different(image, image_file, reference, reference_file, "reference", "the image");
                reference();
            }
        });
    }

    String checkReferenceFile() {
        return problem(() -> Checks.exists(reference_file, "reference_file"));
    }

    String checkReferenceBands() {
        return problem(() -> Checks.bands(reference, reference_file, reference_bands, "reference_bands"));
    }

    String checkExtent() {
        return problem(() -> {
            if (same_extent && referenceOrNone() == null) {
                throw new IllegalArgumentException(
                    "same_extent: there is no reference that the image could cover; choose one, or leave this out.");
            }
        });
    }
}
