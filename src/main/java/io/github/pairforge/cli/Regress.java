package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.regress.RegressionSettings;
import io.github.pairforge.regress.Robustness;
import io.github.pairforge.service.BandRegressionOutputs;
import io.github.pairforge.service.BandRegressionTask;
import io.github.pairforge.service.FitPair;
import io.github.pairforge.service.FitPairs;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;

/** {@code regress}: how the bands of one sensor follow from those of another. */
@Command(name = "regress", sortOptions = false,
    description = { "Finds the bands of LR as weighted sums of the bands of HR: "
        + "regress --pair HR LR --model-out regression.json --report report.html.",
        "HR and LR may have other numbers of bands. More pairs make it surer: give --pair again, or --pairs." })
final class Regress extends RecordedSubcommand {

    @Option(names = "--pair", arity = "2", paramLabel = "FILE", hideParamSyntax = true,
        description = "HR image and LR image. May be given several times.")
    private List<Path> files;

    @Option(names = "--hr", paramLabel = "FILE", description = "HR image; may be given several times, with as many LR.")
    private List<Path> hr;

    @Option(names = "--lr", paramLabel = "FILE", description = "LR images in the same order.")
    private List<Path> lr;

    @Option(names = "--pairs", paramLabel = "LIST",
        description = "CSV with the columns hr and lr, or a folder whose sub-folders hold hr.tif and lr.tif.")
    private Path list;

    @Option(names = "--outside", description = "Files of a list may lie outside of its folder.")
    private boolean outside;

    @Mixin
    private PairOptions images;

    @Option(names = "--kernel", paramLabel = "HOW", defaultValue = "neutral",
        description = "How HR is brought to LR pixels: neutral (Gaussian of half an LR pixel), area, a preset or a "
            + "model file, of which the kernels count. Default: ${DEFAULT-VALUE}.")
    private String kernel;

    @Option(names = "--shift", paramLabel = "true|false", defaultValue = "true", arity = "1",
        description = "Whether the shift of every pair is found and removed first. Default: ${DEFAULT-VALUE}.")
    private boolean shift;

    @Option(names = "--search", paramLabel = "PIXELS", defaultValue = "8", converter = FiniteNumber.class,
        description = "Largest shift that is looked for, LR pixels. Default: ${DEFAULT-VALUE}.")
    private double search;

    @Option(names = "--saturated", paramLabel = "R", defaultValue = "0", converter = FiniteNumber.class,
        description = "Reflectance from which a pixel is saturated and left out; 0 = where a band piles up at its "
            + "highest value. Default: ${DEFAULT-VALUE}.")
    private double saturated;

    @Option(names = "--robust", paramLabel = "LOSS", defaultValue = "none",
        description = "none (least squares), huber or l1. Default: ${DEFAULT-VALUE}.")
    private String robust;

    @Option(names = "--threshold", paramLabel = "R", defaultValue = "0.02", converter = FiniteNumber.class,
        description = "Pairs and pixels with a larger mean absolute residual are flagged, reflectance. "
            + "Default: ${DEFAULT-VALUE}.")
    private double threshold;

    @Option(names = "--hold-out", paramLabel = "true|false", defaultValue = "true", arity = "1",
        description = "Whether every pair (of a single pair: every quarter) is also predicted from the others. "
            + "Default: ${DEFAULT-VALUE}.")
    private boolean holdOut;

    @Option(names = "--replicates", paramLabel = "N", defaultValue = "200",
        description = "Of the bootstrap; 0 = no intervals. Default: ${DEFAULT-VALUE}.")
    private int replicates;

    @Option(names = "--confidence", paramLabel = "SHARE", defaultValue = "0.9", converter = FiniteNumber.class,
        description = "Of the intervals. Default: ${DEFAULT-VALUE}.")
    private double confidence;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
        description = "Of bootstrap and sample. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--model-out", paramLabel = "FILE", description = "Write the regression (JSON).")
    private Path model;

    @Option(names = "--degradation-out", paramLabel = "FILE",
        description = "Write a degradation model with these kernels and this harmonization (JSON); as many HR as LR "
            + "bands.")
    private Path degradation;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a page with pictures and tables (HTML).")
    private Path report;

    @Option(names = "--picture", paramLabel = "FILE", description = "Write all pictures as one (PNG).")
    private Path picture;

    @Option(names = "--table", paramLabel = "FILE", description = "Write pair x band with residuals (CSV).")
    private Path table;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final BandRegressionTask task;
        try {
            task = new BandRegressionTask(pairs(), new RegressionSettings(Robustness.of(robust), threshold, holdOut,
                replicates, confidence, seed), kernel, shift, search, saturated,
                new BandRegressionOutputs(model, degradation, report, picture, table, false));
        }
        catch (final IllegalArgumentException e) {
            throw misuse("--" + e.getMessage());
        }
        new RegressPrinter(out(), wantsJson()).print(service.regress(task, progress));
    }

    private FitPairs pairs() {
        final long ways = (files == null ? 0 : 1) + (hr == null && lr == null ? 0 : 1) + (list == null ? 0 : 1);
        if (ways != 1) {
            throw misuse(ways == 0 ? "Missing required option: '--pair HR LR' (or --hr and --lr, or --pairs LIST)"
                : "--pair, --hr with --lr, and --pairs: give one of them.");
        }
        if (outside && list == null) {
            throw misuse("--outside belongs to a list of pairs: give --pairs.");
        }
        if (list != null) {
            return new FitPairs(List.of(), list, images.defaults().withOutside(outside));
        }
        final List<FitPair> pairs = new ArrayList<>();
        if (files == null) {
            if (hr == null || lr == null || hr.size() != lr.size()) {
                throw misuse("--hr is given " + (hr == null ? 0 : hr.size()) + " times and --lr "
                    + (lr == null ? 0 : lr.size()) + " times; give as many of both, in the same order.");
            }
            for (int i = 0; i < hr.size(); i++) {
                pairs.add(pair(hr.get(i), lr.get(i)));
            }
        }
        else {
            for (int i = 0; i < files.size(); i += 2) {
                pairs.add(pair(files.get(i), files.get(i + 1)));
            }
        }
        return FitPairs.of(pairs.toArray(new FitPair[0]));
    }

    private FitPair pair(final Path fine, final Path coarse) {
        return FitPair.of(images.hr(ImageInput.of(fine)), images.lr(ImageInput.of(coarse)))
            .withSameExtent(images.sameExtent());
    }
}
