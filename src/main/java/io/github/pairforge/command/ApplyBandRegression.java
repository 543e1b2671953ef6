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
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Makes the bands of another sensor of an image's own. */
@Plugin(type = Command.class, headless = true,
    description = "Makes the bands of another sensor of an image's own, as many as the regression has results.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = ApplyBandRegression.LABEL, weight = 302) })
public final class ApplyBandRegression extends OneImageCommand<TaskResult> {

    static final String LABEL = "Apply Band Regression...";

    @Parameter(label = "Regression", persist = false, validater = "checkRegression",
        style = LineWidget.STYLE + ",open,extensions:json/JSON",
        description = "File that Fit Band Regression... saved, or a degradation model whose harmonization is linear.")
    private File regression;

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

    public ApplyBandRegression() {
        super(LABEL, "-regressed");
    }

    @Override
    TaskResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.mixBands(BandMixTask
            .of(image(), regression)
            .withOutputs(Files.outputs(output, type, null, picture, preview)), progress);
    }

    @Override
    TaskResult image(final TaskResult made) {
        return made;
    }

    String checkRegression() {
        return problem(() -> {
            if (!OpenImages.isGiven(regression)) {
                throw new IllegalArgumentException("regression: choose a file that Fit Band Regression... saved.");
            }
            Checks.exists(regression, "regression");
        });
    }

    String checkOutput() {
        return problem(() -> Checks.writable(output, "output", "GeoTIFF", ".tif", ".tiff"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
