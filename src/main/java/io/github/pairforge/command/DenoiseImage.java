package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.pairforge.denoise.DenoiseSettings;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.DenoiseResult;
import io.github.pairforge.service.DenoiseTask;
import io.github.pairforge.service.PairForgeService;

/** Takes noise out of an image. */
@Plugin(type = Command.class, headless = true,
    description = "Takes noise out of an image without being told how much there is; what was taken out can be kept.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = DenoiseImage.LABEL, weight = 54) })
public final class DenoiseImage extends ForgeCommand<DenoiseResult> {

    static final String LABEL = "Denoise Image...";

    @Parameter(label = "Image", required = false, persist = false, description = "Reflectance, bands as channels.")
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

    @Parameter(label = "Method", persist = false, description =
        "dct, without a model; pd: networks that tell and remove noise; network: one that removes it.")
    private String method = "dct";

    @Parameter(label = "Noise (sigma)", min = "0", persist = false, style = "format:0.########",
        description = "Standard deviation in reflectance; 0 = measured per band and reflectance.")
    private double sigma;

    @Parameter(label = "Strength", min = "0", persist = false, style = "format:0.###",
        description = "Factor on the noise; 1 removes as much as there is.")
    private double strength = 1;

    @Parameter(label = "Stride", min = "0", max = "8", persist = false,
        description = "Of pixel-shuffle down-sampling, against correlated noise: 1 none, 0 chosen by the method.")
    private int stride;

    @Parameter(label = "Model", required = false, persist = false,
        description = "Files or names of models, DENOISER;ESTIMATOR for pd; empty: found by role.")
    private String model = "";

    @Parameter(label = "Run models on", choices = { "auto", "cpu", "cuda", "coreml", "directml" }, persist = false,
        description = "Where networks run; methods without a model take no notice.")
    private String execution = "auto";

    @Parameter(label = "White", min = "0", persist = false, style = "format:0.####",
        description = "Reflectance that networks are shown as 1; 0 = as the model card says, else measured.")
    private double white;

    @Parameter(label = "Background", min = "0", max = "1", persist = false, style = "format:0.##",
        description = "Method pd: share of the result smoothed as if the strongest noise were everywhere.")
    private double background;

    @Parameter(label = "Output file", required = false, style = "save", persist = false,
        description = "GeoTIFF; empty: the result opens as an image.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, persist = false,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save what was taken out as", required = false, style = "save", persist = false,
        description = "GeoTIFF: image - result, 32-bit reflectance.")
    private File residual;

    @Parameter(label = "Save the picture as", required = false, style = "save", persist = false,
        description = "PNG: before, after and what was taken out.")
    private File picture;

    @Parameter(label = "Show before and after", persist = false, description = "Opens the picture as an image.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Result")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Before and after")
    private ImagePlus comparison;

    @Parameter(type = ItemIO.OUTPUT, label = "Noise")
    private ResultsTable table;

    public DenoiseImage() {
        super(LABEL);
    }

    @Override
    DenoiseResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.denoise(DenoiseTask
            .of(OpenImages.input(image, image_file, "image").withBands(image_bands)
                .withReflectance(OpenImages.orDeclared(image_scale), OpenImages.orDeclared(image_offset)))
            .withMethod(method).withSettings(new DenoiseSettings(OpenImages.orDeclared(sigma), strength, stride, model,
                Execution.of(execution), OpenImages.orDeclared(white), background))
            .withResidual(OpenImages.isGiven(residual) ? residual : null)
            .withOutputs(Files.outputs(output, type, null, picture, preview)), progress);
    }

    @Override
    List<String> notes(final DenoiseResult made) {
        return made.made().notes();
    }

    @Override
    void show(final DenoiseResult made) {
        result = made.made().image().map(i -> ImageCommand.titled(i, "-denoised")).orElse(null);
        comparison = made.made().picture().orElse(null);
        table = ResidualTable.of(made.bands());
    }
}
