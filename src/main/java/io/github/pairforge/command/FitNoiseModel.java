package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.NoiseFitOutcome;
import io.github.pairforge.service.NoiseFitOutputs;
import io.github.pairforge.service.NoiseFitTask;
import io.github.pairforge.service.NoiseTables;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.ImageWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Learns a sensor's noise from clear scenes. */
@Plugin(type = Command.class, headless = true,
    description = "Learns a sensor's noise from clear scenes: level by reflectance, law, correlations, stripes.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = FitNoiseModel.LABEL, weight = 202) })
public final class FitNoiseModel extends ForgeCommand<NoiseFitOutcome> {

    static final String LABEL = "Fit Noise Model...";

    @Parameter(label = "Scene", required = false, persist = false, autoFill = false, initializer = "offerActive",
        validater = "checkScene", style = ImageWidget.STYLE,
        description = "A clear scene: reflectance, bands as channels.")
    private ImagePlus scene;

    @Parameter(label = "... or scene files", required = false, persist = false, validater = "checkSceneFiles",
        style = LineWidget.STYLE,
        description = "One or more files, separated by semicolons; used instead of the open image.")
    private String scene_files = "";

    @Parameter(label = "Scene bands", required = false, persist = false, validater = "checkSceneBands",
        style = LineWidget.STYLE, description = "Numbers from 1 or names, in order; empty for all.")
    private String scene_bands = "";

    @Parameter(label = "Scene scale", required = false, min = "0", stepSize = "0.0001", persist = false,
        style = BesideWidget.STYLE + ",format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says.")
    private double scene_scale;

    @Parameter(label = "Scene offset", required = false, stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",format:0.########", description = "Reflectance added after scaling.")
    private double scene_offset;

    @Parameter(label = "Method", persist = false, style = LineWidget.STYLE,
        description = "blind, or the name of a denoiser whose residual is looked at, such as dct.")
    private String method = NoiseFitTask.BLIND;

    @Parameter(label = "Seed", required = false, persist = false, style = BesideWidget.STYLE + ",format:0",
        description = "Of noise that is drawn on the way: the same seed gives the same result.")
    private long seed = 42;

    @Parameter(label = "Save the model as", required = false, persist = false, validater = "checkModelOut",
        style = LineWidget.STYLE + ",save,extensions:json",
        description = "JSON for Synthesize Sensor Noise... and Degrade to Sensor...")
    private File model_out;

    @Parameter(label = "Save the report as", required = false, persist = false, validater = "checkReport",
        style = LineWidget.STYLE + ",save,extensions:html/htm",
        description = "HTML page with curves, correlations, tables and findings.")
    private File report;

    @Parameter(label = "Save the table as", required = false, persist = false,
        style = BesideWidget.STYLE + ",save,extensions:csv",
        description = "CSV: what was measured per scene, band and reflectance.")
    private File table;

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png",
        description = "PNG of the curves, correlations and residuals.")
    private File picture;

    @Parameter(label = "Show pictures", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens curves and residuals as images.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Verdict")
    private String verdict;

    @Parameter(type = ItemIO.OUTPUT, label = "Noise by band")
    private ResultsTable noise_table;

    @Parameter(type = ItemIO.OUTPUT, label = "Noise against reflectance")
    private ImagePlus curves;

    @Parameter(type = ItemIO.OUTPUT, label = "Residuals")
    private ImagePlus residuals;

    public FitNoiseModel() {
        super(LABEL);
    }

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        scene = OpenImages.orActive(scene);
    }

    @Override
    NoiseFitOutcome execute(final PairForgeService service, final Progress progress) throws IOException {
        final List<ImageInput> scenes = new ArrayList<>();
        Arrays.stream(scene_files == null ? new String[0] : scene_files.split(";")).map(String::strip)
            .filter(f -> !f.isEmpty()).forEach(f -> scenes.add(ImageInput.of(new File(f))));
        if (scenes.isEmpty()) {
            scenes.add(OpenImages.input(scene, null, "scene", "scene_files"));
        }
        return service.fitNoise(new NoiseFitTask(scenes.stream().map(s -> s.withBands(scene_bands)
            .withReflectance(OpenImages.orDeclared(scene_scale), OpenImages.orDeclared(scene_offset))).toList(),
            method, seed, new NoiseFitOutputs(Files.path(model_out), Files.path(report), Files.path(picture),
                Files.path(table), preview)), progress);
    }

    @Override
    List<String> notes(final NoiseFitOutcome made) {
        return FitCommand.ended(made.notes(), made.verdict());
    }

    @Override
    void show(final NoiseFitOutcome made) {
        verdict = made.verdict();
        noise_table = FitResultsTable.of(NoiseTables.bandsHeader(), NoiseTables.bands(made.fit()));
        if (!made.pictures().isEmpty()) {
            curves = made.pictures().get(0);
            residuals = made.pictures().size() > 1 ? made.pictures().get(1) : null;
        }
    }

    String checkScene() {
        return problem(() -> {
            if (scene_files == null || scene_files.isBlank()) {
                OpenImages.input(scene, null, "scene", "scene_files");
            }
        });
    }

    String checkSceneFiles() {
        return problem(() -> Checks.allExist(scene_files, "scene_files"));
    }

    String checkSceneBands() {
        final boolean files = scene_files != null && !scene_files.isBlank();
        return problem(() -> Checks.bands(files ? null : scene, null, scene_bands, "scene_bands"));
    }

    String checkModelOut() {
        return problem(() -> Checks.writable(model_out, "model_out", "JSON"));
    }

    String checkReport() {
        return problem(() -> Checks.writable(report, "report", "HTML", ".html", ".htm"),
            () -> Checks.writable(table, "table", "CSV", ".csv"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
