package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.replay.SelectedArea;
import io.github.pairforge.service.AlignChoice;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.SeriesResult;
import io.github.pairforge.service.SeriesTask;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.ImageWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Aligns every image of a time series to one of them. */
@Plugin(type = Command.class, headless = true,
    description = "Aligns every date of a stack, or of a list of files, to one of them or to a reference image.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = AlignTimeSeries.LABEL, weight = 103) })
public final class AlignTimeSeries extends ForgeCommand<SeriesResult> {

    static final String LABEL = "Align Time Series...";

    @Parameter(label = "Time series", required = false, persist = false, autoFill = false, initializer = "offerActive",
        validater = "checkSeries", style = ImageWidget.STYLE,
        description = "A stack: dates as frames or slices, bands as channels.")
    private ImagePlus series;

    @Parameter(label = "... or files", required = false, persist = false, validater = "checkSeriesFiles",
        style = LineWidget.STYLE,
        description = "Paths of the images, one per date, separated by semicolons; used instead of the stack.")
    private String series_files = "";

    @Parameter(label = "Series bands", required = false, persist = false, validater = "checkSeriesBands",
        style = LineWidget.STYLE,
        description = "Numbers from 1 or names, in order, the same for all dates; empty for all.")
    private String series_bands = "";

    @Parameter(label = "Series scale", required = false, min = "0", stepSize = "0.0001", persist = false,
        style = BesideWidget.STYLE + ",format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says.")
    private double series_scale;

    @Parameter(label = "Series offset", required = false, stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",format:0.########", description = "Reflectance added after scaling.")
    private double series_offset;

    @Parameter(label = "Reference frame", min = "1", persist = false, style = LineWidget.STYLE,
        description = "Which date the others are aligned to, from 1; not used when there is a reference image.")
    private int reference_frame = 1;

    @Parameter(label = "Reference image", required = false, persist = false, autoFill = false,
        validater = "checkReference", style = ImageWidget.STYLE,
        description = "Where all dates shall lie, instead of a frame.")
    private ImagePlus reference;

    @Parameter(label = "... or reference file", required = false, persist = false, validater = "checkReferenceFile",
        style = LineWidget.STYLE + ",open", description = "Used instead of the open reference.")
    private File reference_file;

    @Parameter(label = "Reference bands", required = false, persist = false, validater = "checkReferenceBands",
        style = LineWidget.STYLE, description = "The partners of the series' bands, in the same order; empty for all.")
    private String reference_bands = "";

    @Parameter(label = "Reference scale", required = false, min = "0", stepSize = "0.0001", persist = false,
        style = BesideWidget.STYLE + ",format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says.")
    private double reference_scale;

    @Parameter(label = "Reference offset", required = false, stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",format:0.########", description = "Reflectance added after scaling.")
    private double reference_offset;

    @Parameter(label = "Transform", choices = { "translation", "similarity", "affine" }, persist = false,
        style = LineWidget.STYLE,
        description = "translation: one shift, from the whole image; the others from tie points.")
    private String kind = "translation";

    @Parameter(label = "Method", choices = { "dft", "phase", "foroosh" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "How shifts are found: cross-correlation, phase correlation, or that of Foroosh.")
    private String method = "dft";

    @Parameter(label = "Tie point matcher", persist = false, style = LineWidget.STYLE,
        description = "Finds tie points for similarity and affine: windows, or one that was installed.")
    private String matcher = "windows";

    @Parameter(label = "Largest shift (m)", required = false, min = "0", persist = false,
        style = BesideWidget.STYLE + ",format:0.###",
        description = "In metres; in pixels for images without georeference.")
    private double max_shift = 10;

    @Parameter(label = "Interpolation", choices = { "nearest", "bilinear", "bicubic", "bspline", "lanczos" },
        persist = false, style = LineWidget.STYLE,
        description = "lanczos keeps the most detail; nearest keeps the values.")
    private String interpolation = "lanczos";

    @Parameter(label = "Pixels of the result", choices = { "image", "reference" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "reference: all dates get those of the reference and make one stack; image: each keeps its own.")
    private String grid = "reference";

    @Parameter(label = "Seed", persist = false, style = LineWidget.STYLE + ",format:0",
        description = "Of the random samples among tie points.")
    private long seed;

    @Parameter(label = "Dates that cannot be aligned", choices = { "skip", "keep" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "skip: left out; keep: taken as they lie. The table and the log say which, and why.")
    private String on_failure = "skip";

    @Parameter(label = "Output folder", required = false, persist = false,
        style = LineWidget.STYLE + ",directory",
        description = "Gets a GeoTIFF and an alignment file per date. Empty: the result opens as a stack.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the table as", required = false, persist = false, validater = "checkTable",
        style = LineWidget.STYLE + ",save,extensions:csv",
        description = "CSV: the shift of every date, its interval, what is left of it.")
    private File table;

    @Parameter(label = "Save the animation as", required = false, persist = false, validater = "checkAnimation",
        style = LineWidget.STYLE + ",save,extensions:gif",
        description = "GIF: every date before and after, side by side.")
    private File animation;

    @Parameter(label = "Show before and after", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens the animation as a stack.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Result")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Before and after")
    private ImagePlus comparison;

    @Parameter(type = ItemIO.OUTPUT, label = "Shifts")
    private ResultsTable shifts;

    public AlignTimeSeries() {
        super(LABEL);
    }

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        series = OpenImages.orActive(series);
    }

    /** Images are written one after the other. */
    @Override
    String left() {
        return OpenImages.isGiven(output) ? "images that were complete by then are in " + output : super.left();
    }

    /** The selection of the series is ignored. */
    @Override
    public Map<String, SelectedArea> areas() {
        final SelectedArea area = super.areas().get("reference");
        return area == null ? Map.of() : Map.of("reference", area);
    }

    @Override
    SeriesResult execute(final PairForgeService service, final Progress progress) throws IOException {
        final ImageInput wanted = OpenImages.partner(reference, series, reference_file, "reference");
        return service.align(new SeriesTask(OpenImages.series(series, series_files).stream()
            .map(i -> i.withBands(series_bands).withReflectance(OpenImages.orDeclared(series_scale),
                OpenImages.orDeclared(series_offset))).toList(),
            wanted == null ? null : wanted.withBands(reference_bands)
                .withReflectance(OpenImages.orDeclared(reference_scale), OpenImages.orDeclared(reference_offset)),
            reference_frame, new AlignChoice(kind, method, matcher, max_shift, interpolation, grid, seed),
            on_failure, new SeriesTask.SeriesOutputs(Files.path(output), type, Files.path(table),
                Files.path(animation), preview)), progress);
    }

    @Override
    List<String> notes(final SeriesResult made) {
        final List<String> notes = new ArrayList<>(made.notes());
        if (series != null && series.getRoi() != null) {
            notes.add("The selection of " + series.getTitle() + " was ignored: a time series is aligned as a whole.");
        }
        notes.add(made.verdict());
        return notes;
    }

    @Override
    void show(final SeriesResult made) {
        result = made.image().orElse(null);
        comparison = made.animation().orElse(null);
        shifts = made.table();
    }

    String checkSeries() {
        return problem(() -> OpenImages.series(series, series_files));
    }

    String checkSeriesFiles() {
        return problem(() -> Checks.allExist(series_files, "series_files"));
    }

    String checkSeriesBands() {
        return problem(() -> Checks.bands(null, null, series_bands, "series_bands"));
    }

    String checkReference() {
        return problem(() -> {
            if (series != null && series == reference) {
                throw new IllegalArgumentException(
                    "reference: it is the time series itself; choose another image, or none.");
            }
        });
    }

    String checkReferenceFile() {
        return problem(() -> Checks.exists(reference_file, "reference_file"));
    }

    String checkReferenceBands() {
        return problem(() -> Checks.bands(reference, reference_file, reference_bands, "reference_bands"));
    }

    String checkTable() {
        return problem(() -> Checks.writable(table, "table", "CSV", ".csv"));
    }

    String checkAnimation() {
        return problem(() -> Checks.writable(animation, "animation", "GIF"));
    }
}
