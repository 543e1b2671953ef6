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
import ij.measure.ResultsTable;

import io.github.pairforge.evaluate.Finding;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.CompareResult;
import io.github.pairforge.service.CompareTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.ModelChoice;
import io.github.pairforge.service.PairForgeService;

/** Degrades the HR image and asks whether the result looks as if the sensor had taken it. */
@Plugin(type = Command.class, headless = true,
    description = "Degrades the HR image with a model and asks whether it looks like the sensor's own image.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = CompareToSensor.LABEL, weight = 42) })
public final class CompareToSensor extends ForgeCommand<CompareResult> {

    static final String LABEL = "Compare to Sensor...";

    @Parameter(label = "HR image", required = false, persist = false, autoFill = false, initializer = "offerActive",
        description = "The high-resolution image: reflectance, bands as channels.")
    private ImagePlus hr;

    @Parameter(label = "... or HR file", required = false, persist = false,
        description = "A raster file (GeoTIFF, anything GDAL opens); used instead of the open image.")
    private File hr_file;

    @Parameter(label = "HR bands", required = false, persist = false,
        description = "Numbers from 1 or names, in order, e.g. 1,2,3,4; empty for all.")
    private String hr_bands = "";

    @Parameter(label = "HR scale", min = "0", persist = false, style = "format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says, 0.0001 for reflectance x 10000.")
    private double hr_scale;

    @Parameter(label = "HR offset", persist = false, style = "format:0.########",
        description = "Reflectance added after scaling, e.g. -0.1 for Sentinel-2 from baseline 04.00 on.")
    private double hr_offset;

    @Parameter(label = "It was degraded already", persist = false,
        description = "The first image is compared as it is, without the model: it has the pixels of the LR image.")
    private boolean already_degraded;

    @Parameter(label = "Real LR image", required = false, persist = false, autoFill = false,
        description = "What the sensor saw of the same ground.")
    private ImagePlus lr;

    @Parameter(label = "... or LR file", required = false, persist = false,
        description = "Used instead of the open LR image.")
    private File lr_file;

    @Parameter(label = "LR bands", required = false, persist = false,
        description = "The partners of the HR bands, in the same order, e.g. 4,3,2,8; empty for all.")
    private String lr_bands = "";

    @Parameter(label = "LR scale", min = "0", persist = false, style = "format:0.########",
        description = "As HR scale.")
    private double lr_scale;

    @Parameter(label = "LR offset", persist = false, style = "format:0.########", description = "As HR offset.")
    private double lr_offset;

    @Parameter(label = "HR covers exactly the LR image", persist = false,
        description = "For HR images without georeference that show the same ground, corner to corner.")
    private boolean same_extent;

    @Parameter(label = "Model", persist = false,
        description = "sen2naip (NAIP 2.5 m to Sentinel-2), identity, gaussian, or the path of a model file.")
    private String model = "sen2naip";

    @Parameter(label = "Sigma", required = false, persist = false,
        description = "Gaussian instead of the model's kernels: HR pixels (0.8) or metres (4.5m), one or one per band.")
    private String sigma = "";

    @Parameter(label = "Factor", min = "0", persist = false, style = "format:0.####",
        description = "LR pixel size in HR pixels; 0 = from the grids.")
    private double factor;

    @Parameter(label = "Harmonize", persist = false, choices = { "model", "none", "global", "local", "local:pitch=auto",
        "moments", "quantiles", "spline", "regression", "style" },
        description = "global: one map per band to the real LR image; local: one per window; moments, quantiles,"
            + " spline: few numbers; regression: each band from all; style: random, by the seed.")
    private String harmonize = "model";

    @Parameter(label = "Noise", persist = false,
        description = "model, none, sen2naip, a standard deviation in reflectance (0.002), or a model file.")
    private String noise = "model";

    @Parameter(label = "Seed", persist = false, style = "format:0", description = "Of noise, style and tests.")
    private long seed = 42;

    @Parameter(label = "Output file", required = false, style = "save", persist = false,
        description = "GeoTIFF of the degraded image, as it was compared.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, persist = false,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the picture as", required = false, style = "save", persist = false,
        description = "PNG: images, difference, local means, histograms, spectra, noise.")
    private File picture;

    @Parameter(label = "Save the report as", required = false, style = "save", persist = false,
        description = "HTML: the findings, pictures and how to make them again.")
    private File report;

    @Parameter(label = "Save the findings as", required = false, style = "save", persist = false,
        description = "CSV, or JSON when the name ends in .json.")
    private File findings;

    @Parameter(label = "Show pictures", persist = false,
        description = "Opens the flicker stack, maps and plots as images.")
    private boolean preview = true;

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

    @Parameter(type = ItemIO.OUTPUT, label = "Histograms")
    private ImagePlus histograms;

    @Parameter(type = ItemIO.OUTPUT, label = "Power spectra")
    private ImagePlus spectra;

    @Parameter(type = ItemIO.OUTPUT, label = "Noise against reflectance")
    private ImagePlus noise_plots;

    public CompareToSensor() {
        super(LABEL);
    }

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        hr = OpenImages.orActive(hr);
    }

    @Override
    CompareResult execute(final PairForgeService service, final Progress progress) throws IOException {
        final ImageInput first = OpenImages.input(hr, hr_file, "hr").withBands(hr_bands)
            .withReflectance(OpenImages.orDeclared(hr_scale), OpenImages.orDeclared(hr_offset));
        final ImageInput real = OpenImages.partner(lr, hr, lr_file, "lr");
        if (real == null) {
            throw new IllegalArgumentException("lr: choose an open image, or give lr_file.");
        }
        return service.compare(new CompareTask(already_degraded ? null : first, already_degraded ? first : null,
            real.withBands(lr_bands)
                .withReflectance(OpenImages.orDeclared(lr_scale), OpenImages.orDeclared(lr_offset)),
            same_extent, new ModelChoice(model, sigma, factor, harmonize, noise), seed,
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
            histograms = made.pictures().get(3);
            spectra = made.pictures().get(4);
            noise_plots = made.pictures().get(5);
        }
    }
}
