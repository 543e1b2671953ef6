package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.pairforge.evaluate.Finding;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.CompareResult;
import io.github.pairforge.service.CompareTask;
import io.github.pairforge.service.ModelChoice;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Degrades the HR image and asks whether the result looks as if the sensor had taken it. */
@Plugin(type = Command.class, headless = true,
    description = "Degrades the HR image with a model and asks whether it looks like the sensor's own image.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = CompareToSensor.LABEL, weight = 400) })
public final class CompareToSensor extends PairCommand<CompareResult> {

    static final String LABEL = "Compare to Sensor...";

    @Parameter(label = "HR image was degraded already", persist = false, style = LineWidget.STYLE,
        description = "The first image is compared as it is, without the model: it has the pixels of the LR image.")
    private boolean already_degraded;

    @Parameter(label = "Model", persist = false, validater = "checkModel", style = LineWidget.STYLE,
        description = "sen2naip (NAIP 2.5 m to Sentinel-2), identity, gaussian, or the path of a model file.")
    private String model = "sen2naip";

    @Parameter(label = "Sigma (HR pixels, or m)", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Gaussian instead of the model's kernels: HR pixels (0.8) or metres (4.5m), one or one per band.")
    private String sigma = "";

    @Parameter(label = "Factor", min = "0", persist = false, style = LineWidget.STYLE + ",format:0.####",
        description = "LR pixel size in HR pixels; 0 = from the grids.")
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
        description = "Of noise, style and tests.")
    private long seed = 42;

    @Parameter(label = "Output file", required = false, persist = false, validater = "checkOutput",
        style = LineWidget.STYLE + ",save,extensions:tif/tiff",
        description = "GeoTIFF of the degraded image, as it was compared.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the report as", required = false, persist = false, validater = "checkReport",
        style = LineWidget.STYLE + ",save,extensions:html/htm",
        description = "HTML: the findings, pictures and how to make them again.")
    private File report;

    @Parameter(label = "Save the findings as", required = false, persist = false,
        style = BesideWidget.STYLE + ",save,extensions:csv/json",
        description = "CSV, or JSON when the name ends in .json.")
    private File findings;

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png",
        description = "PNG: images, difference, local means, histograms, spectra, noise.")
    private File picture;

    @Parameter(label = "Show pictures", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens the flicker stack, maps and plots as images.")
    private boolean preview = true;

    @Parameter(label = "Show maps of differences", persist = false,
        description = "With the pictures: where the degraded image is too bright or too dark, by pixel and on average.")
    private boolean maps;

    @Parameter(type = ItemIO.OUTPUT, label = "Result")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Findings")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT, label = "Verdict")
    private String verdict;

    @Parameter(type = ItemIO.OUTPUT, label = "Flicker")
    private ImagePlus flicker;

    @Parameter(type = ItemIO.OUTPUT, label = "Difference")
    private ImagePlus difference;

    @Parameter(type = ItemIO.OUTPUT, label = "Local means")
    private ImagePlus local_means;

    @Parameter(type = ItemIO.OUTPUT, label = "Histograms, power spectra, noise")
    private ImagePlus plots;

    public CompareToSensor() {
        super(LABEL);
    }

    @Override
    Set<String> onDemand() {
        return maps ? Set.of() : Set.of("difference", "local_means");
    }

    @Override
    CompareResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.compare(new CompareTask(already_degraded ? null : hr(), already_degraded ? hr() : null, lr(),
            sameExtent(), new ModelChoice(model, sigma, factor, harmonize, noise), seed,
            new CompareTask.CompareOutputs(Files.path(output), type, Files.path(picture), Files.path(report),
                Files.path(findings), preview)), progress);
    }

    @Override
    List<String> notes(final CompareResult made) {
        return Stream.of(made.notes().stream(), made.findings().stream().map(Finding::sentence),
            Stream.of(made.verdict())).flatMap(s -> s).toList();
    }

    @Override
    void show(final CompareResult made) {
        result = ImageCommand.titled(made.image(), already_degraded ? "-compared" : "-degraded");
        table = FindingTable.of(made.findings());
        verdict = made.verdict();
        if (!made.pictures().isEmpty()) {
            flicker = made.pictures().get(0);
            difference = made.pictures().get(1);
            local_means = made.pictures().get(2);
            plots = made.pictures().get(3);
        }
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

    String checkReport() {
        return problem(() -> Checks.writable(report, "report", "HTML", ".html", ".htm"),
            () -> Checks.writable(findings, "findings", "CSV or JSON", ".csv", ".json"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
