package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.pairforge.dataset.ListDefaults;
import io.github.pairforge.fit.KernelFitResult;
import io.github.pairforge.service.FitChoices;
import io.github.pairforge.service.FitOutputs;
import io.github.pairforge.service.FitPair;
import io.github.pairforge.service.FitPairs;
import io.github.pairforge.service.ImageInput;

/**
 * What Commands share that fit pairs: the pair or the list of pairs, how kernels are fitted, what is written.
 *
 * @param <R> what the service makes
 */
abstract class FitCommand<R> extends ForgeCommand<R> {

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

    @Parameter(label = "... or a list of pairs", required = false, persist = false,
        description = "CSV with the columns hr and lr, used instead of the images above.")
    private File pairs;

    @Parameter(label = "Files may lie outside of the list's folder", persist = false,
        description = "Only for lists that you trust.")
    private boolean outside;

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

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        hr = OpenImages.orActive(hr);
    }

    FitPairs pairs() throws IOException {
        if (OpenImages.isGiven(pairs)) {
            return FitPairs.listed(pairs).withDefaults(ListDefaults.NONE
                .withHr(hr_bands.trim(), OpenImages.orDeclared(hr_scale), OpenImages.orDeclared(hr_offset))
                .withLr(lr_bands.trim(), OpenImages.orDeclared(lr_scale), OpenImages.orDeclared(lr_offset))
                .withSameExtent(same_extent).withOutside(outside));
        }
        final ImageInput partner = OpenImages.partner(lr, hr, lr_file, "lr");
        if (partner == null) {
            throw new IllegalArgumentException("lr: choose an open image, or give lr_file, or a list of pairs.");
        }
        return FitPairs.of(FitPair.of(
            OpenImages.input(hr, hr_file, "hr").withBands(hr_bands)
                .withReflectance(OpenImages.orDeclared(hr_scale), OpenImages.orDeclared(hr_offset)),
            partner.withBands(lr_bands)
                .withReflectance(OpenImages.orDeclared(lr_scale), OpenImages.orDeclared(lr_offset)))
            .withSameExtent(same_extent));
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
