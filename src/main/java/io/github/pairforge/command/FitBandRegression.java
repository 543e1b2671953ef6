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

import io.github.pairforge.raster.Progress;
import io.github.pairforge.regress.RegressionSettings;
import io.github.pairforge.regress.Robustness;
import io.github.pairforge.service.BandRegressionOutcome;
import io.github.pairforge.service.BandRegressionOutputs;
import io.github.pairforge.service.BandRegressionTask;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Finds how the bands of LR follow from those of HR. */
@Plugin(type = Command.class, headless = true,
    description = "Finds the bands of LR as weighted sums of those of HR, and says how well they serve other pairs.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = FitBandRegression.LABEL, weight = 201) })
public final class FitBandRegression extends PairsCommand<BandRegressionOutcome> {

    static final String LABEL = "Fit Band Regression...";

    @Parameter(label = "Kernel", persist = false, validater = "checkKernel", style = LineWidget.STYLE,
        description = "How HR is brought to LR pixels: neutral, area, a preset or a model file.")
    private String kernel = "neutral";

    @Parameter(label = "Remove the shift", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Of every pair, before bands are compared.")
    private boolean shift = true;

    @Parameter(label = "Look as far as (LR pixels)", min = "1", persist = false,
        style = LineWidget.STYLE + ",format:0.##", description = "Largest shift that is looked for.")
    private double search = 8;

    @Parameter(label = "Saturated from (reflectance)", required = false, min = "0", stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",format:0.####",
        description = "Such pixels are left out; 0 = where a band piles up at its highest value.")
    private double saturated;

    @Parameter(label = "Robust", choices = { "none", "huber", "l1" }, persist = false, validater = "checkThreshold",
        style = LineWidget.STYLE, description = "none: least squares; huber, l1: changed ground and clouds count less.")
    private String robust = "none";

    @Parameter(label = "Flagged beyond (reflectance)", required = false, stepSize = "0.005", persist = false,
        style = BesideWidget.STYLE + ",format:0.####",
        description = "Pairs and pixels with a larger mean absolute residual are flagged.")
    private double threshold = 0.02;

    @Parameter(label = "Hold out", persist = false, style = LineWidget.STYLE,
        description = "Predicts every pair, or every quarter of a single one, from the others.")
    private boolean hold_out = true;

    @Parameter(label = "Bootstrap replicates", required = false, min = "0", persist = false, style = BesideWidget.STYLE,
        description = "For the intervals; 0 = no intervals.")
    private int replicates = 200;

    @Parameter(label = "Confidence", min = "0", max = "1", stepSize = "0.01", persist = false,
        validater = "checkConfidence", style = LineWidget.STYLE + ",slider,format:0.####",
        description = "Of the intervals, between 0 and 1.")
    private double confidence = 0.9;

    @Parameter(label = "Seed", required = false, persist = false, style = BesideWidget.STYLE + ",format:0",
        description = "Of bootstrap and sample.")
    private long seed = 1;

    @Parameter(label = "Save the regression as", required = false, persist = false, validater = "checkModelOut",
        style = LineWidget.STYLE + ",save,extensions:json", description = "JSON for Harmonize to Reference...")
    private File model_out;

    @Parameter(label = "... a degradation model", required = false, persist = false,
        style = BesideWidget.STYLE + ",save,extensions:json",
        description = "JSON for Degrade to Sensor...; as many HR as LR bands.")
    private File degradation_out;

    @Parameter(label = "Save the report as", required = false, persist = false, validater = "checkReport",
        style = LineWidget.STYLE + ",save,extensions:html/htm",
        description = "HTML page with pictures, tables and warnings.")
    private File report;

    @Parameter(label = "Save the table as", required = false, persist = false,
        style = BesideWidget.STYLE + ",save,extensions:csv", description = "CSV: pair x band with residuals.")
    private File table;

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png", description = "PNG of all pictures.")
    private File picture;

    @Parameter(label = "Show pictures", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens weights, residuals and pairs.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Verdict")
    private String verdict;

    @Parameter(type = ItemIO.OUTPUT, label = "Residuals")
    private ResultsTable residuals;

    @Parameter(type = ItemIO.OUTPUT, label = "Band weights")
    private ImagePlus weights;

    @Parameter(type = ItemIO.OUTPUT, label = "Residuals per band")
    private ImagePlus residual_plots;

    @Parameter(type = ItemIO.OUTPUT, label = "Predicted and observed")
    private ImagePlus predictions;

    @Parameter(type = ItemIO.OUTPUT, label = "Residuals per pair")
    private ImagePlus pair_bars;

    public FitBandRegression() {
        super(LABEL);
    }

    @Override
    BandRegressionOutcome execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.regress(new BandRegressionTask(pairs(), new RegressionSettings(Robustness.of(robust), threshold,
            hold_out, replicates, confidence, seed), kernel.trim(), shift, search, saturated,
            new BandRegressionOutputs(Files.path(model_out), Files.path(degradation_out), Files.path(report),
                Files.path(picture), Files.path(table), preview)), progress);
    }

    @Override
    List<String> notes(final BandRegressionOutcome made) {
        return FitCommand.ended(made.notes(), made.verdict());
    }

    @Override
    void show(final BandRegressionOutcome made) {
        verdict = made.verdict();
        residuals = FitResultsTable.of(made.regression());
        if (!made.pictures().isEmpty()) {
            weights = made.pictures().get(0);
            residual_plots = made.pictures().get(1);
            predictions = made.pictures().get(2);
            pair_bars = made.pictures().get(3);
        }
    }

    String checkKernel() {
        return problem(() -> Checks.kernel(kernel));
    }

    String checkConfidence() {
        return problem(() -> Checks.share(confidence, "confidence"));
    }

    String checkThreshold() {
        return problem(() -> {
            if (!(threshold > 0)) {
                throw new IllegalArgumentException("threshold: " + threshold + " is not above 0.");
            }
        });
    }

    String checkModelOut() {
        return problem(() -> Checks.writable(model_out, "model_out", "JSON"),
            () -> Checks.writable(degradation_out, "degradation_out", "JSON"));
    }

    String checkReport() {
        return problem(() -> Checks.writable(report, "report", "HTML", ".html", ".htm"),
            () -> Checks.writable(table, "table", "CSV", ".csv"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
