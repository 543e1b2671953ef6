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

/** Finds how the bands of LR follow from those of HR. */
@Plugin(type = Command.class, headless = true,
    description = "Finds the bands of LR as weighted sums of those of HR, and says how well they serve other pairs.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = FitBandRegression.LABEL, weight = 36) })
public final class FitBandRegression extends PairsCommand<BandRegressionOutcome> {

    static final String LABEL = "Fit Band Regression...";

    @Parameter(label = "Kernel", persist = false,
        description = "How HR is brought to LR pixels: neutral, area, a preset or a model file.")
    private String kernel = "neutral";

    @Parameter(label = "Remove the shift", persist = false, description = "Of every pair, before bands are compared.")
    private boolean shift = true;

    @Parameter(label = "Look as far as (LR pixels)", min = "1", persist = false, style = "format:0.##",
        description = "Largest shift that is looked for.")
    private double search = 8;

    @Parameter(label = "Saturated from (reflectance)", min = "0", persist = false, style = "format:0.####",
        description = "Such pixels are left out; 0 = where a band piles up at its highest value.")
    private double saturated;

    @Parameter(label = "Robust", choices = { "none", "huber", "l1" }, persist = false,
        description = "none: least squares; huber, l1: changed ground and clouds count less.")
    private String robust = "none";

    @Parameter(label = "Flagged beyond (reflectance)", persist = false, style = "format:0.####",
        description = "Pairs and pixels with a larger mean absolute residual are flagged.")
    private double threshold = 0.02;

    @Parameter(label = "Hold out", persist = false,
        description = "Predicts every pair, or every quarter of a single one, from the others.")
    private boolean hold_out = true;

    @Parameter(label = "Bootstrap replicates", min = "0", persist = false,
        description = "For the intervals; 0 = no intervals.")
    private int replicates = 200;

    @Parameter(label = "Confidence", persist = false, style = "format:0.####",
        description = "Of the intervals, between 0 and 1.")
    private double confidence = 0.9;

    @Parameter(label = "Seed", persist = false, style = "format:0", description = "Of bootstrap and sample.")
    private long seed = 1;

    @Parameter(label = "Save the regression as", required = false, style = "save", persist = false,
        description = "JSON for Harmonize to Reference...")
    private File model_out;

    @Parameter(label = "Save a degradation model as", required = false, style = "save", persist = false,
        description = "JSON for Degrade to Sensor...; as many HR as LR bands.")
    private File degradation_out;

    @Parameter(label = "Save the report as", required = false, style = "save", persist = false,
        description = "HTML page with pictures, tables and warnings.")
    private File report;

    @Parameter(label = "Save the picture as", required = false, style = "save", persist = false,
        description = "PNG of all pictures.")
    private File picture;

    @Parameter(label = "Save the table as", required = false, style = "save", persist = false,
        description = "CSV: pair x band with residuals.")
    private File table;

    @Parameter(label = "Show pictures", persist = false, description = "Opens weights, residuals and pairs.")
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
}
