package io.github.pairforge.command;

import java.io.File;

import org.scijava.plugin.Parameter;

import ij.ImagePlus;

import io.github.pairforge.service.ImageInput;

/** What Commands share that make one image of one image. */
abstract class OneImageCommand extends ImageCommand {

    @Parameter(label = "Image", required = false, persist = false, description = "Reflectance, bands as channels.")
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

    /**
     * @param label of the menu entry, for progress and messages
     * @param suffix of the result's title
     */
    OneImageCommand(final String label, final String suffix) {
        super(label, suffix);
    }

    ImageInput image() {
        return OpenImages.input(image, image_file, "image").withBands(image_bands)
            .withReflectance(OpenImages.orDeclared(image_scale), OpenImages.orDeclared(image_offset));
    }
}
