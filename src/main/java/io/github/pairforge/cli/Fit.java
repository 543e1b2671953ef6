package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.fit.DegradationFitSettings;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.FitChoices;
import io.github.pairforge.service.FitPair;
import io.github.pairforge.service.FitPairs;
import io.github.pairforge.service.FitTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.KernelFitTask;
import io.github.pairforge.service.LeaveOneOutTask;
import io.github.pairforge.service.PairForgeService;

/** {@code fit}: the degradation model, the kernels alone, or how well a model serves pairs it has not seen. */
@Command(name = "fit", sortOptions = false,
    description = { "Finds the degradation model that turns HR into LR: "
        + "fit --pair HR LR --model-out model.json --report report.html.",
        "More pairs make it surer: give --pair again, or --pairs pairs.csv. The blur alone: --kernel-only.",
        "How well it serves pairs that it has not seen: fit --leave-one-out pairs.csv --output FOLDER." })
final class Fit extends RecordedSubcommand {

    @Option(names = "--pair", arity = "2", paramLabel = "FILE", hideParamSyntax = true,
        description = "HR image and LR image. May be given several times.")
    private List<Path> files;

    @Option(names = "--pairs", paramLabel = "LIST",
        description = "CSV with the columns hr and lr, or a folder whose sub-folders hold hr.tif and lr.tif.")
    private Path list;

    @Option(names = "--outside", description = "Files of a list may lie outside of its folder.")
    private boolean outside;

    @Mixin
    private PairOptions images;

    @Option(names = "--kernel-only", description = "Fit the blur alone, by least error.")
    private boolean kernelOnly;

    @Option(names = "--leave-one-out", arity = "0..1", paramLabel = "LIST", fallbackValue = "",
        description = "Hold every pair out once, fit on the others, and print the table of measures. With a list here, "
            + "or the pairs of --pair or --pairs.")
    private String leaveOneOut;

    @Option(names = "--output", paramLabel = "FOLDER",
        description = "With --leave-one-out: gets the images of the held-out pairs.")
    private Path output;

    @Option(names = "--criterion", paramLabel = "HOW",
        description = "Of the widths: auto (what the closed loop prefers), error, spectrum or loop. Default: auto.")
    private String criterion;

    @Option(names = "--radiometry", paramLabel = "KIND",
        description = "Of the model: auto (what does best on held-out pairs), identity, gain, half_gain, haze, "
            + "half_haze, common_haze, visible_haze, matrix, half_matrix, tables, spline. Default: auto.")
    private String radiometry;

    @Option(names = "--noise", paramLabel = "KIND",
        description = "Of the model: auto, scene (follows the scene's detail), reflectance, none, or what is known "
            + "beforehand: a model file of fit-noise, sen2naip, a standard deviation (0.002). Default: auto.")
    private String noise;

    @Option(names = "--hr-sensor", paramLabel = "NAME", description = "Name that the model carries.")
    private String hrSensor = "";

    @Option(names = "--lr-sensor", paramLabel = "NAME", description = "Name that the model carries.")
    private String lrSensor = "";

    @Mixin
    private FitOptions options;

    @Mixin
    private FitFiles outputs;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final FitPairs pairs = pairs();
        if (leaveOneOut != null) {
            requireNone("--leave-one-out prints a table; it takes neither --kernel-only nor --model-out, --report, "
                + "--picture, --curves, --table.", kernelOnly || !outputs.isNothing());
            new FitPrinter(out(), wantsJson())
                .print(service.leaveOneOut(new LeaveOneOutTask(pairs, model(), noise(), output), progress));
            return;
        }
        requireNone("--output belongs to --leave-one-out; write the model with --model-out.", output != null);
        if (kernelOnly) {
            requireNone("--kernel-only fits no radiometry and no noise: leave --criterion, --radiometry and "
                + "--noise out.",
                criterion != null || radiometry != null || noise != null);
            new FitPrinter(out(), wantsJson()).print(service.fitKernel(
                new KernelFitTask(pairs, sensible(() -> options.get("").kernels()), outputs.get()), progress));
            return;
        }
        new FitPrinter(out(), wantsJson()).print(service.fit(new FitTask(pairs, model(), noise(),
            hrSensor, lrSensor, outputs.get()), progress));
    }

    private DegradationFitSettings model() {
        // A table of families has no place in the table of measures, and takes most of the time.
        return sensible(() -> options.get(leaveOneOut == null ? "" : "gaussian")
            .model(criterion == null ? "auto" : criterion, radiometry == null ? "auto" : radiometry));
    }

    private String noise() {
        return noise == null ? "auto" : sensible(() -> FitChoices.noise(noise));
    }

    private FitPairs pairs() {
        final Path listed = leaveOneOut == null || leaveOneOut.isEmpty() ? list : Path.of(leaveOneOut);
        requireNone("--leave-one-out LIST stands in for --pairs and --pair; give one of them.",
            leaveOneOut != null && !leaveOneOut.isEmpty() && (list != null || files != null));
        requireNone("--pair and --pairs: give one of them.", files != null && listed != null);
        requireNone("Missing required option: '--pair HR LR' (or --pairs LIST)", files == null && listed == null);
        requireNone("--outside belongs to a list of pairs: give --pairs.", outside && listed == null);
        if (listed != null) {
            return new FitPairs(List.of(), listed, images.defaults().withOutside(outside));
        }
        final List<FitPair> pairs = new ArrayList<>();
        for (int i = 0; i < files.size(); i += 2) {
            pairs.add(FitPair.of(images.hr(ImageInput.of(files.get(i))), images.lr(ImageInput.of(files.get(i + 1))))
                .withSameExtent(images.sameExtent()));
        }
        return FitPairs.of(pairs.toArray(new FitPair[0]));
    }

    /** What an option says that nobody can understand is misuse of the command line. */
    private <T> T sensible(final Supplier<T> settings) {
        try {
            return settings.get();
        }
        catch (final IllegalArgumentException e) {
            final String sentence = e.getMessage();
            throw misuse(sentence.matches("(?s)[a-z_]+: .*")
                ? "--" + sentence.substring(0, sentence.indexOf(':')).replace('_', '-')
                    + sentence.substring(sentence.indexOf(':')) : sentence);
        }
    }

    private void requireNone(final String sentence, final boolean given) {
        if (given) {
            throw misuse(sentence);
        }
    }
}
