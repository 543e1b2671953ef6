package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.harmonize.method.MethodSpec;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.GroundChoice;
import io.github.pairforge.service.HarmonizeTask;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Gives an image the radiometry of another, or of a style. */
@Plugin(type = Command.class, headless = true,
    description = "Gives an image the radiometry of a reference image, or of a style drawn at random.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = HarmonizeToReference.LABEL, weight = 301) })
public final class HarmonizeToReference extends ReferenceCommand<TaskResult> {

    static final String LABEL = "Harmonize to Reference...";

    @Parameter(label = "Reference model", required = false, persist = false, style = LineWidget.STYLE,
        description = "Name or file of a network: what it makes of the image is the reference, and nothing else of "
            + "it reaches the result.")
    private String reference_model = "";

    @Parameter(label = "Match resolution", required = false, persist = false, style = BesideWidget.STYLE,
        description = "auto: the finer image is averaged to the pixels of the coarser before they are compared; "
            + "no: as they are; or a model whose blur is used instead.")
    private String match_resolution = "auto";

    @Parameter(label = "Method",
        choices = { "global", "local", "moments", "quantiles", "spline", "regression", "style" }, persist = false,
        style = LineWidget.STYLE,
        description = "global: one map per band; local: one per window, blended; moments: mean and deviation; "
            + "quantiles: lines; spline: a smooth curve; regression: each band from all; style: random.")
    private String method = "global";

    @Parameter(label = "Amount", required = false, min = "0", max = "1", stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",slider,format:0.##",
        description = "Of every method: from 0, the image as it is, to 1, harmonized.")
    private double amount = 1;

    @Parameter(label = "Pitch (pixels)", persist = false, validater = "checkPitch", style = LineWidget.STYLE,
        description = "Of local: distance of the windows in pixels, 0 = a quarter of the image, or auto: the "
            + "smallest that keeps the detail budget.")
    private String pitch = "0";

    @Parameter(label = "Strength", required = false, min = "0", max = "1", stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",slider,format:0.##", description = "Of local: from 0, as global, to 1.")
    private double strength = 1;

    @Parameter(label = "Slope limit", min = "0", stepSize = "0.1", persist = false,
        style = LineWidget.STYLE + ",format:0.###",
        description = "Of local: no map is steeper, which keeps noise down; 0 = no limit.")
    private double slope_limit;

    @Parameter(label = "Detail budget", required = false, min = "0", stepSize = "0.05", persist = false,
        style = BesideWidget.STYLE + ",format:0.###",
        description = "Least gradient energy of the result, as a multiple of the image's; a note says when it is lost.")
    private double detail_budget = HarmonizeTask.DETAIL_BUDGET;

    @Parameter(label = "Regression file", required = false, persist = false, validater = "checkRegression",
        style = LineWidget.STYLE + ",open,extensions:json/JSON",
        description = "Of regression: saved weights, instead of a reference of the same ground.")
    private File regression;

    @Parameter(label = "Quantiles", required = false, min = "0", persist = false, style = BesideWidget.STYLE,
        description = "Of quantiles and spline: how many; 0 = 256 and 10.")
    private int quantiles;

    @Parameter(label = "Style", required = false, persist = false, style = LineWidget.STYLE,
        description = "Of style: lognormal or normal (a gamma per band), a model file with a style, or a folder of "
            + "images whose histograms are learnt.")
    private String style = "";

    @Parameter(label = "Seed", required = false, persist = false, style = BesideWidget.STYLE + ",format:0",
        description = "Of style.")
    private long seed;

    @Parameter(label = "Output file", required = false, persist = false, validater = "checkOutput",
        style = LineWidget.STYLE + ",save,extensions:tif/tiff",
        description = "GeoTIFF; empty: the result opens as an image.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png",
        description = "PNG: image, result and reference side by side.")
    private File picture;

    @Parameter(label = "Show side by side", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens the picture as an image.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Result")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Side by side")
    private ImagePlus comparison;

    @Parameter(type = ItemIO.OUTPUT, label = "Flicker")
    private ImagePlus flicker;

    @Parameter(type = ItemIO.OUTPUT, label = "Pitches")
    private ImagePlus pitches;

    public HarmonizeToReference() {
        super(LABEL);
    }

    @Override
    int stages() {
        return 12;
    }

    @Override
    TaskResult execute(final PairForgeService service, final Progress progress) throws IOException {
        final MethodSpec spec = MethodSpec.parse("method", method).withChanged("pitch", pitch, "0")
            .withChanged("slope_limit", slope_limit, 0).withChanged("strength", strength, 1)
            .withChanged("quantiles", quantiles, 0)
            .withChanged("regression", OpenImages.isGiven(regression) ? regression.getPath() : "", "")
            .withChanged("style", style, "").withChanged("seed", Long.toString(seed), "0")
            .withChanged("amount", amount, 1);
        return service.harmonize(new HarmonizeTask(image(), referenceOrNone(), spec, reference_model,
            new GroundChoice(sameExtent(), match_resolution), detail_budget,
            Files.outputs(output, type, null, picture, preview)), progress);
    }

    @Override
    List<String> notes(final TaskResult made) {
        return Stream.concat(made.notes().stream(), made.verdict().stream()).toList();
    }

    @Override
    void show(final TaskResult made) {
        result = made.image().map(image -> ImageCommand.titled(image, "-harmonized")).orElse(null);
        comparison = made.picture().orElse(null);
        flicker = made.view(0);
        pitches = made.view(1);
    }

    /** A style is drawn, and saved weights or a network stand for a reference. */
    @Override
    boolean needsReference() {
        return !method.equals("style") && reference_model.isBlank()
            && !(method.equals("regression") && OpenImages.isGiven(regression));
    }

    String checkPitch() {
        return problem(() -> {
            if (!pitch.strip().matches("auto|[0-9]{1,9}")) {
                throw new IllegalArgumentException("pitch: \"" + pitch + "\" is neither a number of pixels nor auto.");
            }
        });
    }

    String checkRegression() {
        return problem(() -> Checks.exists(regression, "regression"));
    }

    String checkOutput() {
        return problem(() -> Checks.writable(output, "output", "GeoTIFF", ".tif", ".tiff"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
