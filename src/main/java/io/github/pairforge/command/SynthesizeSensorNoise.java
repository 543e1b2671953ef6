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

/** Adds noise whose strength depends on reflectance. */
@Plugin(type = Command.class, headless = true,
    description = "Adds sensor noise whose strength depends on reflectance; the same seed gives the same noise.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = SynthesizeSensorNoise.LABEL, weight = 60) })
public final class SynthesizeSensorNoise extends OneImageCommand {

    static final String LABEL = "Synthesize Sensor Noise...";

    @Parameter(label = "Noise", persist = false,
        description = "sen2naip, a standard deviation in reflectance (0.002), or a model file of Fit Noise Model.")
    private String noise = "sen2naip";

    @Parameter(label = "Correlation", choices = { "model", "white" }, persist = false,
        description = "model: as the model file says; white: independent pixels and bands.")
    private String correlation = "model";

    @Parameter(label = "Seed", persist = false, style = "format:0",
        description = "The same seed gives the same noise.")
    private long seed = 42;

    @Parameter(label = "Output file", required = false, style = "save", persist = false,
        description = "GeoTIFF; empty: the result opens as an image.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, persist = false,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the picture as", required = false, style = "save", persist = false,
        description = "PNG: image and result side by side.")
    private File picture;

    @Parameter(label = "Show side by side", persist = false, description = "Opens the picture as an image.")
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
}
