package io.github.pairforge.command;

import java.io.File;

import org.scijava.plugin.Parameter;

import ij.ImagePlus;

import io.github.pairforge.dataset.ListDefaults;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.ImageRoles;
import io.github.pairforge.ui.widget.ImageWidget;
import io.github.pairforge.ui.widget.LineWidget;

/**
 * What Commands share that look at an HR and an LR image.
 *
 * @param <R> what the service makes
 */
abstract class PairCommand<R> extends ForgeCommand<R> {

    @Parameter(label = "HR image", required = false, persist = false, autoFill = false, initializer = "offerActive",
        validater = "checkHr", style = ImageWidget.STYLE,
        description = "The high-resolution image: reflectance, bands as channels.")
    private ImagePlus hr;

    @Parameter(label = "... or HR file", required = false, persist = false, validater = "checkHrFile",
        style = LineWidget.STYLE + ",open",
        description = "A raster file (GeoTIFF, anything GDAL opens); used instead of the open image.")
    private File hr_file;

    @Parameter(label = "HR bands", required = false, persist = false, validater = "checkHrBands",
        style = LineWidget.STYLE, description = "Numbers from 1 or names, in order, e.g. 1,2,3,4; empty for all.")
    private String hr_bands = "";

    @Parameter(label = "HR scale", required = false, min = "0", stepSize = "0.0001", persist = false,
        style = BesideWidget.STYLE + ",format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says, 0.0001 for reflectance x 10000.")
    private double hr_scale;

    @Parameter(label = "HR offset", required = false, stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",format:0.########",
        description = "Reflectance added after scaling, e.g. -0.1 for Sentinel-2 from baseline 04.00 on.")
    private double hr_offset;

    @Parameter(label = "LR image", required = false, persist = false, autoFill = false, validater = "checkLr",
        style = ImageWidget.STYLE, description = "The low-resolution image of the same ground.")
    private ImagePlus lr;

    @Parameter(label = "... or LR file", required = false, persist = false, validater = "checkLrFile",
        style = LineWidget.STYLE + ",open", description = "Used instead of the open LR image.")
    private File lr_file;

    @Parameter(label = "LR bands", required = false, persist = false, validater = "checkLrBands",
        style = LineWidget.STYLE,
        description = "As HR bands; those of one place in both lists are partners; empty for all.")
    private String lr_bands = "";

    @Parameter(label = "LR scale", required = false, min = "0", stepSize = "0.0001", persist = false,
        style = BesideWidget.STYLE + ",format:0.########", description = "As HR scale.")
    private double lr_scale;

    @Parameter(label = "LR offset", required = false, stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",format:0.########", description = "As HR offset.")
    private double lr_offset;

    @Parameter(label = "HR covers exactly the LR image", persist = false, validater = "checkExtent",
        style = LineWidget.STYLE,
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

    @Override
    void offerImages() {
        final ImageRoles roles = OpenImages.pair();
        if (roles.second() != null) {
            hr = roles.first().image();
            lr = needsLr() || roles.sameGround() ? roles.second().image() : null;
        }
    }

    /** Whether there must be an LR image. */
    boolean needsLr() {
        return true;
    }

    /** What can be given instead of images, for messages: words or nothing. */
    String instead() {
        return "";
    }

    ImageInput hr() {
        return OpenImages.input(hr, hr_file, "hr").withBands(hr_bands)
            .withReflectance(OpenImages.orDeclared(hr_scale), OpenImages.orDeclared(hr_offset));
    }

    /** The LR image, or null when none is given. */
    ImageInput lrOrNone() {
        final ImageInput partner = OpenImages.partner(lr, hr, lr_file, "lr");
        return partner == null ? null : partner.withBands(lr_bands)
            .withReflectance(OpenImages.orDeclared(lr_scale), OpenImages.orDeclared(lr_offset));
    }

    /** @throws IllegalArgumentException when there is no LR image */
    ImageInput lr() {
        final ImageInput partner = lrOrNone();
        if (partner == null) {
            throw new IllegalArgumentException(
                "lr: choose an open image other than HR, or give lr_file" + instead() + ".");
        }
        return partner;
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

    String checkHr() {
        return problem(() -> hr());
    }

    String checkHrFile() {
        return problem(() -> Checks.exists(hr_file, "hr_file"));
    }

    String checkHrBands() {
        return problem(() -> Checks.bands(hr, hr_file, hr_bands, "hr_bands"));
    }

    String checkLr() {
        return problem(() -> Checks.different(hr, hr_file, lr, lr_file, "lr", "HR"), () -> {
            if (needsLr()) {
                lr();
            }
        });
    }

    String checkLrFile() {
        return problem(() -> Checks.exists(lr_file, "lr_file"));
    }

    String checkLrBands() {
        return problem(() -> Checks.bands(lr, lr_file, lr_bands, "lr_bands"));
    }

    String checkExtent() {
        return problem(() -> {
            if (same_extent && lrOrNone() == null) {
                throw new IllegalArgumentException("same_extent: there is no LR image that HR could cover; choose one,"
                    + " or leave this out.");
            }
        });
    }
}
