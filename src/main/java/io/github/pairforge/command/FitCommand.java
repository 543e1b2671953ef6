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

/**
 * What Commands share that fit kernels to pairs: how kernels are fitted, what is written.
 *
 * @param <R> what the service makes
 */
abstract class FitCommand<R> extends PairsCommand<R> {

    @Parameter(label = "Kernel families", required = false, persist = false,
        description = "gaussian, sigmoid, gumbel, separated by commas; empty for all.")
    private String families = "";

    @Parameter(label = "Resamplings", required = false, persist = false,
        description = "nearest, bilinear, bicubic, area, separated by commas; empty for all that can be used.")
    private String resamplings = "";

    @Parameter(label = "Loss", choices = { "mae", "rmse", "huber" }, persist = false,
        description = "What least error means: mean absolute, root mean square, or robust.")
    private String loss = "mae";

    @Parameter(label = "Relation removed first", persist = false,
        choices = { "curve", "identity", "gain_offset", "matrix", "histogram" },
        description = "Radiometric relation between both images that is removed before errors are counted.")
    private String relation = "curve";

    @Parameter(label = "Widths tried (HR pixels)", required = false, persist = false,
        description = "Lowest, highest and how many: 0.3,6,40; empty for what suits the factor.")
    private String sigmas = "";

    @Parameter(label = "Taps", min = "0", persist = false,
        description = "Of every kernel, odd; 0 = as many as are needed.")
    private int taps;

    @Parameter(label = "Solve for the shift", persist = false,
        description = "Finds a sub-pixel shift of every pair together with the kernels.")
    private boolean shift = true;

    @Parameter(label = "Look as far as (LR pixels)", min = "1", persist = false,
        description = "Largest shift that is looked for.")
    private int search = 5;

    @Parameter(label = "HR sensor's own sigma (HR pixels)", min = "0", persist = false, style = "format:0.####",
        description = "Standard deviation of its point spread function; 0 = unknown.")
    private double hr_psf;

    @Parameter(label = "Bootstrap replicates", min = "0", persist = false,
        description = "For the intervals; 0 = no intervals.")
    private int replicates = 200;

    @Parameter(label = "Confidence", persist = false, style = "format:0.####",
        description = "Of the intervals, between 0 and 1.")
    private double confidence = 0.9;

    @Parameter(label = "Seed", persist = false, style = "format:0",
        description = "Of bootstrap and noise: the same seed gives the same result.")
    private long seed = 1;

    @Parameter(label = "Save the model as", required = false, style = "save", persist = false,
        description = "JSON for Degrade to Sensor...")
    private File model_out;

    @Parameter(label = "Save the report as", required = false, style = "save", persist = false,
        description = "HTML page with curves, tables, intervals and warnings.")
    private File report;

    @Parameter(label = "Save the picture as", required = false, style = "save", persist = false,
        description = "PNG of the curves.")
    private File picture;

    @Parameter(label = "Save the curves as", required = false, style = "save", persist = false,
        description = "CSV: the error of every candidate and band against the width.")
    private File curves;

    @Parameter(label = "Save the table as", required = false, style = "save", persist = false,
        description = "CSV: family x resampling x band with widths, intervals and margins.")
    private File table;

    @Parameter(label = "Show pictures", persist = false, description = "Opens the curves as plots.")
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
}
