package io.github.pairforge.command;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;

import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

import ij.measure.ResultsTable;

import io.github.pairforge.fit.KernelFitResult;
import io.github.pairforge.service.FitChoices;
import io.github.pairforge.service.FitOutputs;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/**
 * What Commands share that fit kernels to pairs: how kernels are fitted, what is written.
 *
 * @param <R> what the service makes
 */
abstract class FitCommand<R> extends PairsCommand<R> {

    @Parameter(label = "Kernel families", required = false, persist = false, validater = "checkChoices",
        style = LineWidget.STYLE, description = "gaussian, sigmoid, gumbel, separated by commas; empty for all.")
    private String families = "";

    @Parameter(label = "Resamplings", required = false, persist = false, style = BesideWidget.STYLE,
        description = "nearest, bilinear, bicubic, area, separated by commas; empty for all that can be used.")
    private String resamplings = "";

    @Parameter(label = "Loss", choices = { "mae", "rmse", "huber" }, persist = false, style = LineWidget.STYLE,
        description = "What least error means: mean absolute, root mean square, or robust.")
    private String loss = "mae";

    @Parameter(label = "Relation removed first",
        choices = { "curve", "identity", "gain_offset", "matrix", "histogram" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "Radiometric relation between both images that is removed before errors are counted.")
    private String relation = "curve";

    @Parameter(label = "Widths tried (HR pixels)", required = false, persist = false,
        style = LineWidget.STYLE,
        description = "Lowest, highest and how many: 0.3,6,40; empty for what suits the factor.")
    private String sigmas = "";

    @Parameter(label = "Taps", required = false, min = "0", persist = false, style = BesideWidget.STYLE,
        description = "Of every kernel, odd; 0 = as many as are needed.")
    private int taps;

    @Parameter(label = "Solve for the shift", persist = false, style = LineWidget.STYLE,
        description = "Finds a sub-pixel shift of every pair together with the kernels.")
    private boolean shift = true;

    @Parameter(label = "Look as far as (LR pixels)", required = false, min = "1", persist = false,
        style = BesideWidget.STYLE, description = "Largest shift that is looked for.")
    private int search = 5;

    @Parameter(label = "HR sensor's own sigma (HR pixels)", min = "0", stepSize = "0.05", persist = false,
        style = LineWidget.STYLE + ",format:0.########",
        description = "Standard deviation of its point spread function; 0 = unknown.")
    private double hr_psf;

    @Parameter(label = "Bootstrap replicates", required = false, min = "0", persist = false, style = BesideWidget.STYLE,
        description = "For the intervals; 0 = no intervals.")
    private int replicates = 200;

    @Parameter(label = "Confidence", min = "0", max = "1", stepSize = "0.01", persist = false,
        validater = "checkConfidence", style = LineWidget.STYLE + ",slider,format:0.####",
        description = "Of the intervals, between 0 and 1.")
    private double confidence = 0.9;

    @Parameter(label = "Seed", required = false, persist = false, style = BesideWidget.STYLE + ",format:0",
        description = "Of bootstrap and noise: the same seed gives the same result.")
    private long seed = 1;

    @Parameter(label = "Save the model as", required = false, persist = false, validater = "checkModelOut",
        style = LineWidget.STYLE + ",save,extensions:json", description = "JSON for Degrade to Sensor...")
    private File model_out;

    @Parameter(label = "Save the report as", required = false, persist = false,
        style = BesideWidget.STYLE + ",save,extensions:html/htm",
        description = "HTML page with curves, tables, intervals and warnings.")
    private File report;

    @Parameter(label = "Save the curves as", required = false, persist = false, validater = "checkCurves",
        style = LineWidget.STYLE + ",save,extensions:csv",
        description = "CSV: the error of every candidate and band against the width.")
    private File curves;

    @Parameter(label = "Save the table as", required = false, persist = false,
        style = BesideWidget.STYLE + ",save,extensions:csv",
        description = "CSV: family x resampling x band with widths, intervals and margins.")
    private File table;

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png", description = "PNG of the curves.")
    private File picture;

    @Parameter(label = "Show pictures", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens the curves as plots.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Verdict")
    private String verdict;

    @Parameter(type = ItemIO.OUTPUT, label = "Widths")
    private ResultsTable widths;

    FitCommand(final String label) {
        super(label);
    }

    FitChoices choices() {
        return new FitChoices(families, resamplings, loss, relation, sigmas, taps, shift, search, hr_psf, replicates,
            confidence, seed);
    }

    FitOutputs outputs() {
        return new FitOutputs(Files.path(model_out), Files.path(report), Files.path(picture), Files.path(curves),
            Files.path(table), preview);
    }

    void show(final String sentence, final KernelFitResult fit) {
        verdict = sentence;
        widths = FitResultsTable.of(fit);
    }

    /** The verdict comes last, where a reader of the log looks first. */
    static List<String> ended(final List<String> notes, final String verdict) {
        return Stream.concat(notes.stream(), Stream.of(verdict)).toList();
    }

    String checkChoices() {
        return problem(() -> choices().kernels());
    }

    String checkConfidence() {
        return problem(() -> Checks.share(confidence, "confidence"));
    }

    String checkModelOut() {
        return problem(() -> Checks.writable(model_out, "model_out", "JSON"),
            () -> Checks.writable(report, "report", "HTML", ".html", ".htm"));
    }

    String checkCurves() {
        return problem(() -> Checks.writable(curves, "curves", "CSV", ".csv"),
            () -> Checks.writable(table, "table", "CSV", ".csv"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
