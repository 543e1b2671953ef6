package io.github.pairforge.command;

import java.io.File;

import org.scijava.plugin.Parameter;

import ij.ImagePlus;

import io.github.pairforge.service.ImageInput;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.ImageWidget;
import io.github.pairforge.ui.widget.LineWidget;

/**
 * What Commands share that make one image of one image.
 *
 * @param <R> what the service makes
 */
abstract class OneImageCommand<R> extends ImageCommand<R> {

    @Parameter(label = "Image", required = false, persist = false, autoFill = false, initializer = "offerActive",
        validater = "checkImage", style = ImageWidget.STYLE, description = "Reflectance, bands as channels.")
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

    /**
     * @param label of the menu entry, for progress and messages
     * @param suffix of the result's title
     */
    OneImageCommand(final String label, final String suffix) {
        super(label, suffix);
    }

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        image = OpenImages.orActive(image);
    }

    ImageInput image() {
        return OpenImages.input(image, image_file, "image").withBands(image_bands)
            .withReflectance(OpenImages.orDeclared(image_scale), OpenImages.orDeclared(image_offset));
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
}
