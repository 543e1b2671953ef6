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
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.ScoreResult;
import io.github.pairforge.service.ScoreTask;

/** Asks whether an HR and an LR image are aligned and their spectra agree. */
@Plugin(type = Command.class, headless = true,
    description = "Asks whether a pair is any good: are both images aligned, and do their spectra agree?",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = ScorePairAlignment.LABEL, weight = 20) })
public final class ScorePairAlignment extends ForgeCommand<ScoreResult> {

    static final String LABEL = "Score Pair Alignment...";

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

    @Parameter(label = "LR image", required = false, persist = false, autoFill = false,
        description = "The low-resolution image of the same ground.")
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

    @Parameter(label = "Largest shift (LR pixels)", min = "0", persist = false, style = "format:0.####",
        description = "A pair that is shifted further is rejected.")
    private double shift_limit = 1;

    @Parameter(label = "Largest spectral angle (degrees)", min = "0", persist = false, style = "format:0.####",
        description = "A pair whose spectra differ more, after matching of histograms, is rejected.")
    private double angle_limit = 2;

    @Parameter(label = "Angle of", choices = { "pixel", "image", "mean" }, persist = false,
        description = "pixel: mean over pixels; image: all pixels as one vector; mean: of the mean spectra.")
    private String aggregation = "pixel";

    @Parameter(label = "Method", choices = { "dft", "phase", "foroosh" }, persist = false,
        description = "How shifts are found: cross-correlation, phase correlation, or its analytic peak.")
    private String method = "dft";

    @Parameter(label = "Compare edges", persist = false,
        description = "Edges (Sobel) instead of the pixels themselves: brightness counts less.")
    private boolean edges = true;

    @Parameter(label = "Look as far as (LR pixels)", min = "0", persist = false, style = "format:0.####",
        description = "Largest shift that is looked for.")
    private double search = 8;

    @Parameter(label = "Tie point matcher", persist = false, description = "windows, or another one that is installed.")
    private String matcher = "windows";

    @Parameter(label = "Tie points agree on", choices = { "translation", "similarity", "affine" }, persist = false,
        description = "Points that contradict what most agree on are outliers.")
    private String transform = "translation";

    @Parameter(label = "Discard tie points beyond (m)", min = "0", persist = false, style = "format:0.####",
        description = "Tie points that move further do not count.")
    private double max_shift = 10;

    @Parameter(label = "Seed", persist = false, style = "format:0",
        description = "Of the random samples: the same seed gives the same score.")
    private long seed;

    @Parameter(label = "Save the tie points as", required = false, style = "save", persist = false,
        description = "CSV, or GeoJSON when the name ends in .geojson.")
    private File tie_points;

    @Parameter(label = "Save the picture as", required = false, style = "save", persist = false,
        description = "PNG: tie points, checkerboard, residuals and spectral angles.")
    private File picture;

    @Parameter(label = "Save the report as", required = false, style = "save", persist = false,
        description = "HTML page with the verdict, its reasons, pictures and numbers.")
    private File report;

    @Parameter(label = "Show pictures", persist = false,
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

    public ScorePairAlignment() {
        super(LABEL);
    }

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        hr = OpenImages.orActive(hr);
    }

    @Override
    ScoreResult execute(final PairForgeService service, final Progress progress) throws IOException {
        final ImageInput partner = OpenImages.partner(lr, hr, lr_file, "lr");
        if (partner == null) {
            throw new IllegalArgumentException("lr: choose an open image, or give lr_file.");
        }
        return service.score(new ScoreTask(
            OpenImages.input(hr, hr_file, "hr").withBands(hr_bands)
                .withReflectance(OpenImages.orDeclared(hr_scale), OpenImages.orDeclared(hr_offset)),
            partner.withBands(lr_bands)
                .withReflectance(OpenImages.orDeclared(lr_scale), OpenImages.orDeclared(lr_offset)),
            same_extent, matcher,
            settings(),
            new ScoreTask.ScoreOutputs(Files.path(tie_points), Files.path(picture), Files.path(report), preview)),
            progress);
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
    boolean showsItsTables() {
        return true;
    }

    @Override
    void show(final ScoreResult made) {
        verdict = made.scored().score().verdict().name();
        scores = ScoreResults.table(made.scored(), settings());
        if (!made.pictures().isEmpty()) {
            tie_point_image = made.pictures().get(0);
            flicker = made.pictures().get(1);
            residuals = made.pictures().get(2);
            angles = made.pictures().get(3);
        }
    }
}
