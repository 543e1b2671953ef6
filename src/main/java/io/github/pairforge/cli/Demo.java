package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.evaluate.Comparison;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.DegradeTask;
import io.github.pairforge.service.FitOutputs;
import io.github.pairforge.service.FitPairs;
import io.github.pairforge.service.FitResult;
import io.github.pairforge.service.FitTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.ModelChoice;
import io.github.pairforge.service.OutputType;
import io.github.pairforge.service.Outputs;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;
import io.github.pairforge.service.Version;
import io.github.pairforge.ui.DegradationReport;
import io.github.pairforge.ui.HtmlReport;

/**
 * {@code demo}: the main job on the sample pair. The sensor is fitted to the pair, what was found is printed beside the
 * truth, the HR image is degraded by the fitted model, and the result is compared with the real LR image.
 */
@Command(name = "demo", sortOptions = false,
    description = "Fits the sensor to the sample pair, degrades HR by the fitted model, compares, and reports.")
final class Demo extends TaskSubcommand {

    private static final long SAMPLE_SEED = 1;
    private static final int SAMPLE_SIZE = 384;
    private static final int SAMPLE_FACTOR = 4;
    private static final long NOISE_SEED = 2;

    @Option(names = "--sample", paramLabel = "FOLDER", defaultValue = "sample-data",
        description = "Holds hr.tif, lr.tif and truth.json; made when missing. Default: ${DEFAULT-VALUE}.")
    private Path sample;

    @Option(names = "--output", paramLabel = "FOLDER", defaultValue = "target/demo",
        description = "Created when missing. Default: ${DEFAULT-VALUE}.")
    private Path output;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        FileProblem.createFolder(output);
        Path pair = sample;
        if (!Files.exists(pair.resolve("hr.tif"))) {
            pair = output.resolve("sample");
            service.sample(SAMPLE_SEED, SAMPLE_SIZE, SAMPLE_FACTOR, pair, progress);
        }
        final Path hr = pair.resolve("hr.tif");
        final Path lr = pair.resolve("lr.tif");
        requireOtherFolder(pair);
        service.open(lr).close();
        final DegradationModel truth = service.model(pair.resolve("truth.json").toString());
        final FitTask task = FitTask.of(FitPairs.of(ImageInput.of(hr), ImageInput.of(lr)))
            .withSensors("made-up HR sensor", "made-up LR sensor")
            .withOutputs(new FitOutputs(output.resolve("model.json"), output.resolve("fit.html"),
                output.resolve("fit.png"), output.resolve("curves.csv"), output.resolve("kernels.csv"), false));
        final FitResult fitted = service.fit(task, progress);
        final TaskResult result = service.degrade(new DegradeTask(ImageInput.of(hr).as("hr"),
            ImageInput.of(lr).as("lr"), false, ModelChoice.of(output.resolve("model.json").toString()), NOISE_SEED,
            new Outputs(output.resolve("lr.tif"), OutputType.UINT16.label(), null,
                output.resolve("comparison.png"), true)), progress);
        final Comparison comparison = result.comparison()
            .orElseThrow(() -> new IOException(lr + " is not on the grid of " + hr + "; make the sample again."));
        final DegradationReport pictures = DegradationReport.of(result);
        pictures.writeHistograms(output);
        pictures.page(new HtmlReport.Provenance(Version.get(), Long.toString(NOISE_SEED), command(hr, lr),
            List.of(new HtmlReport.Input("HR", hr.toString(), service.sha256(hr)),
                new HtmlReport.Input("LR", lr.toString(), service.sha256(lr)))))
            .write(output.resolve("report.html"));
        if (wantsJson()) {
            new ResultPrinter(out(), true).print("demo", result);
            return;
        }
        new DemoTruth(truth, fitted).print(out());
        print(comparison);
    }

    private void requireOtherFolder(final Path pair) throws IOException {
        if (Files.isSameFile(pair, output)) {
            throw new IllegalArgumentException(
                "output: " + output.resolve("lr.tif") + " is also lr; give another folder.");
        }
    }

    private String command(final Path hr, final Path lr) {
        return "pairforge degrade --hr " + hr + " --lr " + lr + " --model " + output.resolve("model.json") + " --seed "
            + NOISE_SEED + " --type uint16 --output " + output.resolve("lr.tif");
    }

    private void print(final Comparison c) {
        out().printf(Locale.ROOT, "The HR image degraded by the fitted model, against the real LR image:%n");
        out().printf(Locale.ROOT, "  mean absolute error  %.5f reflectance%n", c.meanAbsoluteError());
        out().printf(Locale.ROOT, "  spectral angle       %.3f degrees (mean over pixels)%n", c.angle().perPixel());
        out().printf(Locale.ROOT, "  gradient energy      %.3f of the real image's%n", c.gradientRatio());
        out().printf("Look at %s, %s and %s.%n", output.resolve("fit.html"), output.resolve("comparison.png"),
            output.resolve("report.html"));
        out().flush();
    }
}
