package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.NoiseTask;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Adds noise whose strength depends on reflectance. */
@Plugin(type = Command.class, headless = true,
    description = "Adds sensor noise whose strength depends on reflectance; the same seed gives the same noise.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = SynthesizeSensorNoise.LABEL, weight = 303) })
public final class SynthesizeSensorNoise extends OneImageCommand<TaskResult> {

    static final String LABEL = "Synthesize Sensor Noise...";

    @Parameter(label = "Noise", persist = false, validater = "checkNoise", style = LineWidget.STYLE,
        description = "sen2naip, a standard deviation in reflectance (0.002), or a model file of Fit Noise Model.")
    private String noise = "sen2naip";

    @Parameter(label = "Correlation", choices = { "model", "white" }, persist = false, style = LineWidget.STYLE,
        description = "model: as the model file says; white: independent pixels and bands.")
    private String correlation = "model";

    @Parameter(label = "Seed", required = false, persist = false, style = BesideWidget.STYLE + ",format:0",
        description = "The same seed gives the same noise.")
    private long seed = 42;

    @Parameter(label = "Output file", required = false, persist = false, validater = "checkOutput",
        style = LineWidget.STYLE + ",save,extensions:tif/tiff",
        description = "GeoTIFF; empty: the result opens as an image.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png", description = "PNG: image and result side by side.")
    private File picture;

    @Parameter(label = "Show side by side", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens the picture as an image.")
    private boolean preview = true;

    public SynthesizeSensorNoise() {
        super(LABEL, "-noisy");
    }

    @Override
    TaskResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.addNoise(NoiseTask
            .of(image(), noise, seed)
            .withCorrelation(correlation).withOutputs(Files.outputs(output, type, null, picture, preview)), progress);
    }

    @Override
    TaskResult image(final TaskResult made) {
        return made;
    }

    String checkNoise() {
        return problem(() -> Checks.noise(noise, "none", "sen2naip"));
    }

    String checkOutput() {
        return problem(() -> Checks.writable(output, "output", "GeoTIFF", ".tif", ".tiff"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
