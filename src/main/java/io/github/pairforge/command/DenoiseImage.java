package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.measure.ResultsTable;

import io.github.pairforge.denoise.DenoiseSettings;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.DenoiseResult;
import io.github.pairforge.service.DenoiseTask;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Takes noise out of an image. */
@Plugin(type = Command.class, headless = true,
    description = "Takes noise out of an image without being told how much there is; what was taken out can be kept.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = DenoiseImage.LABEL, weight = 304) })
public final class DenoiseImage extends OneImageCommand<DenoiseResult> {

    static final String LABEL = "Denoise Image...";

    @Parameter(label = "Method", persist = false, style = LineWidget.STYLE,
        description = "dct, without a model; pd: networks that tell and remove noise; network: one that removes it.")
    private String method = "dct";

    @Parameter(label = "Noise (sigma, reflectance)", min = "0", stepSize = "0.001", persist = false,
        style = LineWidget.STYLE + ",format:0.########",
        description = "Standard deviation in reflectance; 0 = measured per band and reflectance.")
    private double sigma;

    @Parameter(label = "Strength", required = false, min = "0", stepSize = "0.1", persist = false,
        style = BesideWidget.STYLE + ",format:0.###",
        description = "Factor on the noise; 1 removes as much as there is.")
    private double strength = 1;

    @Parameter(label = "Stride", min = "0", max = "8", persist = false, style = LineWidget.STYLE,
        description = "Of pixel-shuffle down-sampling, against correlated noise: 1 none, 0 chosen by the method.")
    private int stride;

    @Parameter(label = "Background", required = false, min = "0", max = "1", stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",slider,format:0.##",
        description = "Method pd: share of the result smoothed as if the strongest noise were everywhere.")
    private double background;

    @Parameter(label = "Model", required = false, persist = false, style = LineWidget.STYLE,
        description = "Files or names of models, DENOISER;ESTIMATOR for pd; empty: found by role.")
    private String model = "";

    @Parameter(label = "Run models on", choices = { "auto", "cpu", "cuda", "coreml", "directml" }, persist = false,
        style = LineWidget.STYLE, description = "Where networks run; methods without a model take no notice.")
    private String execution = "auto";

    @Parameter(label = "White (reflectance)", required = false, min = "0", stepSize = "0.1", persist = false,
        style = BesideWidget.STYLE + ",format:0.####",
        description = "Reflectance that networks are shown as 1; 0 = as the model card says, else measured.")
    private double white;

    @Parameter(label = "Output file", required = false, persist = false, validater = "checkOutput",
        style = LineWidget.STYLE + ",save,extensions:tif/tiff",
        description = "GeoTIFF; empty: the result opens as an image.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save what was taken out as", required = false, persist = false, validater = "checkResidual",
        style = LineWidget.STYLE + ",save,extensions:tif/tiff",
        description = "GeoTIFF: image - result, 32-bit reflectance.")
    private File residual;

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png", description = "PNG: before, after and what was taken out.")
    private File picture;

    @Parameter(label = "Show before and after", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens the picture as an image.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Noise")
    private ResultsTable table;

    public DenoiseImage() {
        super(LABEL, "-denoised");
    }

    @Override
    DenoiseResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.denoise(DenoiseTask
            .of(image())
            .withMethod(method).withSettings(new DenoiseSettings(OpenImages.orDeclared(sigma), strength, stride, model,
                Execution.of(execution), OpenImages.orDeclared(white), background))
            .withResidual(OpenImages.isGiven(residual) ? residual : null)
            .withOutputs(Files.outputs(output, type, null, picture, preview)), progress);
    }

    @Override
    TaskResult image(final DenoiseResult made) {
        return made.made();
    }

    @Override
    void show(final DenoiseResult made) {
        super.show(made);
        table = ResidualTable.of(made.bands());
    }

    String checkOutput() {
        return problem(() -> Checks.writable(output, "output", "GeoTIFF", ".tif", ".tiff"));
    }

    String checkResidual() {
        return problem(() -> Checks.writable(residual, "residual", "GeoTIFF", ".tif", ".tiff"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
