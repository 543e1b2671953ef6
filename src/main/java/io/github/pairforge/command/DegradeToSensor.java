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
import io.github.pairforge.service.ModelChoice;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;
import org.scijava.ItemIO;
import java.util.List;
import java.util.stream.Stream;

/** Makes an LR image as the sensor of a model would see the HR image. */
@Plugin(type = Command.class, headless = true,
    description = "Makes a low-resolution image as another sensor would see the high-resolution one.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = DegradeToSensor.LABEL, weight = 300) })
public final class DegradeToSensor extends PairCommand<TaskResult> {

    static final String LABEL = "Degrade to Sensor...";

    @Parameter(label = "Model", persist = false, validater = "checkModel", style = LineWidget.STYLE,
        description = "sen2naip (NAIP 2.5 m to Sentinel-2), identity, gaussian, or the path of a model file.")
    private String model = "sen2naip";

    @Parameter(label = "Sigma (HR pixels, or m)", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Gaussian instead of the model's kernels: HR pixels (0.8) or metres (4.5m), one or one per band.")
    private String sigma = "";

    @Parameter(label = "Factor", min = "0", persist = false, style = LineWidget.STYLE + ",format:0.####",
        description = "LR pixel size in HR pixels; 0 = from the grids, else from the model.")
    private double factor;

    @Parameter(label = "Harmonize",
        choices = { "model", "none", "global", "local", "local:pitch=auto", "moments", "quantiles", "spline",
            "regression", "style" }, required = false, persist = false, style = BesideWidget.STYLE,
        description = "global: one map per band to the real LR image; local: one per window; moments, quantiles, "
            + "spline: few numbers; regression: each band from all; style: random, by the seed.")
    private String harmonize = "model";

    @Parameter(label = "Noise", persist = false, validater = "checkNoise", style = LineWidget.STYLE,
        description = "model, none, sen2naip, a standard deviation in reflectance (0.002), or a model file.")
    private String noise = "model";

    @Parameter(label = "Seed", required = false, persist = false, style = BesideWidget.STYLE + ",format:0",
        description = "Of noise and style: the same seed gives the same image.")
    private long seed = 42;

    @Parameter(label = "Output file", required = false, persist = false, validater = "checkOutput",
        style = LineWidget.STYLE + ",save,extensions:tif/tiff",
        description = "GeoTIFF; computed tile by tile, so any size fits. Empty: the result opens as an image.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the model as", required = false, persist = false, validater = "checkModelOut",
        style = LineWidget.STYLE + ",save,extensions:json", description = "JSON of the model as it was applied.")
    private File model_out;

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png",
        description = "PNG: HR, result, real LR and difference side by side.")
    private File picture;

    @Parameter(label = "Show HR and LR side by side", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens the picture as an image.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Result")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Side by side")
    private ImagePlus comparison;

    public DegradeToSensor() {
        super(LABEL);
    }

    @Override
    TaskResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.degrade(DegradeTask
            .of(hr(), model)
            .withLr(lrOrNone())
            .withSameExtent(sameExtent())
            .withChoice(new ModelChoice(model, sigma, factor, harmonize, noise))
            .withSeed(seed)
            .withOutputs(Files.outputs(output, type, model_out, picture, preview)), progress);
    }

    @Override
    boolean needsLr() {
        return false;
    }

    @Override
    List<String> notes(final TaskResult made) {
        return Stream.concat(made.notes().stream(), made.verdict().stream()).toList();
    }

    @Override
    void show(final TaskResult made) {
        result = made.image().map(image -> ImageCommand.titled(image, "-degraded")).orElse(null);
        comparison = made.picture().orElse(null);
    }

    String checkModel() {
        return problem(() -> Checks.model(model, "model"), () -> Checks.sigmas(sigma));
    }

    String checkNoise() {
        return problem(() -> Checks.noise(noise, "model", "none", "sen2naip"));
    }

    String checkOutput() {
        return problem(() -> Checks.writable(output, "output", "GeoTIFF", ".tif", ".tiff"));
    }

    String checkModelOut() {
        return problem(() -> Checks.writable(model_out, "model_out", "JSON"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
