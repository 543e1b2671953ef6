package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.BandMixTask;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;

/** Makes the bands of another sensor of an image's own. */
@Plugin(type = Command.class, headless = true,
    description = "Makes the bands of another sensor of an image's own, as many as the regression has results.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = ApplyBandRegression.LABEL, weight = 51) })
public final class ApplyBandRegression extends OneImageCommand {

    static final String LABEL = "Apply Band Regression...";

    @Parameter(label = "Regression", persist = false,
        description = "File that Fit Band Regression... saved, or a degradation model whose harmonization is linear.")
    private File regression;

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

    public ApplyBandRegression() {
        super(LABEL, "-regressed");
    }

    @Override
    TaskResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.mixBands(BandMixTask
            .of(image(), regression)
            .withOutputs(Files.outputs(output, type, null, picture, preview)), progress);
    }
}
