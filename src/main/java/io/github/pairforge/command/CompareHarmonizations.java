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

import io.github.pairforge.evaluate.CandidateCriterion;
import io.github.pairforge.harmonize.method.MethodSpec;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.CandidateTable;
import io.github.pairforge.service.CandidatesResult;
import io.github.pairforge.service.CandidatesTask;
import io.github.pairforge.service.GroundChoice;
import io.github.pairforge.service.Outputs;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Sets several harmonizations side by side, with numbers, and writes the one that is picked. */
@Plugin(type = Command.class, headless = true,
    description = "Sets several harmonizations of an image side by side, with numbers, and writes the one you pick.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = CompareHarmonizations.LABEL, weight = 401) })
public final class CompareHarmonizations extends ReferenceCommand<CandidatesResult> {

    static final String LABEL = "Compare Harmonizations...";
    private static final String ASK = "ask";

    @Parameter(label = "Match resolution", persist = false, style = LineWidget.STYLE,
        description = "auto: the finer image is averaged to the pixels of the coarser before they are compared; "
            + "no: as they are; or a model whose blur is used instead.")
    private String match_resolution = "auto";

    @Parameter(label = "Candidates", columns = 36, persist = false, validater = "checkCandidates",
        style = LineWidget.STYLE,
        description = "Methods with their options, separated by semicolons: global; local:pitch=60; style.")
    private String candidates = CandidatesTask.USUAL;

    @Parameter(label = "Samples", min = "1", persist = false, style = LineWidget.STYLE,
        description = "How often a random method (style) is drawn, with one seed after the other.")
    private int samples = 1;

    @Parameter(label = "First seed", required = false, persist = false, style = BesideWidget.STYLE + ",format:0",
        description = "Of the first draw, and of the intervals.")
    private long first_seed;

    @Parameter(label = "Criterion", choices = { "mae", "rmse", "angle", "emd" }, persist = false,
        style = LineWidget.STYLE,
        description = "Ranks them: mean absolute or root mean square error, spectral angle, histogram distance.")
    private String criterion = "mae";

    @Parameter(label = "Pick", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Which one is written or opened: its number, best (only when that is decided), ask (after "
            + "you have seen them; without a window none), or none.")
    private String pick = ASK;

    @Parameter(label = "Base model", persist = false, validater = "checkBase", style = LineWidget.STYLE,
        description = "Preset or file of the model whose harmonization the picked one becomes in the model file.")
    private String base = "identity";

    @Parameter(label = "Output file", required = false, persist = false, validater = "checkOutput",
        style = LineWidget.STYLE + ",save,extensions:tif/tiff",
        description = "GeoTIFF of the picked one; empty: it opens as an image.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the model as", required = false, persist = false, validater = "checkModelOut",
        style = LineWidget.STYLE + ",save,extensions:json",
        description = "JSON of the base model with the picked harmonization.")
    private File model_out;

    @Parameter(label = "Save the table as", required = false, persist = false,
        style = BesideWidget.STYLE + ",save,extensions:csv", description = "CSV: the numbers of all candidates.")
    private File table;

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png", description = "PNG: all candidates with their numbers.")
    private File picture;

    @Parameter(label = "Show pictures", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens the contact sheet and the stack.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Result")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Contact sheet")
    private ImagePlus sheet;

    @Parameter(type = ItemIO.OUTPUT, label = "Candidates by number")
    private ImagePlus stack;

    @Parameter(type = ItemIO.OUTPUT, label = "Harmonizations")
    private ResultsTable numbers;

    @Parameter(type = ItemIO.OUTPUT, label = "Verdict")
    private String verdict;

    @Parameter(type = ItemIO.OUTPUT, label = "Picked")
    private Integer picked;

    public CompareHarmonizations() {
        super(LABEL);
    }

    @Override
    int stages() {
        return 50;
    }

    @Override
    CandidatesResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.compareHarmonizations(new CandidatesTask(image(), referenceOrNone(),
            MethodSpec.list("candidates", candidates), samples, first_seed, CandidateCriterion.of(criterion), pick,
            new GroundChoice(sameExtent(), match_resolution), base, new Outputs(Files.path(output), type,
                Files.path(model_out), Files.path(picture), preview), Files.path(table)), progress);
    }

    @Override
    List<String> notes(final CandidatesResult made) {
        return Stream.of(made.notes().stream(), made.rows().stream().map(r -> r.number() + " " + r.label() + ": "
            + r.figures() + "."), Stream.of(made.verdict())).flatMap(s -> s).toList();
    }

    @Override
    void show(final CandidatesResult made) {
        result = made.image().map(image -> ImageCommand.titled(image, "-harmonized")).orElse(null);
        numbers = CandidateTable.of(made.rows());
        verdict = made.verdict();
        picked = made.picked().orElse(0);
        if (ASK.equals(pick)) {
            // What was answered is what a recorded macro has to say.
            pick = picked == 0 ? "none" : picked.toString();
        }
        if (!made.pictures().isEmpty()) {
            sheet = made.pictures().get(0);
            stack = made.pictures().get(1);
        }
    }

    /** What the candidates need is known when they are read. */
    @Override
    boolean needsReference() {
        return false;
    }

    String checkCandidates() {
        return problem(() -> MethodSpec.list("candidates", candidates));
    }

    String checkBase() {
        return problem(() -> Checks.model(base, "base"));
    }

    String checkOutput() {
        return problem(() -> Checks.writable(output, "output", "GeoTIFF", ".tif", ".tiff"));
    }

    String checkModelOut() {
        return problem(() -> Checks.writable(model_out, "model_out", "JSON"),
            () -> Checks.writable(table, "table", "CSV", ".csv"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
