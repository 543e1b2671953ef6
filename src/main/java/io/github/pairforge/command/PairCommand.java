package io.github.pairforge.command;

import java.io.File;

import org.scijava.plugin.Parameter;

import ij.ImagePlus;

import io.github.pairforge.dataset.ListDefaults;
import io.github.pairforge.service.ImageInput;

/**
 * What Commands share that look at an HR and an LR image.
 *
 * @param <R> what the service makes
 */
abstract class PairCommand<R> extends ForgeCommand<R> {

    @Parameter(label = "HR image", required = false, persist = false, autoFill = false, initializer = "offerActive",
        description = "The high-resolution image: reflectance, bands as channels.")
    private ImagePlus hr;

    @Parameter(label = "... or HR file", required = false, persist = false,
        description = "A raster file (GeoTIFF, anything GDAL opens); used instead of the open image.")
    private File hr_file;

    @Parameter(label = "HR bands", required = false, persist = false,
        description = "Numbers from 1 or names, in order, e.g. 1,2,3,4; empty for all.")
    private String hr_bands = "";

    @Parameter(label = "HR scale", min = "0", persist = false, style = "format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says, 0.0001 for reflectance x 10000.")
    private double hr_scale;

    @Parameter(label = "HR offset", persist = false, style = "format:0.########",
        description = "Reflectance added after scaling, e.g. -0.1 for Sentinel-2 from baseline 04.00 on.")
    private double hr_offset;

    @Parameter(label = "LR image", required = false, persist = false, autoFill = false,
        description = "The low-resolution image of the same ground.")
    private ImagePlus lr;

    @Parameter(label = "... or LR file", required = false, persist = false,
        description = "Used instead of the open LR image.")
    private File lr_file;

    @Parameter(label = "LR bands", required = false, persist = false,
        description = "As HR bands; those of one place in both lists are partners; empty for all.")
    private String lr_bands = "";

    @Parameter(label = "LR scale", min = "0", persist = false, style = "format:0.########",
        description = "As HR scale.")
    private double lr_scale;

    @Parameter(label = "LR offset", persist = false, style = "format:0.########", description = "As HR offset.")
    private double lr_offset;

    @Parameter(label = "HR covers exactly the LR image", persist = false,
        description = "For HR images without georeference that show the same ground, corner to corner.")
    private boolean same_extent;

    /** @param label of the menu entry, for progress and messages */
    PairCommand(final String label) {
        super(label);
    }

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        hr = OpenImages.orActive(hr);
    }

    ImageInput hr() {
        return OpenImages.input(hr, hr_file, "hr").withBands(hr_bands)
            .withReflectance(OpenImages.orDeclared(hr_scale), OpenImages.orDeclared(hr_offset));
    }

    /**
     * @param instead what else can be given, for the message: words or nothing
     * @throws IllegalArgumentException when there is no LR image
     */
    ImageInput lr(final String instead) {
        final ImageInput partner = OpenImages.partner(lr, hr, lr_file, "lr");
        if (partner == null) {
            throw new IllegalArgumentException(
                "lr: choose an open image other than HR, or give lr_file" + instead + ".");
        }
        return partner.withBands(lr_bands)
            .withReflectance(OpenImages.orDeclared(lr_scale), OpenImages.orDeclared(lr_offset));
    }

    boolean sameExtent() {
        return same_extent;
    }

    /** How the images of a list are read that does not say it. */
    ListDefaults defaults() {
        return ListDefaults.NONE
            .withHr(hr_bands.trim(), OpenImages.orDeclared(hr_scale), OpenImages.orDeclared(hr_offset))
            .withLr(lr_bands.trim(), OpenImages.orDeclared(lr_scale), OpenImages.orDeclared(lr_offset))
            .withSameExtent(same_extent);
    }
}
