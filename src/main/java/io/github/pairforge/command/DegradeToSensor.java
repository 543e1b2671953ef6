package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.DegradeTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.ModelChoice;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;

/** Makes an LR image as the sensor of a model would see the HR image. */
@Plugin(type = Command.class, headless = true,
    description = "Makes a low-resolution image as another sensor would see the high-resolution one.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = DegradeToSensor.LABEL, weight = 40) })
public final class DegradeToSensor extends ImageCommand {

    static final String LABEL = "Degrade to Sensor...";

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

    @Parameter(label = "Real LR image", required = false, persist = false, autoFill = false,
        description = "Gives the grid to degrade to and the radiometry to harmonize to; compared with the result.")
    private ImagePlus lr;

    @Parameter(label = "... or LR file", required = false, persist = false,
        description = "Used instead of the open LR image.")
    private File lr_file;

    @Parameter(label = "LR bands", required = false, persist = false,
        description = "The partners of the HR bands, in the same order, e.g. 4,3,2,8; empty for all.")
    private String lr_bands = "";

    @Parameter(label = "LR scale", min = "0", persist = false, style = "format:0.########",
        description = "As HR scale.")
    private double lr_scale;

    @Parameter(label = "LR offset", persist = false, style = "format:0.########", description = "As HR offset.")
    private double lr_offset;

    @Parameter(label = "HR covers exactly the LR image", persist = false,
        description = "For HR images without georeference that show the same ground, corner to corner.")
    private boolean same_extent;

    @Parameter(label = "Model", persist = false,
        description = "sen2naip (NAIP 2.5 m to Sentinel-2), identity, gaussian, or the path of a model file.")
    private String model = "sen2naip";

    @Parameter(label = "Sigma", required = false, persist = false,
        description = "Gaussian instead of the model's kernels: HR pixels (0.8) or metres (4.5m), one or one per band.")
    private String sigma = "";

    @Parameter(label = "Factor", min = "0", persist = false, style = "format:0.####",
        description = "LR pixel size in HR pixels; 0 = from the grids, else from the model.")
    private double factor;

    @Parameter(label = "Harmonize", persist = false, choices = { "model", "none", "global", "local", "local:pitch=auto",
        "moments", "quantiles", "spline", "regression", "style" },
        description = "global: one map per band to the real LR image; local: one per window; moments, quantiles,"
            + " spline: few numbers; regression: each band from all; style: random, by the seed.")
    private String harmonize = "model";

    @Parameter(label = "Noise", persist = false,
        description = "model, none, sen2naip, a standard deviation in reflectance (0.002), or a model file.")
    private String noise = "model";

    @Parameter(label = "Seed", persist = false, style = "format:0",
        description = "Of noise and style: the same seed gives the same image.")
    private long seed = 42;

    @Parameter(label = "Output file", required = false, style = "save", persist = false,
        description = "GeoTIFF; computed tile by tile, so any size fits. Empty: the result opens as an image.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, persist = false,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the model as", required = false, style = "save", persist = false,
        description = "JSON of the model as it was applied.")
    private File model_out;

    @Parameter(label = "Save the picture as", required = false, style = "save", persist = false,
        description = "PNG: HR, result, real LR and difference side by side.")
    private File picture;

    @Parameter(label = "Show HR and LR side by side", persist = false,
        description = "Opens the picture as an image.")
    private boolean preview = true;

    public DegradeToSensor() {
        super(LABEL, "-degraded");
    }

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        hr = OpenImages.orActive(hr);
    }

    @Override
    TaskResult execute(final PairForgeService service, final Progress progress) throws IOException {
        final ImageInput real = OpenImages.partner(lr, hr, lr_file, "lr");
        return service.degrade(DegradeTask
            .of(OpenImages.input(hr, hr_file, "hr").withBands(hr_bands)
                .withReflectance(OpenImages.orDeclared(hr_scale), OpenImages.orDeclared(hr_offset)), model)
            .withLr(real == null ? null : real.withBands(lr_bands)
                .withReflectance(OpenImages.orDeclared(lr_scale), OpenImages.orDeclared(lr_offset)))
            .withSameExtent(same_extent)
            .withChoice(new ModelChoice(model, sigma, factor, harmonize, noise))
            .withSeed(seed)
            .withOutputs(Files.outputs(output, type, model_out, picture, preview)), progress);
    }
}
