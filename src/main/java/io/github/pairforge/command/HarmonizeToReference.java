package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.HarmonizeTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;

/** Gives an image the radiometry of another. */
@Plugin(type = Command.class, headless = true,
    description = "Matches the histogram of every band to that of a reference image.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = HarmonizeToReference.LABEL, weight = 50) })
public final class HarmonizeToReference extends ImageCommand {

    static final String LABEL = "Harmonize to Reference...";

    @Parameter(label = "Image", required = false, persist = false, autoFill = false, initializer = "offerActive",
        description = "The image to change: reflectance, bands as channels.")
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
        description = "What the image shall look like; any size, for local matching of the same ground.")
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

    @Parameter(label = "Method", choices = { "global", "local" }, persist = false,
        description = "global: one map per band; local: one per window, blended.")
    private String method = "global";

    @Parameter(label = "Pitch", min = "0", persist = false, style = "format:0.##",
        description = "Distance of the local windows in pixels, which are twice as wide; 0 = a quarter of the image.")
    private double pitch;

    @Parameter(label = "Strength", min = "0", max = "1", persist = false, style = "format:0.###",
        description = "Of local matching: from 0, as global, to 1.")
    private double strength = 1;

    @Parameter(label = "Output file", required = false, style = "save", persist = false,
        description = "GeoTIFF; empty: the result opens as an image.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, persist = false,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the picture as", required = false, style = "save", persist = false,
        description = "PNG: image, result and reference side by side.")
    private File picture;

    @Parameter(label = "Show side by side", persist = false, description = "Opens the picture as an image.")
    private boolean preview = true;

    public HarmonizeToReference() {
        super(LABEL, "-harmonized");
    }

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        image = OpenImages.orActive(image);
    }

    @Override
    TaskResult execute(final PairForgeService service, final Progress progress) throws IOException {
        final ImageInput wanted = OpenImages.partner(reference, image, reference_file, "reference");
        if (wanted == null) {
            throw new IllegalArgumentException("reference: choose an open image, or give reference_file.");
        }
        return service.harmonize(HarmonizeTask
            .of(OpenImages.input(image, image_file, "image").withBands(image_bands)
                .withReflectance(OpenImages.orDeclared(image_scale), OpenImages.orDeclared(image_offset)),
                wanted.withBands(reference_bands).withReflectance(OpenImages.orDeclared(reference_scale),
                    OpenImages.orDeclared(reference_offset)))
            .withMethod(method).withPitch(pitch).withStrength(strength)
            .withOutputs(Files.outputs(output, type, null, picture, preview)), progress);
    }
}
