package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.ModelTask;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Runs networks that turn an image into an image. */
@Plugin(type = Command.class, headless = true,
    description = "Runs a network in the ONNX format on an image, or several one after the other, tile by tile.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = RunOnnxModel.LABEL, weight = 500) })
public final class RunOnnxModel extends OneImageCommand<TaskResult> {

    static final String LABEL = "Run ONNX Model...";

    @Parameter(label = "Model", required = false, persist = false, validater = "checkModel", style = LineWidget.STYLE,
        description = "A name, or the path of a card or an .onnx file; several, in order, separated by semicolons.")
    private String model = "";

    @Parameter(label = "... or a chain of models", required = false, persist = false, validater = "checkChain",
        style = LineWidget.STYLE + ",open,extensions:json/JSON",
        description = "A chain that was saved; used instead of the model above.")
    private File chain;

    @Parameter(label = "Folder of models", required = false, persist = false, validater = "checkFolder",
        style = LineWidget.STYLE + ",directory",
        description = "Looked through first; then the remembered one, and models/pairforge of Fiji.")
    private File models;

    @Parameter(label = "Run on", choices = { "auto", "cpu", "cuda", "coreml", "directml" }, persist = false,
        style = LineWidget.STYLE, description = "auto: the fastest there is, else the CPU.")
    private String execution = "auto";

    @Parameter(label = "Tile", required = false, min = "0", stepSize = "64", persist = false,
        style = BesideWidget.STYLE,
        description = "Columns and rows that a network gets at once; 0 = chosen by the program.")
    private int tile;

    @Parameter(label = "Keep what earlier models made", persist = false, style = LineWidget.STYLE,
        description = "As further bands before the last result, where the sizes are the same.")
    private boolean keep;

    @Parameter(label = "Outputs of the network", required = false, persist = false, style = LineWidget.STYLE,
        description = "Names of those that are wanted, separated by commas; empty: the first; *: all of its size.")
    private String network_outputs = "";

    @Parameter(label = "Constant inputs", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Further inputs that are one number everywhere, e.g. noise_map=0.1, level=2.")
    private String constants = "";

    @Parameter(label = "Save the chain as", required = false, persist = false, validater = "checkChainOut",
        style = LineWidget.STYLE + ",save,extensions:json",
        description = "JSON of the models in their order, with their checksums.")
    private File chain_out;

    @Parameter(label = "Save the provenance as", required = false, persist = false,
        style = BesideWidget.STYLE + ",save,extensions:json",
        description = "JSON: models, checksums, licences, on what they ran, versions.")
    private File provenance;

    @Parameter(label = "Output file", required = false, persist = false, validater = "checkOutput",
        style = LineWidget.STYLE + ",save,extensions:tif/tiff",
        description = "GeoTIFF; computed tile by tile, so any size fits. Empty: the result opens as an image.")
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

    public RunOnnxModel() {
        super(LABEL, "-model");
    }

    @Override
    TaskResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.runModel(ModelTask
            .of(image(), text(model))
            .withChain(Files.path(chain)).withFolder(Files.path(models)).withExecution(execution).withTile(tile)
            .withKeep(keep).withNetworkOutputs(text(network_outputs)).withConstants(text(constants))
            .withChainOut(Files.path(chain_out)).withProvenance(Files.path(provenance))
            .withOutputs(Files.outputs(output, type, null, picture, preview)), progress);
    }

    /** An empty field of a dialog may be null. */
    private static String text(final String field) {
        return field == null ? "" : field.strip();
    }

    @Override
    TaskResult image(final TaskResult made) {
        return made;
    }

    String checkModel() {
        return problem(() -> {
            if (text(model).isEmpty() && !OpenImages.isGiven(chain)) {
                throw new IllegalArgumentException("model: name a model, or give a chain of models.");
            }
        });
    }

    String checkChain() {
        return problem(() -> Checks.exists(chain, "chain"));
    }

    String checkFolder() {
        return problem(() -> Checks.folder(models, "models"));
    }

    String checkChainOut() {
        return problem(() -> Checks.writable(chain_out, "chain_out", "JSON"),
            () -> Checks.writable(provenance, "provenance", "JSON"));
    }

    String checkOutput() {
        return problem(() -> Checks.writable(output, "output", "GeoTIFF", ".tif", ".tiff"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
