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

import io.github.pairforge.raster.Progress;
import io.github.pairforge.score.Check;
import io.github.pairforge.score.ScoreSettings;
import io.github.pairforge.score.ScoredPair;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.ScoreResult;
import io.github.pairforge.service.ScoreTask;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Asks whether an HR and an LR image are aligned and their spectra agree. */
@Plugin(type = Command.class, headless = true,
    description = "Asks whether a pair is any good: are both images aligned, and do their spectra agree?",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = ScorePairAlignment.LABEL, weight = 100) })
public final class ScorePairAlignment extends PairCommand<ScoreResult> {

    static final String LABEL = "Score Pair Alignment...";

    @Parameter(label = "Largest shift (LR pixels)", min = "0", stepSize = "0.1", persist = false,
        style = LineWidget.STYLE + ",format:0.####", description = "A pair that is shifted further is rejected.")
    private double shift_limit = 1;

    @Parameter(label = "Largest spectral angle (degrees)", required = false, min = "0", stepSize = "0.1",
        persist = false, style = BesideWidget.STYLE + ",format:0.####",
        description = "A pair whose spectra differ more, after matching of histograms, is rejected.")
    private double angle_limit = 2;

    @Parameter(label = "Angle of", choices = { "pixel", "image", "mean" }, persist = false, style = LineWidget.STYLE,
        description = "pixel: mean over pixels; image: all pixels as one vector; mean: of the mean spectra.")
    private String aggregation = "pixel";

    @Parameter(label = "Seed", required = false, persist = false, style = BesideWidget.STYLE + ",format:0",
        description = "Of the random samples: the same seed gives the same score.")
    private long seed;

    @Parameter(label = "Method", choices = { "dft", "phase", "foroosh" }, persist = false, style = LineWidget.STYLE,
        description = "How shifts are found: cross-correlation, phase correlation, or its analytic peak.")
    private String method = "dft";

    @Parameter(label = "Compare edges", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Edges (Sobel) instead of the pixels themselves: brightness counts less.")
    private boolean edges = true;

    @Parameter(label = "Look as far as (LR pixels)", min = "0", persist = false,
        style = LineWidget.STYLE + ",format:0.####", description = "Largest shift that is looked for.")
    private double search = 8;

    @Parameter(label = "Discard tie points beyond (m)", required = false, min = "0", persist = false,
        style = BesideWidget.STYLE + ",format:0.####", description = "Tie points that move further do not count.")
    private double max_shift = 10;

    @Parameter(label = "Tie point matcher", persist = false, style = LineWidget.STYLE,
        description = "windows, or another one that is installed.")
    private String matcher = "windows";

    @Parameter(label = "Tie points agree on", choices = { "translation", "similarity", "affine" }, required = false,
        persist = false, style = BesideWidget.STYLE,
        description = "Points that contradict what most agree on are outliers.")
    private String transform = "translation";

    @Parameter(label = "Save the tie points as", required = false, persist = false, validater = "checkTiePoints",
        style = LineWidget.STYLE + ",save,extensions:csv/geojson",
        description = "CSV, or GeoJSON when the name ends in .geojson.")
    private File tie_points;

    @Parameter(label = "Save the report as", required = false, persist = false,
        style = BesideWidget.STYLE + ",save,extensions:html/htm",
        description = "HTML page with the verdict, its reasons, pictures and numbers.")
    private File report;

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png",
        description = "PNG: tie points, checkerboard, residuals and spectral angles.")
    private File picture;

    @Parameter(label = "Save the scores as", required = false, persist = false, validater = "checkScore",
        style = LineWidget.STYLE + ",save,extensions:json",
        description = "JSON: verdicts, values with their intervals, shift and angles.")
    private File score_out;

    @Parameter(label = "Show pictures", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens tie points, flicker stack, residuals and spectral angles as images.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Verdict")
    private String verdict;

    @Parameter(type = ItemIO.OUTPUT, label = "Scores")
    private ResultsTable scores;

    @Parameter(type = ItemIO.OUTPUT, label = "Tie points")
    private ImagePlus tie_point_image;

    @Parameter(type = ItemIO.OUTPUT, label = "Flicker")
    private ImagePlus flicker;

    @Parameter(type = ItemIO.OUTPUT, label = "Residuals")
    private ImagePlus residuals;

    @Parameter(type = ItemIO.OUTPUT, label = "Spectral angles")
    private ImagePlus angles;

    private ScoredPair scored;

    public ScorePairAlignment() {
        super(LABEL);
    }

    @Override
    ScoreResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.score(new ScoreTask(hr(), lr(), sameExtent(), matcher,
            settings(),
            new ScoreTask.ScoreOutputs(Files.path(tie_points), Files.path(picture), Files.path(report),
                Files.path(score_out), preview)), progress);
    }

    private ScoreSettings settings() {
        return ScoreChoices.settings(shift_limit, angle_limit, aggregation, method, edges, search, transform, max_shift,
            seed);
    }

    @Override
    List<String> notes(final ScoreResult made) {
        return Stream.of(made.notes().stream(), made.scored().score().checks().stream().map(Check::reason),
            Stream.of("Verdict: " + made.scored().score().verdict())).flatMap(s -> s).toList();
    }

    @Override
    boolean showsTables() {
        ScoreResults.show(scored, settings());
        return true;
    }

    @Override
    void show(final ScoreResult made) {
        verdict = made.scored().score().verdict().name();
        scored = made.scored();
        scores = ScoreResults.table(scored, settings());
        if (!made.pictures().isEmpty()) {
            tie_point_image = made.pictures().get(0);
            flicker = made.pictures().get(1);
            residuals = made.pictures().get(2);
            angles = made.pictures().get(3);
        }
    }

    String checkTiePoints() {
        return problem(() -> Checks.writable(tie_points, "tie_points", "CSV or GeoJSON"),
            () -> Checks.writable(report, "report", "HTML", ".html", ".htm"));
    }

    String checkScore() {
        return problem(() -> Checks.writable(score_out, "score_out", "JSON", ".json"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
